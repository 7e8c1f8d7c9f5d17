-- Reports and requests of customers and of anyone: the types the utility offers, and the cases filed by them.

CREATE TABLE registration.queue (
    code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9-]*$'),
    name_pl text COLLATE "pl-x-icu" NOT NULL,
    name_en text NOT NULL
);

-- A type in one wording. A published version is never edited: its cases keep the questions they answered.
CREATE TABLE registration.case_type (
    code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]*$'),
    version integer NOT NULL,
    category text NOT NULL CHECK (category IN ('fault', 'meter', 'contract', 'invoice', 'connection', 'other')),
    name_pl text COLLATE "pl-x-icu" NOT NULL,
    name_en text NOT NULL,
    about_pl text NOT NULL,
    about_en text NOT NULL,
    audience text NOT NULL CHECK (audience IN ('customer', 'anyone')),
    -- How many files may be added when filing; 0 = none are asked for.
    files smallint NOT NULL CHECK (files BETWEEN 0 AND 10),
    queue text NOT NULL REFERENCES registration.queue,
    urgent boolean NOT NULL,
    -- Answered within: counted from the day after filing, ending by art. 115 of the Civil Code; null = no deadline.
    term smallint CHECK (term > 0),
    term_unit text CHECK (term_unit IN ('days', 'worked_days', 'months')),
    -- And at the longest, once extended with a reason, counted from filing as well; null = can't be extended.
    longest smallint CHECK (longest > 0),
    longest_unit text CHECK (longest_unit IN ('days', 'worked_days', 'months')),
    basis text,
    created_at timestamptz NOT NULL,
    created_by text,
    -- Null = a draft, of which there is at most one.
    published_at timestamptz,
    PRIMARY KEY (code, version),
    CHECK ((term IS NULL) = (term_unit IS NULL)),
    CHECK ((longest IS NULL) = (longest_unit IS NULL)),
    CHECK (longest IS NULL OR term IS NOT NULL)
);
CREATE UNIQUE INDEX case_type_draft ON registration.case_type (code) WHERE published_at IS NULL;

CREATE TABLE registration.type_field (
    code text NOT NULL,
    version integer NOT NULL,
    nth smallint NOT NULL,
    name text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]*$'),
    kind text NOT NULL CHECK (kind IN ('text', 'area', 'number', 'date', 'choice', 'address', 'meter', 'file')),
    required boolean NOT NULL,
    label_pl text NOT NULL,
    label_en text NOT NULL,
    hint_pl text NOT NULL DEFAULT '',
    hint_en text NOT NULL DEFAULT '',
    -- Of a choice: what is kept, and what is shown.
    choices text[] NOT NULL DEFAULT '{}',
    choices_pl text[] NOT NULL DEFAULT '{}',
    choices_en text[] NOT NULL DEFAULT '{}',
    -- Of a number.
    least numeric,
    most numeric,
    suffix text NOT NULL DEFAULT '',
    PRIMARY KEY (code, version, nth),
    UNIQUE (code, version, name),
    FOREIGN KEY (code, version) REFERENCES registration.case_type,
    CHECK (cardinality(choices) = cardinality(choices_pl) AND cardinality(choices) = cardinality(choices_en))
);

-- What is offered now, and in which version.
CREATE TABLE registration.offer (
    code text PRIMARY KEY,
    version integer NOT NULL,
    active boolean NOT NULL,
    FOREIGN KEY (code, version) REFERENCES registration.case_type
);

