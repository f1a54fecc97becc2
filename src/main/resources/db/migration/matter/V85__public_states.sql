-- Counting a community's public matters by state reads this alone, and not a page of the table for each of them.
CREATE INDEX matters_public_states ON matter.matters (community_code, state)
    WHERE listed AND released_at IS NOT NULL;
