-- Regulations, privacy notice and accessibility declaration: one draft of each at most, published versions for good.
CREATE TABLE accounts.document (
    kind         text NOT NULL CHECK (kind IN ('regulations', 'privacy', 'accessibility')),
    version      integer NOT NULL CHECK (version > 0),
    -- Markdown; empty for the declaration, which is made of fields
    text_pl      text NOT NULL,
    text_en      text NOT NULL,
    edited_at    timestamptz NOT NULL,
    edited_by    text NOT NULL,
    -- first day on which it holds, up to the day before a later version's; null = draft
    valid_from   date,
    published_at timestamptz,
    published_by text,
    PRIMARY KEY (kind, version),
    CHECK ((valid_from IS NULL) = (published_at IS NULL))
);
CREATE UNIQUE INDEX document_draft ON accounts.document (kind) WHERE valid_from IS NULL;

CREATE TABLE accounts.document_field (
    kind    text NOT NULL,
    version integer NOT NULL,
    name    text NOT NULL,
    value   text NOT NULL,
    PRIMARY KEY (kind, version, name),
    FOREIGN KEY (kind, version) REFERENCES accounts.document (kind, version)
);

-- What people have accepted must stay as they read it.
CREATE FUNCTION accounts.refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'document' THEN
        IF OLD.valid_from IS NULL THEN
            RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        END IF;
    ELSIF EXISTS (SELECT 1 FROM accounts.document AS d
                   WHERE d.kind = OLD.kind AND d.version = OLD.version AND d.valid_from IS NULL) THEN
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'a published document can''t be changed' USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER published_is_final BEFORE UPDATE OR DELETE ON accounts.document
    FOR EACH ROW EXECUTE FUNCTION accounts.refuse_published_change();
CREATE TRIGGER published_is_final BEFORE UPDATE OR DELETE ON accounts.document_field
    FOR EACH ROW EXECUTE FUNCTION accounts.refuse_published_change();
