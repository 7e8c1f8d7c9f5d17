-- What became of a customer's contact data, and changes that the utility has to approve first.
CREATE TABLE registry.contact_change (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer    text NOT NULL REFERENCES registry.customer (code),
    field       text NOT NULL CHECK (field IN ('name', 'address', 'email', 'phone')),
    old_value   text,
    new_value   text,
    -- replaced: the customer proposed something else before it was decided
    state       text NOT NULL CHECK (state IN ('waiting', 'done', 'rejected', 'replaced')),
    proposed_at timestamptz NOT NULL,
    proposed_by text NOT NULL,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    CHECK ((state = 'waiting') = (decided_at IS NULL))
);
CREATE INDEX contact_change_customer ON registry.contact_change (customer, id DESC);
CREATE UNIQUE INDEX contact_change_waiting ON registry.contact_change (customer, field) WHERE state = 'waiting';
CREATE INDEX contact_change_queue ON registry.contact_change (proposed_at, id) WHERE state = 'waiting';

-- Legal consents (decision 14): each row is one word of a customer, the newest of a kind counts. Rows are only ever added.
CREATE TABLE registry.consent (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer     text NOT NULL REFERENCES registry.customer (code),
    kind         text NOT NULL,
    given        boolean NOT NULL,
    text_version integer NOT NULL CHECK (text_version > 0),
    text         text NOT NULL,
    at           timestamptz NOT NULL,
    channel      text NOT NULL CHECK (channel IN ('web', 'paper', 'office')),
    by_login     text NOT NULL
);
CREATE INDEX consent_newest ON registry.consent (customer, kind, id DESC);

CREATE FUNCTION registry.refuse_consent_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'consents can only be added to' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER consent_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON registry.consent
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_consent_change();
REVOKE ALL ON registry.consent FROM ${app};
GRANT INSERT, SELECT ON registry.consent TO ${app};
