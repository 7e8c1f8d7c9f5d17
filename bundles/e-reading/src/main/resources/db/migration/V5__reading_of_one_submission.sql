-- Which submission holds a reading: it is asked before a second one takes it, and before it is withdrawn.
CREATE INDEX submission_reading ON reading.submission (reading) WHERE reading IS NOT NULL;
