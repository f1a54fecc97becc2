CREATE SCHEMA matter;

-- community: one row a matter; what is not here stands in its steps. Free text is sealed in steps, redacted here.
CREATE TABLE matter.matters (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    category text NOT NULL,
    about text NOT NULL,
    channel text NOT NULL,
    danger boolean NOT NULL,
    state text NOT NULL,
    place_community_code text NOT NULL,
    place_cell text,
    place_lat double precision,
    place_lng double precision,
    place_source text NOT NULL,
    place_label text,
    place_words bytea,
    reporter_account uuid,
    reporter_nickname text NOT NULL,
    reporter_name bytea,
    reporter_phone bytea,
    reporter_phone_index text,
    reporter_tail_index text,
    reporter_language text NOT NULL,
    reporter_clerk uuid,
    milestone_accept_by timestamptz NOT NULL,
    milestone_accepted_at timestamptz,
    milestone_dispatch_by timestamptz NOT NULL,
    milestone_dispatched_at timestamptz,
    milestone_first_word_by timestamptz NOT NULL,
    milestone_first_word_at timestamptz,
    clock_start_event text NOT NULL,
    clock_started_at timestamptz NOT NULL,
    clock_kind text NOT NULL,
    clock_amount int NOT NULL,
    clock_due_day date NOT NULL,
    clock_due_at timestamptz NOT NULL,
    clock_provisional boolean NOT NULL,
    clock_half_day date NOT NULL,
    clock_last_day date NOT NULL,
    clock_state text NOT NULL,
    clock_paused_since timestamptz,
    clock_paused_for int NOT NULL,
    clock_extended_by int NOT NULL,
    clock_extended_with uuid,
    clock_ended_at timestamptz,
    clock_met boolean,
    clock_overdue_since date,
    clock_warnings int NOT NULL,
    round text NOT NULL,
    turn int NOT NULL,
    intake_unit uuid NOT NULL,
    holder_unit uuid NOT NULL,
    holder_person uuid,
    first_look boolean NOT NULL,
    check_unit uuid,
    extend_unit uuid,
    decide_unit uuid,
    answered_by uuid,
    handlers uuid[] NOT NULL,
    checkers uuid[] NOT NULL,
    seers uuid[] NOT NULL,
    returns int NOT NULL,
    hand_overs int NOT NULL,
    redos int NOT NULL,
    reworks int NOT NULL,
    declines int NOT NULL,
    extension_asked_at timestamptz,
    extension_asked_by uuid,
    extension_used boolean NOT NULL,
    answer_by timestamptz,
    object_by timestamptz,
    rate_by timestamptz,
    remind_at timestamptz,
    come_back_by timestamptz,
    next_at timestamptz,
    asks int NOT NULL,
    asks_closed int NOT NULL,
    reporters int NOT NULL,
    rated_solved int NOT NULL,
    followers int NOT NULL,
    steps int NOT NULL,
    revision int NOT NULL,
    listed boolean NOT NULL,
    released_at timestamptz,
    unlooked int NOT NULL,
    unlooked_since timestamptz,
    merged_year int,
    merged_number int,
    previous_year int,
    previous_number int,
    title text NOT NULL,
    submitted_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    closed_at timestamptz,
    CONSTRAINT matters_pk PRIMARY KEY (community_code, year, number),
    CONSTRAINT matters_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT matters_state CHECK (state IN ('SUBMITTED', 'ACCEPTED', 'DISPATCHED', 'IN_HAND', 'PAUSED', 'CHECKING',
        'REPLIED', 'CLOSING', 'CLOSED', 'DECIDED', 'MERGED', 'WITHDRAWN', 'DECLINED')),
    CONSTRAINT matters_clock CHECK (
        (state IN ('SUBMITTED', 'ACCEPTED', 'DISPATCHED', 'IN_HAND', 'CHECKING', 'CLOSING') AND clock_state = 'RUNNING')
        OR (state = 'PAUSED' AND clock_state = 'PAUSED')
        OR (state IN ('REPLIED', 'CLOSED', 'DECIDED', 'MERGED', 'WITHDRAWN', 'DECLINED') AND clock_state = 'ENDED')),
    CONSTRAINT matters_returns CHECK (returns BETWEEN 0 AND 2),
    CONSTRAINT matters_redos CHECK (redos BETWEEN 0 AND 2),
    CONSTRAINT matters_merged CHECK ((state = 'MERGED') = (merged_number IS NOT NULL))
);
CREATE INDEX matters_public ON matter.matters (community_code, submitted_at DESC, year DESC, number DESC)
    WHERE listed AND released_at IS NOT NULL;
