CREATE SCHEMA unit;

-- unit: who answers
CREATE TABLE unit.units (
    unit_id uuid NOT NULL,
    kind text NOT NULL,
    parent uuid,
    division_code text NOT NULL,
    name text NOT NULL,
    english text NOT NULL,
    phone text,
    address text,
    directions text,
    hours jsonb NOT NULL,
    night text,
    effective_from date NOT NULL,
    effective_to date,
    CONSTRAINT units_pk PRIMARY KEY (unit_id),
    CONSTRAINT units_kind
        CHECK (kind IN ('DISTRICT', 'SUB_DISTRICT', 'STATION', 'GRID_TEAM', 'BUREAU', 'PROPERTY_FIRM')),
    CONSTRAINT units_time CHECK (effective_to >= effective_from)
);
CREATE INDEX units_division ON unit.units (division_code);

-- unit: what it was called before
CREATE TABLE unit.aliases (
    unit_id uuid NOT NULL,
    name text NOT NULL,
    to_day date NOT NULL,
    CONSTRAINT aliases_pk PRIMARY KEY (unit_id, name),
    CONSTRAINT aliases_unit FOREIGN KEY (unit_id) REFERENCES unit.units (unit_id)
);

-- unit: who works there, and worked there
CREATE TABLE unit.members (
    unit_id uuid NOT NULL,
    account_id uuid NOT NULL,
    from_day date NOT NULL,
    to_day date,
    CONSTRAINT members_pk PRIMARY KEY (unit_id, account_id, from_day),
    CONSTRAINT members_unit FOREIGN KEY (unit_id) REFERENCES unit.units (unit_id)
);
CREATE UNIQUE INDEX members_current ON unit.members (unit_id, account_id) WHERE to_day IS NULL;
CREATE INDEX members_account ON unit.members (account_id);

-- unit: the rota
CREATE TABLE unit.shifts (
    unit_id uuid NOT NULL,
    id uuid NOT NULL,
    cell text NOT NULL,
    account_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    CONSTRAINT shifts_pk PRIMARY KEY (unit_id, id),
    CONSTRAINT shifts_once UNIQUE (unit_id, cell, account_id, starts_at),
    CONSTRAINT shifts_unit FOREIGN KEY (unit_id) REFERENCES unit.units (unit_id),
    CONSTRAINT shifts_cell CHECK (cell ~ '^[0-9]{14}$'),
    CONSTRAINT shifts_order CHECK (ends_at >= starts_at)
);
CREATE INDEX shifts_cell_time ON unit.shifts (cell, ends_at);
CREATE INDEX shifts_unit_time ON unit.shifts (unit_id, starts_at);

-- account: who is away, and who stands in
CREATE TABLE unit.absences (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    deputy uuid,
    CONSTRAINT absences_pk PRIMARY KEY (account_id, id),
    CONSTRAINT absences_order CHECK (ends_at > starts_at)
);

-- reference: kinds of trouble with their limits, by the day from which they stand so
CREATE TABLE unit.categories (
    code text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    position int NOT NULL,
    name text NOT NULL,
    english text NOT NULL,
    kind text NOT NULL,
    limit_kind text NOT NULL,
    limit_amount int NOT NULL,
    extension int NOT NULL,
    automatic boolean NOT NULL,
    first_look boolean NOT NULL,
    near_metres int NOT NULL,
    recent_days int NOT NULL,
    words text[] NOT NULL,
    proposed boolean NOT NULL,
    CONSTRAINT categories_pk PRIMARY KEY (code, effective_from),
    CONSTRAINT categories_limit CHECK (limit_amount > 0 AND extension >= 0)
);

-- reference: who answers a category where
CREATE TABLE unit.responsibilities (
    category text NOT NULL,
    area text NOT NULL,
    effective_from date NOT NULL,
    effective_to date,
    unit_id uuid NOT NULL,
    CONSTRAINT responsibilities_pk PRIMARY KEY (category, area, effective_from),
    CONSTRAINT responsibilities_area CHECK (area ~ '^[0-9]{6}([0-9]{3}){0,2}$')
);
