-- local: how often something may still be done; by whom stands only as a blind index. After a crash it begins anew.
CREATE UNLOGGED TABLE platform.limits (
    key text NOT NULL,
    left_over double precision NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT limits_pk PRIMARY KEY (key)
);
CREATE INDEX limits_at ON platform.limits (at);
