-- Whether the shortcuts want Alt too.
ALTER TABLE office.preference ADD COLUMN with_alt boolean NOT NULL DEFAULT false;
