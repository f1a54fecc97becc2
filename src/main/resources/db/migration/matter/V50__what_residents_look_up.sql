-- this month's figures, and the matters an account follows
CREATE INDEX matters_submitted ON matter.matters (community_code, submitted_at);
CREATE INDEX followers_follower ON matter.followers (follower, at DESC) WHERE follower LIKE 'account:%';
