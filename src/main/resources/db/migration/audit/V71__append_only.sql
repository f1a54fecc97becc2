-- entries are written and never touched again, whoever asks
CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit.% only grows', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER entries_only_grow BEFORE UPDATE OR DELETE ON audit.entries
    FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER entries_never_emptied BEFORE TRUNCATE ON audit.entries
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER heads_move_on BEFORE UPDATE ON audit.heads
    FOR EACH ROW WHEN (NEW.seq <> OLD.seq + 1 OR NEW.community_code <> OLD.community_code)
    EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER heads_stay BEFORE DELETE ON audit.heads
    FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER heads_never_emptied BEFORE TRUNCATE ON audit.heads
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- the list of the audit administrator: all, those of one person, those of one kind; those of a community by its chain
CREATE INDEX entries_at ON audit.entries (at, community_code, seq);
CREATE INDEX entries_actor ON audit.entries (actor, at) WHERE actor IS NOT NULL;
CREATE INDEX entries_kind ON audit.entries (split_part(action, '.', 1), at);
