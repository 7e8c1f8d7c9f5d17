-- Whose pages a session of a member of staff shows, read-only, and until when.
ALTER TABLE accounts.session
    ADD COLUMN acting_customer text,
    ADD COLUMN acting_name text,
    ADD COLUMN acting_until timestamptz,
    ADD CHECK ((acting_customer IS NULL) = (acting_until IS NULL) AND (acting_customer IS NULL) = (acting_name IS NULL));
