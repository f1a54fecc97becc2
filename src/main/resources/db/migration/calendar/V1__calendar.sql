CREATE SCHEMA calendar;

-- reference: years an administrator has imported, in place of or beyond those the program knows
CREATE TABLE calendar.years (
    year int NOT NULL,
    source text NOT NULL,
    imported_at timestamptz NOT NULL,
    imported_by uuid,
    CONSTRAINT years_pk PRIMARY KEY (year),
    CONSTRAINT years_plausible CHECK (year BETWEEN 2000 AND 2100)
);

-- reference: the days of those years that are not what their weekday says
CREATE TABLE calendar.days (
    day date NOT NULL,
    working boolean NOT NULL,
    name text NOT NULL,
    CONSTRAINT days_pk PRIMARY KEY (day)
);
