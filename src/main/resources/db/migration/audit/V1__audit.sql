CREATE SCHEMA audit;

-- community: the last link of each chain
CREATE TABLE audit.heads (
    community_code text NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT heads_pk PRIMARY KEY (community_code),
    CONSTRAINT heads_community CHECK (community_code ~ '^[0-9]{12}$')
);

-- community: who did what; hash = sha256(hash of the entry before || payload)
CREATE TABLE audit.entries (
    community_code text NOT NULL,
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    actor uuid,
    unit uuid,
    action text NOT NULL,
    object text NOT NULL,
    person uuid,
    payload text NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT entries_pk PRIMARY KEY (community_code, seq),
    CONSTRAINT entries_community CHECK (community_code ~ '^[0-9]{12}$')
);
CREATE INDEX entries_object ON audit.entries (community_code, object, seq);
CREATE INDEX entries_person ON audit.entries (person, at) WHERE person IS NOT NULL;
