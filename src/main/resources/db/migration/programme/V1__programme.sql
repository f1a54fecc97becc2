CREATE SCHEMA programme;

-- reference: the clauses of the programme, as clauses.csv lists them
CREATE TABLE programme.clauses (
    clause text NOT NULL,
    system text NOT NULL,
    position int NOT NULL,
    kind text NOT NULL,
    chinese text NOT NULL,
    english text NOT NULL,
    CONSTRAINT clauses_pk PRIMARY KEY (clause),
    CONSTRAINT clauses_kind CHECK (kind IN ('rule', 'register', 'flow', 'publish', 'report'))
);

-- reference: programme cycles; that of 2012 is history, the last one is open
CREATE TABLE programme.cycles (
    cycle int NOT NULL,
    from_day date NOT NULL,
    to_day date,
    CONSTRAINT cycles_pk PRIMARY KEY (cycle),
    CONSTRAINT cycles_time CHECK (to_day >= from_day)
);
CREATE UNIQUE INDEX cycles_open ON programme.cycles ((true)) WHERE to_day IS NULL;

-- reference: the sites of a cycle, with their deadlines; place null where it is no single community
CREATE TABLE programme.sites (
    cycle int NOT NULL,
    system text NOT NULL,
    position int NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    place text,
    street text,
    deadline text,
    trial_day date,
    due_day date,
    note text,
    CONSTRAINT sites_pk PRIMARY KEY (cycle, system, position),
    CONSTRAINT sites_cycle FOREIGN KEY (cycle) REFERENCES programme.cycles (cycle),
    CONSTRAINT sites_kind CHECK (kind IN ('DEMONSTRATION', 'KEY', 'ALL'))
);

-- reference: lead units under the names they had, from day to day
CREATE TABLE programme.lead_names (
    lead text NOT NULL,
    from_day date NOT NULL,
    to_day date,
    name text NOT NULL,
    english text NOT NULL,
    note text,
    CONSTRAINT lead_names_pk PRIMARY KEY (lead, from_day),
    CONSTRAINT lead_names_time CHECK (to_day >= from_day)
);

-- reference: which unit leads which system in a cycle; a system without a row has no lead unit that is known
CREATE TABLE programme.leads (
    cycle int NOT NULL,
    system text NOT NULL,
    position int NOT NULL,
    lead text NOT NULL,
    CONSTRAINT leads_pk PRIMARY KEY (cycle, system, position),
    CONSTRAINT leads_cycle FOREIGN KEY (cycle) REFERENCES programme.cycles (cycle)
);

-- reference: amounts that points of observation use, by the day from which they stand so
CREATE TABLE programme.thresholds (
    name text NOT NULL,
    effective_from date NOT NULL,
    amount int NOT NULL,
    source text NOT NULL,
    CONSTRAINT thresholds_pk PRIMARY KEY (name, effective_from),
    CONSTRAINT thresholds_amount CHECK (amount BETWEEN 0 AND 100000)
);

-- community: what each point of observation found, whenever it found something else than before
CREATE TABLE programme.findings (
    community_code text NOT NULL,
    clause text NOT NULL,
    point text NOT NULL,
    found_at timestamptz NOT NULL,
    result text NOT NULL,
    numbers bigint[] NOT NULL,
    CONSTRAINT findings_pk PRIMARY KEY (community_code, clause, point, found_at),
    CONSTRAINT findings_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT findings_result CHECK (result IN ('MET', 'NOT_MET', 'NOT_APPLICABLE', 'DATA_MISSING'))
);

-- community: what each point finds now, with what falls due
CREATE TABLE programme.standings (
    community_code text NOT NULL,
    clause text NOT NULL,
    point text NOT NULL,
    result text NOT NULL,
    numbers bigint[] NOT NULL,
    link text,
    due_day date,
    due_what text,
    due_link text,
    since timestamptz NOT NULL,
    CONSTRAINT standings_pk PRIMARY KEY (community_code, clause, point),
    CONSTRAINT standings_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT standings_result CHECK (result IN ('MET', 'NOT_MET', 'NOT_APPLICABLE', 'DATA_MISSING')),
    CONSTRAINT standings_due CHECK ((due_day IS NULL) = (due_what IS NULL))
);
CREATE INDEX standings_due_day ON programme.standings (community_code, due_day) WHERE due_day IS NOT NULL;

