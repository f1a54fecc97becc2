CREATE SCHEMA desk;

-- unit: what waits for a unit or a person in it; redacted lines only
CREATE TABLE desk.waiting (
    unit_id uuid NOT NULL,
    id uuid NOT NULL,
    role text NOT NULL,
    person uuid,
    community_code text NOT NULL,
    module text NOT NULL,
    reference text NOT NULL,
    kind text NOT NULL,
    label text NOT NULL,
    title text NOT NULL,
    about text NOT NULL,
    tags text[] NOT NULL,
    since timestamptz NOT NULL,
    due timestamptz NOT NULL,
    day_due boolean NOT NULL,
    link text NOT NULL,
    CONSTRAINT waiting_pk PRIMARY KEY (unit_id, id),
    CONSTRAINT waiting_community CHECK (community_code ~ '^[0-9]{12}$')
);
CREATE INDEX waiting_due ON desk.waiting (unit_id, due, id);
CREATE INDEX waiting_record ON desk.waiting (community_code, module, reference);
