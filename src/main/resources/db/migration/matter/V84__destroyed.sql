-- when the words of a matter were destroyed because their time was over
ALTER TABLE matter.matters ADD COLUMN destroyed_at timestamptz;
CREATE INDEX matters_keeps ON matter.matters (closed_at, community_code, year, number)
    WHERE closed_at IS NOT NULL AND destroyed_at IS NULL;
