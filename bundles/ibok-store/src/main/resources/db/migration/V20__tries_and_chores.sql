-- Tries of strangers, counted for all nodes; what is counted is hashed.
CREATE TABLE store.tries (
    what text NOT NULL,
    since timestamptz NOT NULL,
    tries integer NOT NULL,
    PRIMARY KEY (what, since)
);
CREATE INDEX tries_since ON store.tries (since);

-- When work that is done again and again has its next turn; whoever moves the time does it.
CREATE TABLE store.chore (
    name text PRIMARY KEY,
    next_at timestamptz NOT NULL
);
