CREATE SCHEMA publication;

-- community: what is publicly shown for a time, as it may be shown: already redacted
CREATE TABLE publication.publications (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    entries jsonb NOT NULL,
    place text NOT NULL,
    unit_id uuid NOT NULL,
    source text,
    link text,
    published_at timestamptz NOT NULL,
    published_by uuid,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    taken_down_on date,
    CONSTRAINT publications_pk PRIMARY KEY (community_code, year, number),
    CONSTRAINT publications_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT publications_kind CHECK (kind IN ('RESOLUTION', 'CONVENTION', 'CANDIDATES', 'CAPTAINS', 'SUBSIDIES',
        'SERVICES', 'MONEY', 'INCUBATION', 'OTHER')),
    CONSTRAINT publications_days CHECK (ends_on > starts_on),
    CONSTRAINT publications_not_early CHECK (taken_down_on > ends_on)
);

CREATE INDEX publications_by_source ON publication.publications (community_code, source) WHERE source IS NOT NULL;

-- community: what somebody has against something shown, sealed as she wrote it, and the answer
CREATE TABLE publication.objections (
    community_code text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    account_id uuid,
    words bytea NOT NULL,
    at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    answer bytea,
    shown_words text NOT NULL,
    shown_answer text,
    upheld boolean,
    answered_at timestamptz,
    answered_by uuid,
    CONSTRAINT objections_pk PRIMARY KEY (community_code, id),
    CONSTRAINT objections_publication FOREIGN KEY (community_code, year, number)
        REFERENCES publication.publications (community_code, year, number),
    CONSTRAINT objections_answered CHECK (
        (answer IS NULL) = (answered_at IS NULL)
        AND (answer IS NULL) = (upheld IS NULL)
        AND (answer IS NULL) = (shown_answer IS NULL))
);

CREATE INDEX objections_of_publication ON publication.objections (community_code, year, number, id);
CREATE INDEX objections_of_account ON publication.objections (account_id, id) WHERE account_id IS NOT NULL;

-- community: what was shown before a correction, which made the days run anew
CREATE TABLE publication.corrections (
    community_code text NOT NULL,
    id uuid NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    at timestamptz NOT NULL,
    by_account uuid,
    reason text NOT NULL,
    body_before text NOT NULL,
    ends_before date NOT NULL,
    CONSTRAINT corrections_pk PRIMARY KEY (community_code, id),
    CONSTRAINT corrections_publication FOREIGN KEY (community_code, year, number)
        REFERENCES publication.publications (community_code, year, number)
);

CREATE INDEX corrections_of_publication ON publication.corrections (community_code, year, number, id);