CREATE INDEX matters_state_due ON matter.matters (community_code, state, clock_due_at, year, number);
CREATE INDEX matters_changed ON matter.matters (community_code, changed_at DESC, year DESC, number DESC);
CREATE INDEX matters_near ON matter.matters (community_code, category, submitted_at DESC);
CREATE INDEX matters_next ON matter.matters (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX matters_provisional ON matter.matters (clock_due_day) WHERE clock_provisional;
CREATE INDEX matters_holder ON matter.matters (holder_unit, state, clock_due_at);
CREATE INDEX matters_holder_person ON matter.matters (holder_person) WHERE holder_person IS NOT NULL;
CREATE INDEX matters_seers ON matter.matters USING gin (seers);
CREATE INDEX matters_account ON matter.matters (reporter_account, submitted_at DESC) WHERE reporter_account IS NOT NULL;
CREATE INDEX matters_phone ON matter.matters (reporter_phone_index) WHERE reporter_phone_index IS NOT NULL;
CREATE INDEX matters_tail ON matter.matters (community_code, reporter_tail_index) WHERE reporter_tail_index IS NOT NULL;
CREATE INDEX matters_merged_into ON matter.matters (community_code, merged_year, merged_number)
    WHERE merged_number IS NOT NULL;

-- community: what was done with a matter, for ever; words sealed, and as the program redacted them
CREATE TABLE matter.steps (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    sequence int NOT NULL,
    id uuid NOT NULL,
    row_number int NOT NULL,
    action text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    party text NOT NULL,
    account uuid,
    unit uuid,
    at timestamptz NOT NULL,
    audience text NOT NULL,
    words bytea,
    redacted text,
    released boolean NOT NULL,
    detail jsonb NOT NULL,
    CONSTRAINT steps_pk PRIMARY KEY (community_code, year, number, sequence),
    CONSTRAINT steps_matter FOREIGN KEY (community_code, year, number)
        REFERENCES matter.matters (community_code, year, number),
    CONSTRAINT steps_words CHECK ((words IS NULL) = (redacted IS NULL))
);
CREATE INDEX steps_account ON matter.steps (account, at) WHERE account IS NOT NULL;

-- community: that somebody has looked at the words of a step, and what of them becomes public
CREATE TABLE matter.releases (
    community_code text NOT NULL,
    id uuid NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    sequence int NOT NULL,
    verdict text NOT NULL,
    text text,
    by_account uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT releases_pk PRIMARY KEY (community_code, id),
    CONSTRAINT releases_step FOREIGN KEY (community_code, year, number, sequence)
        REFERENCES matter.steps (community_code, year, number, sequence),
    CONSTRAINT releases_verdict CHECK ((verdict = 'SHOWN') = (text IS NOT NULL) AND verdict IN ('SHOWN', 'HIDDEN'))
);
CREATE INDEX releases_matter ON matter.releases (community_code, year, number, sequence, at);

-- community: rounds that have ended, each with its deadline as it stands for ever
CREATE TABLE matter.rounds (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    turn int NOT NULL,
    kind text NOT NULL,
    category text NOT NULL,
    holder_unit uuid NOT NULL,
    started_at timestamptz NOT NULL,
    limit_kind text NOT NULL,
    limit_amount int NOT NULL,
    due_day date NOT NULL,
    paused_for int NOT NULL,
    extended_by int NOT NULL,
    extended_with uuid,
    ended_at timestamptz NOT NULL,
    met boolean,
    overdue_since date,
    CONSTRAINT rounds_pk PRIMARY KEY (community_code, year, number, turn),
    CONSTRAINT rounds_matter FOREIGN KEY (community_code, year, number)
        REFERENCES matter.matters (community_code, year, number)
);
CREATE INDEX rounds_ended ON matter.rounds (community_code, ended_at);

-- community: what the reporter wants answered; a correction drops one and adds another
CREATE TABLE matter.asks (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    ask int NOT NULL,
    words bytea NOT NULL,
    redacted text NOT NULL,
    sequence int NOT NULL,
    CONSTRAINT asks_pk PRIMARY KEY (community_code, year, number, ask),
    CONSTRAINT asks_matter FOREIGN KEY (community_code, year, number)
        REFERENCES matter.matters (community_code, year, number)
);

-- community: questions that a correction has dropped
CREATE TABLE matter.dropped_asks (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    ask int NOT NULL,
    sequence int NOT NULL,
    CONSTRAINT dropped_asks_pk PRIMARY KEY (community_code, year, number, ask),
    CONSTRAINT dropped_asks_ask FOREIGN KEY (community_code, year, number, ask)
        REFERENCES matter.asks (community_code, year, number, ask)
);

-- community: what a reply says to each question
CREATE TABLE matter.answers (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    sequence int NOT NULL,
    ask int NOT NULL,
    outcome text NOT NULL,
    words bytea NOT NULL,
    redacted text NOT NULL,
    handed_to text,
    CONSTRAINT answers_pk PRIMARY KEY (community_code, year, number, sequence, ask),
    CONSTRAINT answers_step FOREIGN KEY (community_code, year, number, sequence)
        REFERENCES matter.steps (community_code, year, number, sequence),
    CONSTRAINT answers_outcome CHECK (outcome IN ('ANSWERED', 'REFUSED', 'HANDED_OVER')
        AND (outcome <> 'HANDED_OVER' OR handed_to IS NOT NULL))
);

-- community: what reporters think of an answer; a merged matter's reporter rates the one it was merged into
CREATE TABLE matter.ratings (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    turn int NOT NULL,
    rater_year int NOT NULL,
    rater_number int NOT NULL,
    solved boolean NOT NULL,
    speed int,
    effect int,
    manner int,
    holder_unit uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT ratings_pk PRIMARY KEY (community_code, year, number, turn, rater_year, rater_number),
    CONSTRAINT ratings_matter FOREIGN KEY (community_code, year, number)
        REFERENCES matter.matters (community_code, year, number),
    CONSTRAINT ratings_steps CHECK (speed BETWEEN 1 AND 4 AND effect BETWEEN 1 AND 4 AND manner BETWEEN 1 AND 4)
);
CREATE INDEX ratings_at ON matter.ratings (community_code, at);

-- community: neighbours who have met the same
CREATE TABLE matter.followers (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    follower text NOT NULL,
    phone bytea,
    at timestamptz NOT NULL,
    CONSTRAINT followers_pk PRIMARY KEY (community_code, year, number, follower),
    CONSTRAINT followers_matter FOREIGN KEY (community_code, year, number)
        REFERENCES matter.matters (community_code, year, number)
);

-- community: a boundary or a category that a return has shown to be wrong, until somebody has put it right
CREATE TABLE matter.corrections (
    community_code text NOT NULL,
    id uuid NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    kind text NOT NULL,
    returned_by uuid NOT NULL,
    better uuid,
    raised_at timestamptz NOT NULL,
    settled_at timestamptz,
    settled_by uuid,
    outcome text,
    CONSTRAINT corrections_pk PRIMARY KEY (community_code, id),
    CONSTRAINT corrections_matter FOREIGN KEY (community_code, year, number)
        REFERENCES matter.matters (community_code, year, number)
);
CREATE INDEX corrections_open ON matter.corrections (community_code, raised_at) WHERE settled_at IS NULL;

-- reference: the engine's numbers, by the day from which they stand so
CREATE TABLE matter.terms (
    name text NOT NULL,
    effective_from date NOT NULL,
    amount int NOT NULL,
    source text NOT NULL,
    CONSTRAINT terms_pk PRIMARY KEY (name, effective_from),
    CONSTRAINT terms_amount CHECK (amount BETWEEN 1 AND 1000)
);

-- reference: what is often answered, by category
CREATE TABLE matter.templates (
    id uuid NOT NULL,
    category text,
    name text NOT NULL,
    text text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT templates_pk PRIMARY KEY (id)
);
