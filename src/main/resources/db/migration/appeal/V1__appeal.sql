CREATE SCHEMA appeal;

-- community: which matter a secret link opens; the secret itself is nowhere
CREATE TABLE appeal.links (
    community_code text NOT NULL,
    hash text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    made_at timestamptz NOT NULL,
    CONSTRAINT links_pk PRIMARY KEY (community_code, hash),
    CONSTRAINT links_community CHECK (community_code ~ '^[0-9]{12}$')
);
CREATE INDEX links_matter ON appeal.links (community_code, year, number);
