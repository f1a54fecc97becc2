CREATE SCHEMA council;

-- community: the council of a community, with its own name and form
CREATE TABLE council.councils (
    community_code text NOT NULL,
    version bigint NOT NULL,
    name text NOT NULL,
    form text NOT NULL,
    set_up_on date NOT NULL,
    CONSTRAINT councils_pk PRIMARY KEY (community_code),
    CONSTRAINT councils_community CHECK (community_code ~ '^[0-9]{12}$')
);

-- community: from when until when its members are meant to sit
CREATE TABLE council.terms (
    community_code text NOT NULL,
    number int NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    CONSTRAINT terms_pk PRIMARY KEY (community_code, number),
    CONSTRAINT terms_council FOREIGN KEY (community_code) REFERENCES council.councils (community_code),
    CONSTRAINT terms_start UNIQUE (community_code, starts_on),
    CONSTRAINT terms_number CHECK (number > 0),
    CONSTRAINT terms_days CHECK (ends_on > starts_on)
);

-- community: who sits in a term, for which constituency, from when until when
CREATE TABLE council.seats (
    community_code text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    term int NOT NULL,
    constituency text NOT NULL,
    name bytea NOT NULL,
    unit text NOT NULL,
    recommended_by text NOT NULL,
    account_id uuid,
    starts_on date NOT NULL,
    ends_on date,
    follows uuid,
    time int NOT NULL,
    left_because text,
    handed_to uuid,
    hand_over text,
    CONSTRAINT seats_pk PRIMARY KEY (community_code, id),
    CONSTRAINT seats_term FOREIGN KEY (community_code, term) REFERENCES council.terms (community_code, number),
    CONSTRAINT seats_follows FOREIGN KEY (community_code, follows) REFERENCES council.seats (community_code, id),
    CONSTRAINT seats_follows_once UNIQUE (community_code, follows),
    CONSTRAINT seats_handed_to FOREIGN KEY (community_code, handed_to) REFERENCES council.seats (community_code, id),
    CONSTRAINT seats_constituency CHECK (
        constituency IN ('PARTY', 'COMMITTEE', 'STATION', 'MASS', 'ECONOMIC', 'SOCIAL', 'RESPECTED')),
    CONSTRAINT seats_days CHECK (ends_on >= starts_on),
    CONSTRAINT seats_left CHECK ((ends_on IS NULL) = (left_because IS NULL)),
    CONSTRAINT seats_time CHECK (time > 0)
);

CREATE INDEX seats_of_term ON council.seats (community_code, term, constituency, id);
CREATE INDEX seats_of_account ON council.seats (account_id) WHERE account_id IS NOT NULL;
CREATE UNIQUE INDEX seats_account_once ON council.seats (community_code, term, account_id)
    WHERE account_id IS NOT NULL AND ends_on IS NULL;

-- community: who presides, from which day on
CREATE TABLE council.chairs (
    community_code text NOT NULL,
    starts_on date NOT NULL,
    seat uuid NOT NULL,
    office text NOT NULL,
    because text,
    CONSTRAINT chairs_pk PRIMARY KEY (community_code, starts_on),
    CONSTRAINT chairs_seat FOREIGN KEY (community_code, seat) REFERENCES council.seats (community_code, id),
    CONSTRAINT chairs_office CHECK (office IN ('SECRETARY', 'STATION_HEAD', 'OTHER')),
    CONSTRAINT chairs_reason CHECK (office <> 'OTHER' OR because IS NOT NULL)
);
