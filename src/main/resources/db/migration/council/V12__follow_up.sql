ALTER TABLE council.resolutions DROP CONSTRAINT resolutions_class;
ALTER TABLE council.resolutions
    ADD CONSTRAINT resolutions_subject CHECK (class IN ('PLAN', 'AFFAIRS', 'WELFARE', 'TROUBLE'));

-- community: how content people are with what was carried out
CREATE TABLE council.appraisals (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    account_id uuid NOT NULL,
    member boolean NOT NULL,
    score int NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT appraisals_pk PRIMARY KEY (community_code, year, number, account_id),
    CONSTRAINT appraisals_resolution FOREIGN KEY (community_code, year, number)
        REFERENCES council.resolutions (community_code, year, number),
    CONSTRAINT appraisals_score CHECK (score BETWEEN 1 AND 4)
);

-- community: the minutes of a meeting, sealed: they name people, and become public only in council.seals
CREATE TABLE council.minutes (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    remarks bytea NOT NULL,
    text bytea,
    signed_at timestamptz,
    signed_by uuid,
    on_paper boolean NOT NULL,
    published_at timestamptz,
    CONSTRAINT minutes_pk PRIMARY KEY (community_code, year, number),
    CONSTRAINT minutes_meeting FOREIGN KEY (community_code, year, number)
        REFERENCES council.meetings (community_code, year, number),
    CONSTRAINT minutes_signed CHECK ((signed_at IS NULL) = (text IS NULL)),
    CONSTRAINT minutes_published CHECK (published_at IS NULL OR signed_at IS NOT NULL)
);

-- community: what residents have agreed to keep to, version by version
CREATE TABLE council.conventions (
    community_code text NOT NULL,
    version int NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    stage text NOT NULL,
    concerns text[] NOT NULL,
    raised_at timestamptz NOT NULL,
    filed_at timestamptz,
    filed_by uuid,
    CONSTRAINT conventions_pk PRIMARY KEY (community_code, version),
    CONSTRAINT conventions_resolution FOREIGN KEY (community_code, year, number)
        REFERENCES council.resolutions (community_code, year, number),
    CONSTRAINT conventions_stage CHECK (stage IN ('BLOCKED', 'RAISED', 'FILED')),
    CONSTRAINT conventions_filed CHECK ((stage = 'FILED') = (filed_at IS NOT NULL))
);
