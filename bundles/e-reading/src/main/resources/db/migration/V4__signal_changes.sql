-- Whoever changes a submission, all nodes are told at the commit, so that none goes on with what it keeps in memory: the topic is reading.changed, the payload the meter, or
-- "all".
CREATE FUNCTION reading.signal_meters() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    few CONSTANT integer := 20;
    meters uuid[] := (SELECT array_agg(m.meter) FROM (SELECT DISTINCT c.meter FROM changed c LIMIT few + 1) m);
    each uuid;
BEGIN
    IF cardinality(meters) > few THEN
        PERFORM pg_catalog.pg_notify('ibok', 'reading.changed all');
    ELSE
        FOREACH each IN ARRAY coalesce(meters, '{}') LOOP
            PERFORM pg_catalog.pg_notify('ibok', 'reading.changed ' || each);
        END LOOP;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER signal_added AFTER INSERT ON reading.submission REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reading.signal_meters();
CREATE TRIGGER signal_changed AFTER UPDATE ON reading.submission REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reading.signal_meters();
CREATE TRIGGER signal_removed AFTER DELETE ON reading.submission REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION reading.signal_meters();
