-- a shift may be for one category only; null is for all
ALTER TABLE unit.shifts ADD COLUMN category text;
ALTER TABLE unit.shifts DROP CONSTRAINT shifts_once;
ALTER TABLE unit.shifts ADD CONSTRAINT shifts_once
    UNIQUE NULLS NOT DISTINCT (unit_id, cell, account_id, starts_at, category);

-- for whom somebody stands in
CREATE INDEX absences_deputy ON unit.absences (deputy, ends_at) WHERE deputy IS NOT NULL;
