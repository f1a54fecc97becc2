-- community: what somebody wants the council to talk about; the words are shown as redacted, the original is sealed
CREATE TABLE council.topics (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    version bigint NOT NULL,
    state text NOT NULL,
    subject text NOT NULL,
    origin text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    asks jsonb NOT NULL,
    original bytea NOT NULL,
    proposer_account uuid,
    proposer_nickname text,
    proposed_at timestamptz NOT NULL,
    screened_because text,
    merged_into text,
    redirected_to text,
    appeal bytea,
    appealed_at timestamptz,
    appeal_upheld boolean,
    appeal_answer text,
    collect_until date,
    keeper uuid,
    meeting text,
    outcome_because text,
    CONSTRAINT topics_pk PRIMARY KEY (community_code, year, number),
    CONSTRAINT topics_council FOREIGN KEY (community_code) REFERENCES council.councils (community_code),
    CONSTRAINT topics_keeper FOREIGN KEY (community_code, keeper) REFERENCES council.seats (community_code, id),
    CONSTRAINT topics_state CHECK (state IN ('SUBMITTED', 'RETURNED', 'MERGED', 'REDIRECTED', 'ACCEPTED', 'COLLECTING',
        'SCHEDULED', 'DEBATED', 'PASSED', 'FAILED', 'POSTPONED', 'REFERRED', 'ARCHIVED')),
    CONSTRAINT topics_subject CHECK (subject IN ('PLAN', 'AFFAIRS', 'WELFARE', 'TROUBLE')),
    CONSTRAINT topics_origin CHECK (origin IN ('RESIDENT', 'MEMBER', 'SECRETARY', 'MATTERS')),
    CONSTRAINT topics_redirected CHECK (redirected_to IN ('PETITION', 'HOTLINE', 'OWNERS', 'COURT')),
    CONSTRAINT topics_refusal CHECK (
        state NOT IN ('RETURNED', 'MERGED', 'REDIRECTED') OR screened_because IS NOT NULL),
    CONSTRAINT topics_appeal CHECK ((appeal IS NULL) = (appealed_at IS NULL)),
    CONSTRAINT topics_appeal_answer CHECK ((appeal_upheld IS NULL) = (appeal_answer IS NULL))
);

CREATE INDEX topics_by_state ON council.topics (community_code, state, year, number);
CREATE INDEX topics_of_account ON council.topics (proposer_account, proposed_at DESC) WHERE proposer_account IS NOT NULL;

-- community: every step of a topic, for ever
CREATE TABLE council.topic_steps (
    community_code text NOT NULL,
    id uuid NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    state text NOT NULL,
    at timestamptz NOT NULL,
    by_account uuid,
    because text,
    CONSTRAINT topic_steps_pk PRIMARY KEY (community_code, id),
    CONSTRAINT topic_steps_topic FOREIGN KEY (community_code, year, number)
        REFERENCES council.topics (community_code, year, number)
);

CREATE INDEX topic_steps_of_topic ON council.topic_steps (community_code, year, number, id);

-- community: who supports a topic
CREATE TABLE council.supports (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    account_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT supports_pk PRIMARY KEY (community_code, year, number, account_id),
    CONSTRAINT supports_topic FOREIGN KEY (community_code, year, number)
        REFERENCES council.topics (community_code, year, number)
);

CREATE INDEX supports_of_account ON council.supports (account_id, at DESC);

-- community: what residents think of a topic
CREATE TABLE council.opinions (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    id uuid NOT NULL,
    account_id uuid,
    stance text NOT NULL,
    words bytea,
    shown_words text,
    at timestamptz NOT NULL,
    CONSTRAINT opinions_pk PRIMARY KEY (community_code, year, number, id),
    CONSTRAINT opinions_once UNIQUE (community_code, year, number, account_id),
    CONSTRAINT opinions_topic FOREIGN KEY (community_code, year, number)
        REFERENCES council.topics (community_code, year, number),
    CONSTRAINT opinions_stance CHECK (stance IN ('FOR', 'AGAINST', 'OTHER')),
    CONSTRAINT opinions_words CHECK ((words IS NULL) = (shown_words IS NULL))
);

CREATE INDEX opinions_of_account ON council.opinions (account_id) WHERE account_id IS NOT NULL;

-- community: the matters a topic was drafted from
CREATE TABLE council.topic_matters (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    matter text NOT NULL,
    CONSTRAINT topic_matters_pk PRIMARY KEY (community_code, year, number, matter),
    CONSTRAINT topic_matters_topic FOREIGN KEY (community_code, year, number)
        REFERENCES council.topics (community_code, year, number)
);

CREATE INDEX topic_matters_of_matter ON council.topic_matters (community_code, matter);