-- community: a tree each, and one row a sub-district and a district for its hill: what the board reads. Arrays have ten
-- places, one a system; an area's count the leaves of its communities.
CREATE TABLE programme.trees (
    community_code text NOT NULL,
    level text NOT NULL,
    parent_code text,
    district_code text NOT NULL,
    communities int NOT NULL,
    whole int[] NOT NULL,
    half int[] NOT NULL,
    bare int[] NOT NULL,
    missing int[] NOT NULL,
    late int[] NOT NULL,
    met int[] NOT NULL,
    seen int[] NOT NULL,
    potted boolean NOT NULL,
    next_due date,
    computed_at timestamptz NOT NULL,
    CONSTRAINT trees_pk PRIMARY KEY (community_code),
    CONSTRAINT trees_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT trees_level CHECK (level IN ('COMMUNITY', 'SUB_DISTRICT', 'DISTRICT'))
);
CREATE INDEX trees_parent ON programme.trees (parent_code, community_code);
CREATE INDEX trees_district ON programme.trees (district_code, community_code);

-- community: in how many communities of a sub-district or district each clause is met
CREATE TABLE programme.practices (
    community_code text NOT NULL,
    clause text NOT NULL,
    met int NOT NULL,
    not_met int NOT NULL,
    not_applicable int NOT NULL,
    missing int NOT NULL,
    CONSTRAINT practices_pk PRIMARY KEY (community_code, clause),
    CONSTRAINT practices_community CHECK (community_code ~ '^[0-9]{12}$')
);

-- community: an area's leaves as they stood in each week
CREATE TABLE programme.weeks (
    community_code text NOT NULL,
    monday date NOT NULL,
    communities int NOT NULL,
    whole int[] NOT NULL,
    half int[] NOT NULL,
    bare int[] NOT NULL,
    missing int[] NOT NULL,
    late int[] NOT NULL,
    CONSTRAINT weeks_pk PRIMARY KEY (community_code, monday),
    CONSTRAINT weeks_community CHECK (community_code ~ '^[0-9]{12}$')
);

-- community: those about which something has changed since they were looked at
CREATE TABLE programme.stale (
    community_code text NOT NULL,
    since timestamptz NOT NULL,
    CONSTRAINT stale_pk PRIMARY KEY (community_code),
    CONSTRAINT stale_community CHECK (community_code ~ '^[0-9]{12}$')
);

-- community: what a community says of a clause itself, because no record shows it; and what the lead unit thinks of that
CREATE TABLE programme.evidence (
    community_code text NOT NULL,
    id uuid NOT NULL,
    clause text NOT NULL,
    text text NOT NULL,
    reported_by uuid NOT NULL,
    reported_at timestamptz NOT NULL,
    verdict text,
    reason text,
    checked_by uuid,
    checked_at timestamptz,
    CONSTRAINT evidence_pk PRIMARY KEY (community_code, id),
    CONSTRAINT evidence_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT evidence_verdict CHECK (verdict IN ('ACCEPTED', 'REFUSED')),
    CONSTRAINT evidence_checked CHECK ((verdict IS NULL) = (checked_by IS NULL) AND (verdict IS NULL) = (checked_at IS NULL)),
    CONSTRAINT evidence_refused CHECK (verdict <> 'REFUSED' OR reason IS NOT NULL),
    CONSTRAINT evidence_other CHECK (checked_by <> reported_by)
);
CREATE INDEX evidence_clause ON programme.evidence (community_code, clause, reported_at DESC);
CREATE INDEX evidence_open ON programme.evidence (community_code, reported_at) WHERE verdict IS NULL;