-- A case. Led by the customer; one filed without signing in belongs to nobody: ''.
CREATE TABLE registration.case_file (
    customer text NOT NULL,
    id uuid NOT NULL,
    number text NOT NULL UNIQUE,
    type text NOT NULL,
    type_version integer NOT NULL,
    category text NOT NULL,
    queue text NOT NULL REFERENCES registration.queue,
    status text NOT NULL CHECK (status IN ('new', 'open', 'asked', 'closed')),
    urgent boolean NOT NULL,
    subject text COLLATE "pl-x-icu" NOT NULL,
    channel text NOT NULL CHECK (channel IN ('portal', 'program', 'open', 'office', 'demo')),
    language text NOT NULL CHECK (language IN ('pl', 'en')),
    filed_at timestamptz NOT NULL,
    filed_on date NOT NULL,
    account uuid,
    reporter text COLLATE "pl-x-icu" NOT NULL,
    email text,
    phone text,
    due_on date,
    -- Null as long as the deadline is the first one.
    extended_from date,
    escalated_at timestamptz,
    assignee uuid,
    assignee_name text COLLATE "pl-x-icu",
    outcome text CHECK (outcome IN ('done', 'granted', 'partly', 'refused', 'withdrawn', 'elsewhere')),
    decision text,
    closed_at timestamptz,
    changed_at timestamptz NOT NULL,
    -- Whether staff wrote something that the customer has not opened yet.
    news boolean NOT NULL DEFAULT false,
    version integer NOT NULL,
    -- Cases without a deadline come after all others.
    due_order date NOT NULL GENERATED ALWAYS AS (coalesce(due_on, DATE '9999-12-31')) STORED,
    search text NOT NULL GENERATED ALWAYS AS (lower((number || ' ' || customer || ' ' || subject || ' ' || reporter
        || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')) COLLATE "pl-x-icu")) STORED,
    PRIMARY KEY (customer, id),
    FOREIGN KEY (type, type_version) REFERENCES registration.case_type,
    CHECK ((status = 'closed') = (closed_at IS NOT NULL))
);
CREATE UNIQUE INDEX case_id ON registration.case_file (id);
CREATE INDEX case_of_customer ON registration.case_file (customer, filed_at DESC, id);
CREATE INDEX case_waiting ON registration.case_file (due_order, id) WHERE status <> 'closed';
CREATE INDEX case_waiting_queue ON registration.case_file (queue, due_order, id) WHERE status <> 'closed';
CREATE INDEX case_waiting_assignee ON registration.case_file (assignee, due_order, id) WHERE status <> 'closed';
CREATE INDEX case_closed ON registration.case_file (closed_at DESC, id) WHERE status = 'closed';
CREATE INDEX case_search ON registration.case_file USING gin (search extensions.gin_trgm_ops);

CREATE TABLE registration.case_answer (
    customer text NOT NULL,
    case_id uuid NOT NULL,
    field text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (customer, case_id, field)
);

-- What happened to a case, in order. Rows are only added.
CREATE TABLE registration.case_entry (
    customer text NOT NULL,
    case_id uuid NOT NULL,
    nth integer GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    who text NOT NULL CHECK (who IN ('customer', 'staff', 'system')),
    name text,
    kind text NOT NULL CHECK (kind IN ('filed', 'message', 'question', 'answer', 'note', 'assigned', 'moved', 'extended', 'escalated',
        'closed', 'reopened', 'withdrawn', 'file')),
    text text NOT NULL,
    -- Seen by staff only.
    internal boolean NOT NULL,
    PRIMARY KEY (customer, case_id, nth)
);

CREATE TABLE registration.case_attachment (
    customer text NOT NULL,
    case_id uuid NOT NULL,
    file uuid NOT NULL,
    -- The question it answers, or null.
    field text,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    at timestamptz NOT NULL,
    who text NOT NULL CHECK (who IN ('customer', 'staff')),
    PRIMARY KEY (customer, case_id, file)
);

-- By what a case is followed without signing in: the hashes of the secrets that were given out.
CREATE TABLE registration.follow (
    hash bytea PRIMARY KEY,
    case_id uuid NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX follow_case ON registration.follow (case_id);

CREATE TABLE registration.series (
    year integer PRIMARY KEY,
    next integer NOT NULL
);

-- Answers that staff keep ready.
CREATE TABLE registration.canned_answer (
    id uuid PRIMARY KEY,
    title text COLLATE "pl-x-icu" NOT NULL,
    text text NOT NULL,
    -- The type it is for; null = all.
    type text
);

REVOKE UPDATE, DELETE ON registration.case_entry FROM ${app};

-- Entries are only added; forgetting a person is the one exception.
CREATE FUNCTION registration.forget_entries(of_customer text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
    UPDATE registration.case_entry SET text = '', name = NULL WHERE customer = of_customer
$$;
