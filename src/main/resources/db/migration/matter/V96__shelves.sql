-- Where a matter stands in registers: `open:` or the month it was closed in, with each unit that opens it and each community it
-- belongs to or lies in. A register reads what is open and what was closed this month, however much lies closed beside it.
ALTER TABLE matter.matters ADD COLUMN shelves text[] NOT NULL DEFAULT '{}';
UPDATE matter.matters SET shelves = ARRAY(
    SELECT DISTINCT coalesce(to_char(closed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM'), 'open') || ':' || whose
    FROM unnest(seers::text[]
        || ARRAY[intake_unit::text, check_unit::text, extend_unit::text, decide_unit::text, community_code, place_community_code])
        AS whose
    WHERE whose IS NOT NULL);
ALTER TABLE matter.matters ALTER COLUMN shelves DROP DEFAULT;
CREATE INDEX matters_shelves ON matter.matters USING gin (shelves);
