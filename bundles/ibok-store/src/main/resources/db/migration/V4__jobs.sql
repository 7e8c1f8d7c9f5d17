-- Times of claims are the database's, since nodes compare them; times that people see are the clock's.
CREATE TABLE store.job (
    id           uuid PRIMARY KEY,
    kind         text NOT NULL,
    argument     text,
    state        text NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    done         bigint NOT NULL DEFAULT 0,
    total        bigint NOT NULL DEFAULT 0,
    message      text,
    attempts     int NOT NULL DEFAULT 0,
    stopping     boolean NOT NULL DEFAULT false,
    started_by   text,
    submitted_at timestamptz NOT NULL,
    finished_at  timestamptz,
    due_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    claim        uuid,
    leased_until timestamptz
);
CREATE INDEX job_open ON store.job (kind, due_at) WHERE state IN ('queued', 'running');
CREATE INDEX job_recent ON store.job (kind, submitted_at DESC);
