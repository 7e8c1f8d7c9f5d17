-- Profiles that this utility wrote; the shipped ones come with the bundle and can't be changed, only copied.
CREATE TABLE exchange.profile (
    name        text PRIMARY KEY CHECK (name ~ '^[a-z][a-z0-9-]{0,59}$'),
    content     text NOT NULL,
    changed_at  timestamptz NOT NULL,
    changed_by  text NOT NULL
);

-- One import of one file. The profile is frozen, so that a resumed import reads the file as it began.
CREATE TABLE exchange.run (
    id           uuid PRIMARY KEY,
    job          uuid,
    profile      text NOT NULL,
    content      text NOT NULL,
    file         uuid NOT NULL,
    file_name    text NOT NULL,
    file_size    bigint NOT NULL,
    file_sha256  text NOT NULL,
    started_by   text NOT NULL,
    started_at   timestamptz NOT NULL,
    begun_at     timestamptz,
    finished_at  timestamptz,
    state        text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    message      text,
    last_line    bigint NOT NULL DEFAULT 0,
    blank        bigint NOT NULL DEFAULT 0,
    imported     bigint NOT NULL DEFAULT 0,
    duplicate    bigint NOT NULL DEFAULT 0,
    conflict     bigint NOT NULL DEFAULT 0,
    refused      bigint NOT NULL DEFAULT 0,
    flagged      bigint NOT NULL DEFAULT 0
);
CREATE INDEX run_newest ON exchange.run (started_at DESC, id);
CREATE INDEX run_same_file ON exchange.run (file_sha256);

-- What is said of single lines: all but those that simply went in. Plain duplicates are counted, not listed.
CREATE TABLE exchange.finding (
    run      uuid NOT NULL REFERENCES exchange.run ON DELETE CASCADE,
    line     bigint NOT NULL,
    outcome  text NOT NULL CHECK (outcome IN ('imported', 'conflict', 'refused')),
    reason   text NOT NULL,
    raw      text NOT NULL,
    PRIMARY KEY (run, line)
);
CREATE INDEX finding_by_outcome ON exchange.finding (run, outcome, line);
