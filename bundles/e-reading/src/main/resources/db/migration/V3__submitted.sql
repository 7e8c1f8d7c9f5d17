-- What was submitted on a day, for the day's overview of the office.
CREATE INDEX submission_submitted ON reading.submission (submitted_at);
