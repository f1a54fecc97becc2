-- unit: who took along which register as a file, and how many rows; nothing of what stood in it
CREATE TABLE desk.exports (
    unit_id uuid NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    account uuid NOT NULL,
    register text NOT NULL,
    filter text NOT NULL,
    format text NOT NULL,
    rows int NOT NULL,
    CONSTRAINT exports_pk PRIMARY KEY (unit_id, id),
    CONSTRAINT exports_rows CHECK (rows >= 0)
);
CREATE INDEX exports_at ON desk.exports (at DESC, id DESC);
CREATE INDEX exports_account ON desk.exports (account, at DESC);
