-- What the audit tells is personal data too, and is kept no longer than its purpose asks (art. 5(1)(e) of Regulation (EU) 2016/679). Nobody may take away anything
-- younger than half a year, the owner neither; what is older goes only through the function below, which the everyday role may call.
CREATE FUNCTION accounts.refuse_young_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM gone WHERE at > now() - interval '6 months') THEN
        RAISE EXCEPTION 'the audit can only be added to' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

DROP TRIGGER audit_is_final ON accounts.audit;
CREATE TRIGGER audit_is_final BEFORE UPDATE OR TRUNCATE ON accounts.audit
    FOR EACH STATEMENT EXECUTE FUNCTION accounts.refuse_audit_change();
CREATE TRIGGER audit_is_kept AFTER DELETE ON accounts.audit REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION accounts.refuse_young_audit();

-- Looks, as against changes: their names end so.
CREATE INDEX audit_change ON accounts.audit (at)
    WHERE action NOT IN ('accounts.signed-in', 'accounts.signed-out')
        AND action !~ '(seen|seen-as|seeing-as|seeing-as\.ended|searched|listed|audit-read)$';
CREATE INDEX audit_look ON accounts.audit (at)
    WHERE action ~ '(seen|seen-as|seeing-as|seeing-as\.ended|searched|listed|audit-read)$';

-- Takes away at most so many entries of each kind that are older than their day; how many went.
CREATE FUNCTION accounts.forget_audit(traces timestamptz, looks timestamptz, changes timestamptz, most integer)
    RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    young timestamptz := now() - interval '6 months';
    forgotten bigint;
BEGIN
    WITH old AS (
        (SELECT id FROM accounts.audit
          WHERE action IN ('accounts.signed-in', 'accounts.signed-out') AND at < least(traces, young) LIMIT most)
        UNION
        (SELECT id FROM accounts.audit
          WHERE action ~ '(seen|seen-as|seeing-as|seeing-as\.ended|searched|listed|audit-read)$'
            AND at < least(looks, young) ORDER BY at LIMIT most)
        UNION
        (SELECT id FROM accounts.audit
          WHERE action NOT IN ('accounts.signed-in', 'accounts.signed-out')
            AND action !~ '(seen|seen-as|seeing-as|seeing-as\.ended|searched|listed|audit-read)$'
            AND at < least(changes, young) ORDER BY at LIMIT most)),
    deleted AS (DELETE FROM accounts.audit WHERE id IN (SELECT id FROM old) RETURNING 1)
    SELECT count(*) INTO forgotten FROM deleted;
    RETURN forgotten;
END
$$;
REVOKE ALL ON FUNCTION accounts.forget_audit FROM PUBLIC;
GRANT EXECUTE ON FUNCTION accounts.forget_audit TO ${app};

CREATE INDEX known_address_last ON accounts.known_address (last_at);
