-- The day on the paper, or on which it was said at the desk; null = the day it was recorded. V2 forbids changes of rows, not of the table.
ALTER TABLE registry.consent ADD COLUMN said_on date;
