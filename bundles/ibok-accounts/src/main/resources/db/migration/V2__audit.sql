-- Who saw and did what (decision 13). Rows are only ever added.
CREATE TABLE accounts.audit (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    account_id uuid,
    who        text NOT NULL,
    kind       text NOT NULL CHECK (kind IN ('nobody', 'customer', 'staff', 'system')),
    by_token   boolean NOT NULL,
    action     text NOT NULL,
    customer   text,
    subject    text NOT NULL,
    detail     text NOT NULL
);
CREATE INDEX audit_at ON accounts.audit (at DESC, id DESC);
CREATE INDEX audit_customer ON accounts.audit (customer, at DESC, id DESC) WHERE customer IS NOT NULL;
CREATE INDEX audit_who ON accounts.audit (lower(who), at DESC, id DESC);
CREATE INDEX audit_action ON accounts.audit (action, at DESC, id DESC);

CREATE FUNCTION accounts.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit can only be added to' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON accounts.audit
    FOR EACH STATEMENT EXECUTE FUNCTION accounts.refuse_audit_change();

-- The everyday role was given more by the default privileges.
REVOKE ALL ON accounts.audit FROM ${app};
GRANT INSERT, SELECT ON accounts.audit TO ${app};
