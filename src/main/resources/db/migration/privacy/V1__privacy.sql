CREATE SCHEMA privacy;

-- reference: how long each kind of record is kept, by the day from which it is so
CREATE TABLE privacy.terms (
    kind text NOT NULL,
    effective_from date NOT NULL,
    months int NOT NULL,
    source text NOT NULL,
    CONSTRAINT terms_pk PRIMARY KEY (kind, effective_from),
    CONSTRAINT terms_months CHECK (months BETWEEN 1 AND 1200)
);

-- community: what people ask about their own data; of those with an account it stands with the district
CREATE TABLE privacy.requests (
    community_code text NOT NULL,
    id uuid NOT NULL,
    whose text NOT NULL,
    kind text NOT NULL,
    words bytea,
    at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    outcome text,
    answer bytea,
    answered_at timestamptz,
    answered_by uuid,
    CONSTRAINT requests_pk PRIMARY KEY (community_code, id),
    CONSTRAINT requests_community CHECK (community_code ~ '^[0-9]{12}$'),
    CONSTRAINT requests_kind CHECK (kind IN ('CORRECTION', 'DELETION', 'EXPLANATION')),
    CONSTRAINT requests_outcome CHECK (outcome IN ('DONE', 'REFUSED') AND (outcome IS NULL) = (answered_at IS NULL)),
    CONSTRAINT requests_reason CHECK (outcome IS DISTINCT FROM 'REFUSED' OR answer IS NOT NULL)
);
CREATE INDEX requests_whose ON privacy.requests (community_code, whose, at DESC);
CREATE INDEX requests_open ON privacy.requests (due_at, id) WHERE outcome IS NULL;
CREATE INDEX requests_answered ON privacy.requests (answered_at, id) WHERE outcome IS NOT NULL;
