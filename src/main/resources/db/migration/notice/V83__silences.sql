-- account: who wants no messages to her phone
CREATE TABLE notice.silences (
    account_id uuid NOT NULL,
    since timestamptz NOT NULL,
    CONSTRAINT silences_pk PRIMARY KEY (account_id)
);
CREATE INDEX messages_recipient ON notice.messages (recipient);
