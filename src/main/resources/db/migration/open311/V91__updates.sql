-- community: which step an update of the sending system became, by its own word for it
CREATE TABLE open311.updates (
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    update_id text NOT NULL,
    sequence int NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT updates_pk PRIMARY KEY (community_code, year, number, update_id),
    CONSTRAINT updates_community CHECK (community_code ~ '^[0-9]{12}$')
);
