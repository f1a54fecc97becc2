-- account: codes with which an administrator sets her first password, hashed; a row goes when it is used
CREATE TABLE identity.set_ups (
    account_id uuid NOT NULL,
    code text NOT NULL,
    expires_at timestamptz NOT NULL,
    CONSTRAINT set_ups_pk PRIMARY KEY (account_id),
    CONSTRAINT set_ups_account FOREIGN KEY (account_id) REFERENCES identity.accounts (account_id)
);
