-- Why a term began although the one before had not ended; null if it had.
ALTER TABLE council.terms ADD COLUMN mid_term_because text;
