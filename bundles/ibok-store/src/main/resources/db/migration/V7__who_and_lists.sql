-- Who set it; null where it was set before this was kept.
ALTER TABLE store.setting ADD COLUMN set_by text;
-- The office's list of jobs of every kind.
CREATE INDEX job_newest ON store.job (submitted_at DESC, id DESC);
