-- provinces and cities, for the national list
ALTER TABLE division.divisions DROP CONSTRAINT divisions_level;
ALTER TABLE division.divisions ADD CONSTRAINT divisions_level
    CHECK (level IN ('PROVINCE', 'CITY', 'DISTRICT', 'SUB_DISTRICT', 'COMMUNITY', 'VIRTUAL'));
