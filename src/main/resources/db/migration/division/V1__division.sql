CREATE SCHEMA division;

-- reference: every division with a statistical code, those that have ended too
CREATE TABLE division.divisions (
    code text NOT NULL,
    level text NOT NULL,
    parent_code text,
    name text NOT NULL,
    short_name text NOT NULL,
    pinyin text NOT NULL,
    initials text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    lat double precision,
    lng double precision,
    CONSTRAINT divisions_pk PRIMARY KEY (code),
    CONSTRAINT divisions_code CHECK (code ~ '^[0-9]{12}$'),
    CONSTRAINT divisions_level CHECK (level IN ('DISTRICT', 'SUB_DISTRICT', 'COMMUNITY', 'VIRTUAL')),
    CONSTRAINT divisions_parent FOREIGN KEY (parent_code) REFERENCES division.divisions (code),
    CONSTRAINT divisions_time CHECK (effective_to >= effective_from)
);
CREATE INDEX divisions_parent_code ON division.divisions (parent_code, code);
CREATE INDEX divisions_code_prefix ON division.divisions (code text_pattern_ops);

-- reference: what a division came from when the map was redrawn
CREATE TABLE division.predecessors (
    code text NOT NULL,
    predecessor text NOT NULL,
    CONSTRAINT predecessors_pk PRIMARY KEY (code, predecessor),
    CONSTRAINT predecessors_code FOREIGN KEY (code) REFERENCES division.divisions (code),
    CONSTRAINT predecessors_predecessor FOREIGN KEY (predecessor) REFERENCES division.divisions (code),
    CONSTRAINT predecessors_not_itself CHECK (code <> predecessor)
);

-- community: grid cells; a cell that is redrawn ends and a new row begins
CREATE TABLE division.cells (
    community_code text NOT NULL,
    cell text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    name text,
    shape bytea NOT NULL,
    schematic boolean NOT NULL,
    CONSTRAINT cells_pk PRIMARY KEY (community_code, cell, effective_from),
    CONSTRAINT cells_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT cells_number CHECK (cell ~ '^[0-9]{2}$'),
    CONSTRAINT cells_time CHECK (effective_to >= effective_from)
);
CREATE UNIQUE INDEX cells_current ON division.cells (community_code, cell) WHERE effective_to IS NULL;

-- community: places people know
CREATE TABLE division.facilities (
    community_code text NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    lat double precision NOT NULL,
    lng double precision NOT NULL,
    cell text,
    approximate boolean NOT NULL,
    CONSTRAINT facilities_pk PRIMARY KEY (community_code, id),
    CONSTRAINT facilities_community CHECK (community_code ~ '^[0-9]{12}$')
);
