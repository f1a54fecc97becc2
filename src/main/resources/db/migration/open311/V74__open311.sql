CREATE SCHEMA open311;

-- reference: what other systems show when they send something; the key itself only as a hash
CREATE TABLE open311.keys (
    id uuid NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    tail text NOT NULL,
    hourly int NOT NULL,
    made_at timestamptz NOT NULL,
    made_by uuid NOT NULL,
    revoked_at timestamptz,
    revoked_by uuid,
    CONSTRAINT keys_pk PRIMARY KEY (id),
    CONSTRAINT keys_hash UNIQUE (hash),
    CONSTRAINT keys_hourly CHECK (hourly BETWEEN 1 AND 100000),
    CONSTRAINT keys_revoked CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);

-- community: which matter came from which system
CREATE TABLE open311.posts (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    key_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT posts_pk PRIMARY KEY (community_code, year, number),
    CONSTRAINT posts_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT posts_sender FOREIGN KEY (key_id) REFERENCES open311.keys (id)
);
CREATE INDEX posts_key_at ON open311.posts (key_id, at);
