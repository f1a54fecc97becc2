-- accounts that share the password of a demonstration: with one of them in use the program does not start for real
ALTER TABLE identity.accounts ADD COLUMN demonstration boolean NOT NULL DEFAULT false;
CREATE INDEX accounts_demonstration ON identity.accounts (account_id) WHERE demonstration;
