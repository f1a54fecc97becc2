-- community: by which rules its council debates, from which day on, and on what that rests
CREATE TABLE council.debate_rules (
    community_code text NOT NULL,
    effective_from date NOT NULL,
    rules jsonb NOT NULL,
    source text NOT NULL,
    set_at timestamptz NOT NULL,
    set_by uuid,
    CONSTRAINT debate_rules_pk PRIMARY KEY (community_code, effective_from),
    CONSTRAINT debate_rules_community CHECK (community_code ~ '^[0-9]{12}$')
);

UPDATE council.meetings
SET rules = jsonb_set(rules, '{turns,alternate}', rules -> 'turns' -> 'freshFirst')
WHERE NOT rules -> 'turns' ? 'alternate';
