-- Lists and search of ten thousand open and a hundred thousand closed cases: each list is a piece of one index in its order, and what is sought is known by
-- the index of its words. Open and closed cases have indexes of their own, so that the closed ones, ever more, are not waded through.

-- Polish letters and capitals don't count. The dictionary is named, so that the result depends on nothing that can be set; that makes it fit for an index.
CREATE FUNCTION registration.folded(said text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(extensions.unaccent('extensions.unaccent'::regdictionary, said));

DROP INDEX registration.case_search;
ALTER TABLE registration.case_file
    DROP COLUMN search,
    ADD COLUMN folded text NOT NULL GENERATED ALWAYS AS (registration.folded(number || ' ' || customer || ' ' || subject || ' ' || reporter
        || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) STORED;
-- Without a list of pending entries, which each search would have to read through.
CREATE INDEX case_words_open ON registration.case_file USING gin (folded extensions.gin_trgm_ops) WITH (fastupdate = off) WHERE status <> 'closed';
CREATE INDEX case_words_closed ON registration.case_file USING gin (folded extensions.gin_trgm_ops) WITH (fastupdate = off) WHERE status = 'closed';

DROP INDEX registration.case_of_customer;
CREATE INDEX case_of_customer ON registration.case_file (customer, filed_at, id);
CREATE INDEX case_of_customer_open ON registration.case_file (customer, filed_at, id) WHERE status <> 'closed';
CREATE INDEX case_of_customer_closed ON registration.case_file (customer, filed_at, id) WHERE status = 'closed';
CREATE INDEX case_of_customer_asked ON registration.case_file (customer, filed_at, id) WHERE status = 'asked';

DROP INDEX registration.case_closed;
CREATE INDEX case_closed ON registration.case_file (closed_at, id) WHERE status = 'closed';
CREATE INDEX case_closed_queue ON registration.case_file (queue, closed_at, id) WHERE status = 'closed';

CREATE INDEX case_waiting_assignee_queue ON registration.case_file (assignee, queue, due_order, id) WHERE status <> 'closed';
CREATE INDEX case_free ON registration.case_file (due_order, id) WHERE status <> 'closed' AND assignee IS NULL;
CREATE INDEX case_free_queue ON registration.case_file (queue, due_order, id) WHERE status <> 'closed' AND assignee IS NULL;
CREATE INDEX case_asked ON registration.case_file (due_order, id) WHERE status = 'asked';
CREATE INDEX case_asked_queue ON registration.case_file (queue, due_order, id) WHERE status = 'asked';
-- For the chore: those escalated before are not met again.
CREATE INDEX case_not_escalated ON registration.case_file (due_order, id) WHERE status <> 'closed' AND escalated_at IS NULL;

-- Whether the office's search has what was here before it, and what changed while it was not there.
CREATE TABLE registration.search_fill (version integer PRIMARY KEY);
