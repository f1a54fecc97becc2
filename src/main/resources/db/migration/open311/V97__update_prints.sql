-- what an update said, as a print that only this installation can make; null for what came before
ALTER TABLE open311.updates ADD COLUMN print bytea;
