-- Content, once for all files that have it. Chunks are compressed already, as photos and PDFs are.
CREATE TABLE store.content (
    id      uuid PRIMARY KEY,
    sha256  bytea NOT NULL UNIQUE CHECK (length(sha256) = 32),
    size    bigint NOT NULL,
    used_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE store.chunk (
    content uuid NOT NULL,
    no      int NOT NULL,
    bytes   bytea NOT NULL,
    PRIMARY KEY (content, no)
);
ALTER TABLE store.chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE store.file (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    media_type text NOT NULL,
    content    uuid NOT NULL REFERENCES store.content,
    stored_at  timestamptz NOT NULL
);
CREATE INDEX file_content ON store.file (content);
