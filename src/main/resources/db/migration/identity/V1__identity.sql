CREATE SCHEMA identity;

-- account: people; names, numbers and the second factor are sealed
CREATE TABLE identity.accounts (
    account_id uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    login text,
    password text,
    password_set_at timestamptz,
    password_must_change boolean NOT NULL,
    failures int NOT NULL,
    locked_until timestamptz,
    second_factor bytea,
    second_factor_since timestamptz,
    second_factor_used bigint NOT NULL,
    nickname text,
    name bytea,
    phone bytea,
    phone_index text,
    tail_index text,
    language text NOT NULL,
    created_at timestamptz NOT NULL,
    signed_in_at timestamptz,
    closed_at timestamptz,
    CONSTRAINT accounts_pk PRIMARY KEY (account_id),
    CONSTRAINT accounts_kind CHECK (kind IN ('RESIDENT', 'STAFF')),
    CONSTRAINT accounts_staff_named CHECK (kind <> 'STAFF' OR name IS NOT NULL)
);

-- account: what somebody may do where
CREATE TABLE identity.grants (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    role text NOT NULL,
    unit_id uuid NOT NULL,
    division_code text NOT NULL,
    module text NOT NULL,
    from_at timestamptz NOT NULL,
    to_at timestamptz,
    granted_by uuid,
    CONSTRAINT grants_pk PRIMARY KEY (account_id, id),
    CONSTRAINT grants_account FOREIGN KEY (account_id) REFERENCES identity.accounts (account_id)
);
CREATE INDEX grants_unit ON identity.grants (unit_id) WHERE to_at IS NULL;

-- account: ten codes for when the authenticator is lost
CREATE TABLE identity.recovery_codes (
    account_id uuid NOT NULL,
    code text NOT NULL,
    used_at timestamptz,
    CONSTRAINT recovery_codes_pk PRIMARY KEY (account_id, code)
);

-- local: which account a login is
CREATE TABLE identity.logins (
    login text NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT logins_pk PRIMARY KEY (login)
);
CREATE INDEX logins_account ON identity.logins (account_id);

-- local: which account a phone is, by blind index
CREATE TABLE identity.phones (
    phone_index text NOT NULL,
    account_id uuid NOT NULL,
    CONSTRAINT phones_pk PRIMARY KEY (phone_index)
);
CREATE INDEX phones_account ON identity.phones (account_id);

-- local: codes sent and not used yet, hashed
CREATE TABLE identity.codes (
    phone_index text NOT NULL,
    code text NOT NULL,
    expires_at timestamptz NOT NULL,
    tries int NOT NULL,
    CONSTRAINT codes_pk PRIMARY KEY (phone_index)
);
