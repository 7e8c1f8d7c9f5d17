-- What staff find by typing. Bundles write their rows in the transaction of what the rows speak of.

-- Polish letters and capitals don't count. The dictionary is named, so that the result depends on nothing that can be set; that makes it fit for an index.
CREATE FUNCTION office.folded(said text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN lower(extensions.unaccent('extensions.unaccent'::regdictionary, said));

-- Codes and numbers as they are compared: letters and digits only.
CREATE FUNCTION office.bare(code text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(office.folded(code), '[^a-z0-9]', '', 'g');

CREATE FUNCTION office.bare_all(codes text[]) RETURNS text[]
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce((SELECT array_agg(DISTINCT bare) FROM unnest(codes) AS code, office.bare(code) AS bare WHERE bare <> ''), '{}');

CREATE TABLE office.search_row (
    kind       text NOT NULL CHECK (kind LIKE '%.%'),
    id         text NOT NULL,
    -- The bundle whose row it is: rows of one that is gone are not shown.
    module     text NOT NULL GENERATED ALWAYS AS (split_part(kind, '.', 1)) STORED,
    customer   text,
    title      text COLLATE "pl-x-icu" NOT NULL,
    said       text NOT NULL,
    keys       text[] NOT NULL,
    permission text NOT NULL,
    path       text NOT NULL,
    folded     text NOT NULL GENERATED ALWAYS AS (office.folded(title || ' ' || said)) STORED,
    PRIMARY KEY (kind, id)
);
CREATE INDEX search_row_keys ON office.search_row USING gin (keys);
CREATE INDEX search_row_folded ON office.search_row USING gin (folded extensions.gin_trgm_ops);

-- What members of staff keep on for themselves.
CREATE TABLE office.preference (
    account   uuid PRIMARY KEY,
    shortcuts boolean NOT NULL
);
