CREATE SCHEMA site;

-- community: how often the pages of a community have changed
CREATE TABLE site.generations (
    community_code text NOT NULL,
    generation bigint NOT NULL,
    raised_at timestamptz NOT NULL,
    CONSTRAINT generations_pk PRIMARY KEY (community_code),
    CONSTRAINT generations_community CHECK (community_code ~ '^[0-9]{12}$')
);
CREATE INDEX generations_raised_at ON site.generations (raised_at);

-- community: the one named operator of each site, with those before
CREATE TABLE site.operators (
    community_code text NOT NULL,
    account_id uuid NOT NULL,
    from_day date NOT NULL,
    to_day date,
    CONSTRAINT operators_pk PRIMARY KEY (community_code, account_id, from_day),
    CONSTRAINT operators_community CHECK (community_code ~ '^[0-9]{12}$')
);
CREATE UNIQUE INDEX operators_current ON site.operators (community_code) WHERE to_day IS NULL;

-- community: what is coming up, entered by the operator
CREATE TABLE site.dates (
    community_code text NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL,
    place text NOT NULL,
    note text NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    entered_at timestamptz NOT NULL,
    entered_by uuid NOT NULL,
    cancelled_at timestamptz,
    CONSTRAINT dates_pk PRIMARY KEY (community_code, id),
    CONSTRAINT dates_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT dates_order CHECK (ends_at > starts_at)
);
CREATE INDEX dates_coming ON site.dates (community_code, starts_at) WHERE cancelled_at IS NULL;
