-- community: what the council resolved, and what was said and done about it
CREATE TABLE council.resolutions (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    meeting_year int NOT NULL,
    meeting_number int NOT NULL,
    vote int NOT NULL,
    title text NOT NULL,
    words text NOT NULL,
    passed_at timestamptz NOT NULL,
    due_day date NOT NULL,
    overdue_since date,
    class text,
    level text,
    unit_id uuid,
    measure text,
    measure_due date,
    opinion_at timestamptz,
    opinion_by uuid,
    matter_year int,
    matter_number int,
    carried_out_at timestamptz,
    CONSTRAINT resolutions_pk PRIMARY KEY (community_code, year, number),
    CONSTRAINT resolutions_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT resolutions_once UNIQUE (community_code, meeting_year, meeting_number, vote),
    CONSTRAINT resolutions_meeting FOREIGN KEY (community_code, meeting_year, meeting_number)
        REFERENCES council.meetings (community_code, year, number),
    CONSTRAINT resolutions_class CHECK (class IN ('PLAN', 'AFFAIRS', 'WELFARE', 'HOTSPOT')),
    CONSTRAINT resolutions_level CHECK (level IN ('COMMUNITY', 'SUB_DISTRICT', 'DISTRICT')),
    CONSTRAINT resolutions_opinion CHECK (
        (opinion_at IS NULL) = (class IS NULL) AND (opinion_at IS NULL) = (level IS NULL)
        AND (opinion_at IS NULL) = (measure IS NULL) AND (opinion_at IS NULL) = (measure_due IS NULL))
);
CREATE INDEX resolutions_waiting ON council.resolutions (due_day) WHERE opinion_at IS NULL;
CREATE INDEX resolutions_matter ON council.resolutions (community_code, matter_year, matter_number)
    WHERE matter_number IS NOT NULL;

-- community: minutes and resolutions as they were sealed, each with the hash of the one before
CREATE TABLE council.seals (
    community_code text NOT NULL,
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    kind text NOT NULL,
    reference text NOT NULL,
    payload text NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT seals_pk PRIMARY KEY (community_code, seq),
    CONSTRAINT seals_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT seals_kind CHECK (kind IN ('MINUTES', 'RESOLUTION', 'CONVENTION'))
);
CREATE INDEX seals_of ON council.seals (community_code, kind, reference);
