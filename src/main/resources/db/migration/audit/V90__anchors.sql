-- community: what the rest of a chain follows after its beginning was taken off because its time was over
CREATE TABLE audit.anchors (
    community_code text NOT NULL,
    seq bigint NOT NULL,
    hash bytea NOT NULL,
    last_at timestamptz NOT NULL,
    trimmed_at timestamptz NOT NULL,
    CONSTRAINT anchors_pk PRIMARY KEY (community_code, seq),
    CONSTRAINT anchors_community CHECK (community_code ~ '^[0-9]{12}$'),
    -- the law: six months at least
    CONSTRAINT anchors_late_enough CHECK (last_at < trimmed_at - interval '6 months')
);
CREATE TRIGGER anchors_only_grow BEFORE UPDATE OR DELETE ON audit.anchors
    FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER anchors_never_emptied BEFORE TRUNCATE ON audit.anchors
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- Of an entry only what an anchor stands for goes, and nothing is ever changed.
CREATE FUNCTION audit.refuse_unless_anchored() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM audit.anchors a WHERE a.community_code = OLD.community_code AND a.seq >= OLD.seq) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'audit.% only grows', TG_TABLE_NAME;
END
$$;
DROP TRIGGER entries_only_grow ON audit.entries;
CREATE TRIGGER entries_never_change BEFORE UPDATE ON audit.entries
    FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER entries_stay_unless_anchored BEFORE DELETE ON audit.entries
    FOR EACH ROW EXECUTE FUNCTION audit.refuse_unless_anchored();
