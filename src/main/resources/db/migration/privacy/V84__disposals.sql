-- local: what is to be destroyed because its time is over; one of a kind at a time
CREATE TABLE privacy.disposals (
    id uuid NOT NULL,
    kind text NOT NULL,
    before timestamptz NOT NULL,
    counted bigint NOT NULL,
    proposed_at timestamptz NOT NULL,
    system_by uuid,
    security_by uuid,
    destroyed bigint NOT NULL,
    ended_at timestamptz,
    dropped boolean NOT NULL,
    CONSTRAINT disposals_pk PRIMARY KEY (id),
    CONSTRAINT disposals_two CHECK (system_by <> security_by)
);
CREATE UNIQUE INDEX disposals_open ON privacy.disposals (kind) WHERE ended_at IS NULL;

-- community: what was destroyed: ids and kinds, nothing else
CREATE TABLE privacy.destructions (
    community_code text NOT NULL,
    disposal uuid NOT NULL,
    record text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT destructions_pk PRIMARY KEY (community_code, disposal, record),
    CONSTRAINT destructions_community CHECK (community_code ~ '^[0-9]{12}$')
);
CREATE INDEX destructions_disposal ON privacy.destructions (disposal, (community_code || ' ' || record));
