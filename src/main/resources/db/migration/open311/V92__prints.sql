-- what was sent under a word of the system's own, as a print that only this installation can make; null for what came before
ALTER TABLE open311.posts ADD COLUMN print bytea;
