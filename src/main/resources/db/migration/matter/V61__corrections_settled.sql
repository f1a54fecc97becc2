-- what became of a correction, and the list of those still open in the district
ALTER TABLE matter.corrections ADD COLUMN verdict text;
ALTER TABLE matter.corrections ADD CONSTRAINT corrections_verdict
    CHECK (verdict IN ('DONE', 'REFUSED') AND (verdict IS NULL) = (settled_at IS NULL));
CREATE INDEX corrections_waiting ON matter.corrections (id) WHERE settled_at IS NULL;
CREATE INDEX corrections_settled ON matter.corrections (id) WHERE settled_at IS NOT NULL;
