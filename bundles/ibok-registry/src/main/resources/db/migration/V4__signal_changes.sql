-- Whoever changes what a node may keep in memory, all nodes are told at the commit: the topic is registry.changed, the payload the meter, or "all". A trigger, because a
-- program could forget it, and so could a person at a prompt.

CREATE FUNCTION registry.signal_all() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_catalog.pg_notify('ibok', 'registry.changed all');
    RETURN NULL;
END $$;

CREATE FUNCTION registry.signal_meters() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    few CONSTANT integer := 20;
    meters uuid[] := (SELECT array_agg(m.meter_id) FROM (SELECT DISTINCT c.meter_id FROM changed c LIMIT few + 1) m);
    meter uuid;
BEGIN
    IF cardinality(meters) > few THEN
        PERFORM pg_catalog.pg_notify('ibok', 'registry.changed all');
    ELSE
        FOREACH meter IN ARRAY coalesce(meters, '{}') LOOP
            PERFORM pg_catalog.pg_notify('ibok', 'registry.changed ' || meter);
        END LOOP;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER signal AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON registry.premises EXECUTE FUNCTION registry.signal_all();
CREATE TRIGGER signal AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON registry.service_point EXECUTE FUNCTION registry.signal_all();
CREATE TRIGGER signal AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON registry.contract EXECUTE FUNCTION registry.signal_all();
CREATE TRIGGER signal AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON registry.contract_service_point
    EXECUTE FUNCTION registry.signal_all();
CREATE TRIGGER signal AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON registry.meter EXECUTE FUNCTION registry.signal_all();

-- Readings come one by one all day long: they forget only their meter. One trigger for each kind of change, since each names its rows otherwise.
CREATE TRIGGER signal_added AFTER INSERT ON registry.reading REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION registry.signal_meters();
CREATE TRIGGER signal_changed AFTER UPDATE ON registry.reading REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION registry.signal_meters();
CREATE TRIGGER signal_removed AFTER DELETE ON registry.reading REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION registry.signal_meters();
CREATE TRIGGER signal_emptied AFTER TRUNCATE ON registry.reading EXECUTE FUNCTION registry.signal_all();
