-- what other systems read of the whole district: public matters by time, and those that changed lately
CREATE INDEX matters_public_time ON matter.matters (submitted_at DESC, community_code DESC, year DESC, number DESC)
    WHERE listed AND released_at IS NOT NULL;
CREATE INDEX matters_public_changed ON matter.matters (changed_at) WHERE listed AND released_at IS NOT NULL;
