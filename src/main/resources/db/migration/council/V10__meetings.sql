-- community: a meeting as lists show it; what happened in it stands in council.lines
CREATE TABLE council.meetings (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    kind text NOT NULL,
    starts_at timestamptz NOT NULL,
    place text NOT NULL,
    rules jsonb NOT NULL,
    door text NOT NULL,
    stage text NOT NULL,
    revision int NOT NULL,
    entitled int,
    present int NOT NULL,
    convened_at timestamptz NOT NULL,
    CONSTRAINT meetings_pk PRIMARY KEY (community_code, year, number),
    CONSTRAINT meetings_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT meetings_number CHECK (number > 0),
    CONSTRAINT meetings_kind CHECK (
        kind IN ('MONTHLY', 'EXTRAORDINARY', 'YEAR_END', 'TALK', 'COORDINATION', 'HEARING', 'APPRAISAL')),
    CONSTRAINT meetings_stage CHECK (
        stage IN ('CONVENED', 'NOTIFIED', 'OPEN', 'SUSPENDED', 'ADJOURNED', 'CLOSED')),
    CONSTRAINT meetings_door CHECK (door ~ '^[0-9]{6}$'),
    CONSTRAINT meetings_present CHECK (present >= 0 AND entitled >= 0)
);
CREATE INDEX meetings_time ON council.meetings (community_code, starts_at DESC, year DESC, number DESC);

-- community: what happened in a meeting, one line after the other, never changed
CREATE TABLE council.lines (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    sequence int NOT NULL,
    at timestamptz NOT NULL,
    by_account uuid,
    what text NOT NULL,
    detail jsonb NOT NULL,
    CONSTRAINT lines_pk PRIMARY KEY (community_code, year, number, sequence),
    CONSTRAINT lines_meeting FOREIGN KEY (community_code, year, number)
        REFERENCES council.meetings (community_code, year, number),
    CONSTRAINT lines_sequence CHECK (sequence > 0)
);
