CREATE SCHEMA notice;

-- account: what a person is told in the product
CREATE TABLE notice.notices (
    account_id uuid NOT NULL,
    id uuid NOT NULL,
    cause uuid NOT NULL,
    key text NOT NULL,
    args jsonb NOT NULL,
    link text NOT NULL,
    at timestamptz NOT NULL,
    seen_at timestamptz,
    CONSTRAINT notices_pk PRIMARY KEY (account_id, id),
    CONSTRAINT notices_once UNIQUE (account_id, cause, key)
);
CREATE INDEX notices_fresh ON notice.notices (account_id) WHERE seen_at IS NULL;

-- local: messages to phones, until they are sent; the number is looked up when they are
CREATE TABLE notice.messages (
    id uuid NOT NULL,
    cause uuid NOT NULL,
    recipient text NOT NULL,
    community_code text NOT NULL,
    key text NOT NULL,
    args jsonb NOT NULL,
    at timestamptz NOT NULL,
    next_try timestamptz,
    tries int NOT NULL DEFAULT 0,
    CONSTRAINT messages_pk PRIMARY KEY (id),
    CONSTRAINT messages_once UNIQUE (cause, recipient, key)
);
CREATE INDEX messages_next_try ON notice.messages (next_try) WHERE next_try IS NOT NULL;

-- local: what a development installation shows instead of sending; sealed
CREATE TABLE notice.outbox (
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    phone bytea NOT NULL,
    text bytea NOT NULL,
    CONSTRAINT outbox_pk PRIMARY KEY (id)
);
