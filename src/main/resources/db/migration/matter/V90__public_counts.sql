-- community: how many public matters there are and how many wait for an answer, kept by whoever saves one of them
CREATE TABLE matter.public_counts (
    community_code text NOT NULL,
    waiting int NOT NULL,
    everything int NOT NULL,
    CONSTRAINT public_counts_pk PRIMARY KEY (community_code),
    CONSTRAINT public_counts_community CHECK (community_code ~ '^[0-9]{12}$')
);
INSERT INTO matter.public_counts (community_code, waiting, everything)
SELECT community_code,
    count(*) FILTER (WHERE state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','PAUSED','CHECKING','CLOSING')),
    count(*)
FROM matter.matters
WHERE listed AND released_at IS NOT NULL
GROUP BY community_code;
DROP INDEX matter.matters_public_states;
-- The public list by what waits and by category begins where its page begins, however many others there are.
CREATE INDEX matters_public_waiting ON matter.matters (community_code, submitted_at DESC, year DESC, number DESC)
    WHERE listed AND released_at IS NOT NULL
        AND state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','PAUSED','CHECKING','CLOSING');
CREATE INDEX matters_public_category ON matter.matters
    (community_code, category, submitted_at DESC, year DESC, number DESC)
    WHERE listed AND released_at IS NOT NULL;
