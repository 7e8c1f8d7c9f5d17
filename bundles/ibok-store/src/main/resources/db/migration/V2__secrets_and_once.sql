-- Random keys of the installation, the same on every node.
CREATE TABLE store.key (
    name   text PRIMARY KEY,
    secret bytea NOT NULL CHECK (length(secret) = 32)
);

-- What has been done once, with its result, so that the same request again gets the same answer.
CREATE TABLE store.once (
    scope   text NOT NULL,
    key     text NOT NULL,
    result  text,
    used_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (scope, key)
);
CREATE INDEX once_used_at ON store.once (used_at);
