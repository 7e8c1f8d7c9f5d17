-- Readings as customers submitted them. What may be billed is the registry's; here is what was typed, doubted and decided.
CREATE TABLE reading.submission (
    customer text NOT NULL,
    id uuid NOT NULL,
    meter uuid NOT NULL,
    read_on date NOT NULL,
    value numeric(12, 3) NOT NULL CHECK (value >= 0),
    rollover boolean NOT NULL,
    channel text NOT NULL CHECK (channel IN ('portal', 'program', 'open', 'demo')),
    status text NOT NULL
        CHECK (status IN ('review', 'photo_asked', 'accepted', 'informational', 'rejected', 'withdrawn')),
    -- What was known when it was typed: why it was doubted, and by which figures.
    rule text CHECK (rule IN ('lower', 'rollover', 'much', 'other_meter')),
    previous_on date,
    previous_value numeric(12, 3),
    consumption numeric(12, 3),
    expected numeric(12, 3),
    suggested_value numeric(12, 3),
    other_meter text,
    new_meter boolean NOT NULL,
    in_window boolean NOT NULL,
    photo uuid,
    submitted_at timestamptz NOT NULL,
    submitted_by text COLLATE "pl-x-icu",
    -- Reviewed until; null when nothing is to be reviewed.
    due_at timestamptz,
    -- The registry's reading made of it, and its value: the typed one or the corrected one.
    reading uuid,
    recorded_value numeric(12, 3),
    decided_at timestamptz,
    decided_by text COLLATE "pl-x-icu",
    message text,
    version integer NOT NULL,
    PRIMARY KEY (customer, id)
);
CREATE INDEX submission_id ON reading.submission (id);
CREATE INDEX submission_of_meter ON reading.submission (customer, meter, submitted_at DESC);
CREATE INDEX submission_queue ON reading.submission (due_at, id) WHERE status IN ('review', 'photo_asked');
CREATE INDEX submission_decided ON reading.submission (decided_at DESC, id) WHERE decided_at IS NOT NULL;

-- What happened to a submission, for staff and customer alike.
CREATE TABLE reading.submission_event (
    customer text NOT NULL,
    submission uuid NOT NULL,
    nth integer GENERATED ALWAYS AS IDENTITY,
    at timestamptz NOT NULL,
    who text NOT NULL CHECK (who IN ('customer', 'staff', 'system')),
    name text,
    what text NOT NULL,
    detail text,
    PRIMARY KEY (customer, submission, nth)
);

-- A photo sent before its reading was confirmed; forgotten after some days when nothing comes of it.
CREATE TABLE reading.photo_draft (
    customer text NOT NULL,
    photo uuid NOT NULL,
    meter uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (customer, photo)
);
CREATE INDEX photo_draft_at ON reading.photo_draft (at);

-- Readings without signing in: one a month and a meter, whichever node takes it.
CREATE TABLE reading.open_month (
    meter uuid NOT NULL,
    month date NOT NULL,
    PRIMARY KEY (meter, month)
);

-- Tries without signing in, counted for each address and each customer code; what is counted is hashed.
CREATE TABLE reading.open_try (
    what text NOT NULL,
    since timestamptz NOT NULL,
    tries integer NOT NULL,
    PRIMARY KEY (what, since)
);
CREATE INDEX open_try_since ON reading.open_try (since);
