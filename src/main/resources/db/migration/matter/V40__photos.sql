-- community: the photos and documents that came with a step, and what somebody has decided about showing each
CREATE TABLE matter.photos (
    community_code text NOT NULL,
    id uuid NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    sequence int NOT NULL,
    picture boolean NOT NULL,
    verdict text NOT NULL,
    caption text,
    reason text,
    by_account uuid,
    at timestamptz,
    CONSTRAINT photos_pk PRIMARY KEY (community_code, id),
    CONSTRAINT photos_step FOREIGN KEY (community_code, year, number, sequence)
        REFERENCES matter.steps (community_code, year, number, sequence),
    CONSTRAINT photos_verdict CHECK (verdict IN ('WAITING', 'SHOWN', 'HIDDEN')),
    CONSTRAINT photos_looked CHECK ((verdict = 'WAITING') = (by_account IS NULL) AND (by_account IS NULL) = (at IS NULL)),
    CONSTRAINT photos_reason CHECK (verdict = 'HIDDEN' OR reason IS NULL),
    CONSTRAINT photos_document CHECK (picture OR verdict <> 'SHOWN')
);
CREATE INDEX photos_matter ON matter.photos (community_code, year, number, sequence);

-- what was hidden is hidden for a reason; the questions that came with the words are looked at with them
ALTER TABLE matter.releases ADD COLUMN reason text;
ALTER TABLE matter.releases ADD COLUMN asks jsonb NOT NULL DEFAULT '{}';

-- the queue of what waits to be looked at, of a community and of a unit one level up
CREATE INDEX matters_unlooked ON matter.matters (community_code, unlooked_since, year, number)
    WHERE unlooked_since IS NOT NULL;
CREATE INDEX matters_unlooked_above ON matter.matters (intake_unit, unlooked_since)
    WHERE unlooked_since IS NOT NULL AND about <> 'NOBODY';
