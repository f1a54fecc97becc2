CREATE SCHEMA archive;

-- community: the last number taken of each series
CREATE TABLE archive.numbers (
    community_code text NOT NULL,
    series text NOT NULL,
    year int NOT NULL,
    last int NOT NULL,
    CONSTRAINT numbers_pk PRIMARY KEY (community_code, series, year),
    CONSTRAINT numbers_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT numbers_year CHECK (year BETWEEN 2000 AND 2100),
    CONSTRAINT numbers_last CHECK (last > 0)
);

-- community: photos and documents; their files lie in the store, sealed, under the id and, when released, the release
CREATE TABLE archive.attachments (
    community_code text NOT NULL,
    id uuid NOT NULL,
    version int NOT NULL,
    state text NOT NULL,
    token text,
    owner text,
    media_type text NOT NULL,
    bytes int NOT NULL,
    width int,
    height int,
    name bytea,
    masks jsonb NOT NULL,
    uploaded_at timestamptz NOT NULL,
    uploaded_by uuid,
    release uuid,
    released_at timestamptz,
    released_by uuid,
    CONSTRAINT attachments_pk PRIMARY KEY (community_code, id),
    CONSTRAINT attachments_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT attachments_state CHECK (state IN ('STAGED', 'KEPT', 'RELEASED')),
    CONSTRAINT attachments_staged CHECK ((state = 'STAGED') = (token IS NOT NULL)),
    CONSTRAINT attachments_owned CHECK ((state = 'STAGED') = (owner IS NULL)),
    CONSTRAINT attachments_released CHECK (
        (state = 'RELEASED' AND release IS NOT NULL AND released_at IS NOT NULL AND released_by IS NOT NULL)
        OR (state <> 'RELEASED' AND release IS NULL AND released_at IS NULL AND released_by IS NULL)),
    CONSTRAINT attachments_kind CHECK (
        (media_type = 'image/jpeg' AND width > 0 AND height > 0 AND name IS NULL)
        OR (media_type = 'application/pdf' AND width IS NULL AND height IS NULL AND name IS NOT NULL
            AND state <> 'RELEASED')),
    CONSTRAINT attachments_bytes CHECK (bytes > 0)
);
CREATE INDEX attachments_owner ON archive.attachments (community_code, owner);
CREATE INDEX attachments_token ON archive.attachments (community_code, token) WHERE token IS NOT NULL;
CREATE INDEX attachments_release ON archive.attachments (community_code, release) WHERE release IS NOT NULL;
CREATE INDEX attachments_unclaimed ON archive.attachments (uploaded_at) WHERE state = 'STAGED';

-- community: files given up, to be removed from the store
CREATE TABLE archive.removals (
    community_code text NOT NULL,
    file text NOT NULL,
    CONSTRAINT removals_pk PRIMARY KEY (community_code, file),
    CONSTRAINT removals_community CHECK (community_code ~ '^[0-9]{12}$')
);
