-- accounts of staff that nobody uses are closed to signing in until a system administrator opens them again
ALTER TABLE identity.accounts ADD COLUMN unused_since timestamptz;
ALTER TABLE identity.accounts ADD COLUMN dormant_since timestamptz;
UPDATE identity.accounts SET unused_since = COALESCE(signed_in_at, created_at) WHERE kind = 'STAFF';
CREATE INDEX accounts_dormant ON identity.accounts (account_id) WHERE dormant_since IS NOT NULL;
