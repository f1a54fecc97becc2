-- account: hashes of the last passwords, so that none is taken again
CREATE TABLE identity.old_passwords (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    password text NOT NULL,
    CONSTRAINT old_passwords_pk PRIMARY KEY (account_id, id),
    CONSTRAINT old_passwords_account FOREIGN KEY (account_id) REFERENCES identity.accounts (account_id)
);
