-- A listener's subscription outlives its bundle and keeps collecting.
CREATE TABLE store.subscription (
    listener text PRIMARY KEY,
    topics   text[] NOT NULL
);

CREATE TABLE store.fact (
    id           uuid PRIMARY KEY,
    topic        text NOT NULL,
    payload      text NOT NULL CHECK (octet_length(payload) <= 8192),
    published_at timestamptz NOT NULL
);

-- What a listener has not handled yet. A handled one is deleted in the listener's own transaction.
CREATE TABLE store.delivery (
    listener text NOT NULL REFERENCES store.subscription ON DELETE CASCADE,
    fact     uuid NOT NULL REFERENCES store.fact,
    attempts int NOT NULL DEFAULT 0,
    due_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    dead     boolean NOT NULL DEFAULT false,
    failure  text,
    PRIMARY KEY (listener, fact)
);
CREATE INDEX delivery_due ON store.delivery (listener, due_at) WHERE NOT dead;
CREATE INDEX delivery_dead ON store.delivery (listener) WHERE dead;
CREATE INDEX delivery_fact ON store.delivery (fact);
