-- reference: which unit of the district a lead unit is, from day to day; unit_id null from the day when none is known
CREATE TABLE programme.lead_units (
    lead text NOT NULL,
    from_day date NOT NULL,
    unit_id uuid,
    CONSTRAINT lead_units_pk PRIMARY KEY (lead, from_day)
);
