-- What the utility publishes: articles, notices, outages; and the quality of water by zone.

-- The latest wording of a post. Public from the beginning of publish_from; after publish_to it is in the archive.
CREATE TABLE information.post (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('article', 'notice', 'outage')),
    state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    title_pl text COLLATE "pl-x-icu" NOT NULL,
    title_en text NOT NULL,
    -- Markdown.
    body_pl text NOT NULL,
    body_en text NOT NULL,
    publish_from date,
    publish_to date CHECK (publish_to >= publish_from),
    -- Of an outage.
    planned boolean NOT NULL DEFAULT false,
    starts_at timestamptz,
    ends_at timestamptz,
    area text NOT NULL DEFAULT '',
    water_point text NOT NULL DEFAULT '',
    -- As staff typed them, one a line: "Olszany, Lipowa: 1–15".
    streets text NOT NULL DEFAULT '',
    author text NOT NULL,
    changed_at timestamptz NOT NULL,
    version integer NOT NULL,
    -- Whether customers are still to be told of this version.
    untold boolean NOT NULL DEFAULT false,
    search text NOT NULL GENERATED ALWAYS AS (lower((title_pl || ' ' || title_en || ' ' || area || ' ' || streets || ' ' || body_pl) COLLATE "pl-x-icu")) STORED,
    CHECK (state = 'draft' OR publish_from IS NOT NULL),
    CHECK ((kind = 'outage') = (starts_at IS NOT NULL AND ends_at IS NOT NULL)),
    CHECK (ends_at > starts_at)
);
CREATE INDEX post_public ON information.post (publish_from DESC, id DESC) WHERE state = 'published';
CREATE INDEX post_outages ON information.post (ends_at, starts_at, id) WHERE state = 'published' AND kind = 'outage';
CREATE INDEX post_changed ON information.post (changed_at DESC, id DESC);
CREATE INDEX post_untold ON information.post (publish_from) WHERE untold;
CREATE INDEX post_search ON information.post USING gin (search extensions.gin_trgm_ops);

-- Streets of outages as they are compared.
CREATE TABLE information.outage_street (
    post uuid NOT NULL REFERENCES information.post,
    nth smallint NOT NULL,
    city text NOT NULL,
    street text,
    houses text NOT NULL,
    key text NOT NULL,
    PRIMARY KEY (post, nth)
);
CREATE INDEX outage_street_key ON information.outage_street (key);

-- Every wording there has been. Rows are only added.
CREATE TABLE information.post_version (
    post uuid NOT NULL REFERENCES information.post,
    version integer NOT NULL,
    at timestamptz NOT NULL,
    who text NOT NULL,
    what text NOT NULL CHECK (what IN ('created', 'edited', 'published', 'withdrawn', 'restored')),
    title_pl text NOT NULL,
    title_en text NOT NULL,
    body_pl text NOT NULL,
    body_en text NOT NULL,
    publish_from date,
    publish_to date,
    planned boolean NOT NULL,
    starts_at timestamptz,
    ends_at timestamptz,
    area text NOT NULL,
    water_point text NOT NULL,
    streets text NOT NULL,
    PRIMARY KEY (post, version)
);
REVOKE UPDATE, DELETE ON information.post_version FROM ${app};

CREATE TABLE information.post_file (
    post uuid NOT NULL REFERENCES information.post,
    file uuid NOT NULL,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (post, file)
);

-- Whom we told of which outage, and of which times.
CREATE TABLE information.outage_told (
    customer text NOT NULL,
    post uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    PRIMARY KEY (customer, post)
);
CREATE INDEX outage_told_post ON information.outage_told (post);

CREATE TABLE information.zone (
    code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]*$'),
    name text COLLATE "pl-x-icu" NOT NULL,
    about text NOT NULL,
    -- As staff typed them, one a line.
    streets text NOT NULL,
    version integer NOT NULL
);
CREATE TABLE information.zone_street (
    zone text NOT NULL REFERENCES information.zone,
    nth smallint NOT NULL,
    key text NOT NULL,
    PRIMARY KEY (zone, nth)
);
CREATE INDEX zone_street_key ON information.zone_street (key);

-- Limits of the regulation of the Minister of Health of 7 December 2017 on the quality of water for human consumption (Dz.U. 2017 poz. 2294).
CREATE TABLE information.norm (
    parameter text PRIMARY KEY,
    nth smallint NOT NULL UNIQUE,
    unit text NOT NULL,
    least numeric,
    most numeric
);
INSERT INTO information.norm (parameter, nth, unit, least, most) VALUES
    ('ecoli', 1, 'jtk/100 ml', NULL, 0),
    ('coliforms', 2, 'jtk/100 ml', NULL, 0),
    ('enterococci', 3, 'jtk/100 ml', NULL, 0),
    ('turbidity', 4, 'NTU', NULL, 1),
    ('ph', 5, '', 6.5, 9.5),
    ('conductivity', 6, 'µS/cm', NULL, 2500),
    ('hardness', 7, 'mg/l CaCO₃', 60, 500),
    ('nitrates', 8, 'mg/l', NULL, 50),
    ('nitrites', 9, 'mg/l', NULL, 0.5),
    ('ammonium', 10, 'mg/l', NULL, 0.5),
    ('iron', 11, 'µg/l', NULL, 200),
    ('manganese', 12, 'µg/l', NULL, 50);

CREATE TABLE information.sample (
    zone text NOT NULL REFERENCES information.zone,
    parameter text NOT NULL REFERENCES information.norm,
    taken_on date NOT NULL,
    -- Below what the laboratory can measure: the value is that limit.
    below boolean NOT NULL,
    value numeric(12, 4) NOT NULL CHECK (value >= 0),
    PRIMARY KEY (zone, parameter, taken_on)
);
CREATE INDEX sample_day ON information.sample (zone, taken_on DESC);
