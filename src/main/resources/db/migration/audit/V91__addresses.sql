-- community: from where administrators acted and staff signed in; the entry of the same number holds a print of it
CREATE TABLE audit.addresses (
    community_code text NOT NULL,
    seq bigint NOT NULL,
    at timestamptz NOT NULL,
    address bytea NOT NULL,
    CONSTRAINT addresses_pk PRIMARY KEY (community_code, seq),
    CONSTRAINT addresses_community CHECK (community_code ~ '^[0-9]{12}$')
);
CREATE INDEX addresses_at ON audit.addresses (at, community_code);

-- The law wants them for six months at least. They may be sealed anew, which leaves what they say.
CREATE FUNCTION audit.refuse_young() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.at < now() - interval '6 months' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit.% stays for six months', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER addresses_stay BEFORE DELETE ON audit.addresses
    FOR EACH ROW EXECUTE FUNCTION audit.refuse_young();
CREATE TRIGGER addresses_never_emptied BEFORE TRUNCATE ON audit.addresses
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
