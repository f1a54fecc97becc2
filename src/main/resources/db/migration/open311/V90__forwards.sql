-- unit: units that are another system; the key that it wants sealed
CREATE TABLE open311.endpoints (
    unit_id uuid NOT NULL,
    url text NOT NULL,
    jurisdiction text NOT NULL,
    api_key bytea,
    services jsonb NOT NULL,
    set_at timestamptz NOT NULL,
    set_by uuid NOT NULL,
    CONSTRAINT endpoints_pk PRIMARY KEY (unit_id)
);

-- community: matters on their way to such a unit, and what is heard of them
CREATE TABLE open311.forwards (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    sequence int NOT NULL,
    unit_id uuid NOT NULL,
    state text NOT NULL,
    token text,
    request_id text,
    status text,
    sent_at timestamptz,
    heard_at timestamptz,
    tries int NOT NULL DEFAULT 0,
    failure text,
    next_try timestamptz,
    CONSTRAINT forwards_pk PRIMARY KEY (community_code, year, number, sequence),
    CONSTRAINT forwards_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT forwards_state CHECK (state IN ('WAITING', 'SENT', 'OPEN', 'DONE', 'OVER', 'FAILED')),
    CONSTRAINT forwards_over CHECK (state NOT IN ('DONE', 'OVER', 'FAILED') OR next_try IS NULL),
    CONSTRAINT forwards_known CHECK ((state <> 'SENT' OR token IS NOT NULL) AND (state <> 'OPEN' OR request_id IS NOT NULL))
);
CREATE INDEX forwards_next ON open311.forwards (next_try) WHERE next_try IS NOT NULL;
CREATE INDEX forwards_unit ON open311.forwards (unit_id) WHERE state IN ('WAITING', 'SENT', 'OPEN', 'FAILED');

-- community: which of the other system's updates have been taken over
CREATE TABLE open311.heard (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    sequence int NOT NULL,
    update_id text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT heard_pk PRIMARY KEY (community_code, year, number, sequence, update_id),
    CONSTRAINT heard_forward FOREIGN KEY (community_code, year, number, sequence)
        REFERENCES open311.forwards (community_code, year, number, sequence)
);
