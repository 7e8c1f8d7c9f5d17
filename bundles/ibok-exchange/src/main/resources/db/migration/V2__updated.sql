-- Rows that changed what was there.
ALTER TABLE exchange.run ADD COLUMN updated bigint NOT NULL DEFAULT 0;

ALTER TABLE exchange.finding DROP CONSTRAINT finding_outcome_check;
ALTER TABLE exchange.finding ADD CONSTRAINT finding_outcome_check
    CHECK (outcome IN ('imported', 'updated', 'conflict', 'refused'));
