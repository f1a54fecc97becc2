-- staff are found by login or by their whole name, by blind index
ALTER TABLE identity.accounts ADD COLUMN name_index text;
CREATE INDEX accounts_name_index ON identity.accounts (name_index) WHERE name_index IS NOT NULL;
CREATE INDEX accounts_staff ON identity.accounts (account_id) WHERE kind = 'STAFF';
