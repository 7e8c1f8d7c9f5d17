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

-- Whoever was given more than adding and reading by the default privileges (the everyday role) loses it.
DO $$
DECLARE
    everyday name;
BEGIN
    FOR everyday IN
        SELECT DISTINCT grantee.rolname
          FROM pg_catalog.pg_class AS c
         CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) AS right_of
          JOIN pg_catalog.pg_roles AS grantee ON grantee.oid = right_of.grantee
         WHERE c.oid = 'accounts.audit'::regclass AND right_of.grantee <> c.relowner
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON accounts.audit FROM %I', everyday);
    END LOOP;
END
$$;
REVOKE ALL ON accounts.audit FROM PUBLIC;
