CREATE SCHEMA webhook;

-- reference: addresses of other systems that are told what changes; the secret sealed
CREATE TABLE webhook.hooks (
    id uuid NOT NULL,
    name text NOT NULL,
    url text NOT NULL,
    division text NOT NULL,
    categories text[] NOT NULL,
    english boolean NOT NULL,
    secret bytea NOT NULL,
    made_at timestamptz NOT NULL,
    made_by uuid NOT NULL,
    stopped_at timestamptz,
    stopped_by uuid,
    CONSTRAINT hooks_pk PRIMARY KEY (id),
    CONSTRAINT hooks_division CHECK (division ~ '^[0-9]{12}$'),
    CONSTRAINT hooks_stopped CHECK ((stopped_at IS NULL) = (stopped_by IS NULL))
);

-- local: events on their way; what is sent of them is looked up when they are
CREATE TABLE webhook.deliveries (
    id uuid NOT NULL,
    hook_id uuid NOT NULL,
    community_code text NOT NULL,
    year int NOT NULL,
    number int NOT NULL,
    type text NOT NULL,
    sequence int,
    at timestamptz NOT NULL,
    state text NOT NULL,
    next_try timestamptz,
    tries int NOT NULL DEFAULT 0,
    failure text,
    ended_at timestamptz,
    CONSTRAINT deliveries_pk PRIMARY KEY (id),
    CONSTRAINT deliveries_type CHECK (type IN ('PUBLISHED', 'MOVED', 'HIDDEN')),
    CONSTRAINT deliveries_state CHECK (state IN ('WAITING', 'SENT', 'PARKED')),
    CONSTRAINT deliveries_waits CHECK ((state = 'WAITING') = (next_try IS NOT NULL)),
    CONSTRAINT deliveries_ended CHECK ((state = 'WAITING') = (ended_at IS NULL))
);
CREATE INDEX deliveries_waiting ON webhook.deliveries (hook_id, at) WHERE state = 'WAITING';
CREATE INDEX deliveries_due ON webhook.deliveries (next_try) WHERE state = 'WAITING';
CREATE INDEX deliveries_of_hook ON webhook.deliveries (hook_id, state, at DESC, id DESC);
CREATE INDEX deliveries_ended ON webhook.deliveries (state, ended_at) WHERE ended_at IS NOT NULL;
