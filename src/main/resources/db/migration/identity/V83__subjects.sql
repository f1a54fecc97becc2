-- local: who an account is at the provider with whom staff sign in
CREATE TABLE identity.subjects (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT subjects_pk PRIMARY KEY (issuer, subject),
    CONSTRAINT subjects_once UNIQUE (issuer, account_id)
);
