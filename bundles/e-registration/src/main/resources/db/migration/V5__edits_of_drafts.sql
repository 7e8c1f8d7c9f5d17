-- Counts how often a draft was kept, so that of two who edit it the slower is told.
ALTER TABLE registration.case_type ADD COLUMN edit integer NOT NULL DEFAULT 1;
