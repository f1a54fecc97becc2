-- what a unit takes in, checks, decides or guards stands in its register
CREATE INDEX matters_intake ON matter.matters (intake_unit, state, clock_due_at);
CREATE INDEX matters_check ON matter.matters (check_unit) WHERE check_unit IS NOT NULL;
CREATE INDEX matters_extend ON matter.matters (extend_unit) WHERE extend_unit IS NOT NULL;
CREATE INDEX matters_decide ON matter.matters (decide_unit) WHERE decide_unit IS NOT NULL;
CREATE INDEX matters_place ON matter.matters (place_community_code, place_cell, submitted_at);
CREATE INDEX matters_due ON matter.matters (community_code, clock_due_at DESC, year DESC, number DESC);
CREATE INDEX matters_closed ON matter.matters (community_code, closed_at) WHERE closed_at IS NOT NULL;
