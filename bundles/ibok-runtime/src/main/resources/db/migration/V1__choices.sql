-- What somebody decided about an e-service; without a row the delivered choice holds (installed, for the eight).
CREATE TABLE runtime.choice (
    feature    text PRIMARY KEY,
    wanted     boolean NOT NULL,
    changed_at timestamptz NOT NULL
);
