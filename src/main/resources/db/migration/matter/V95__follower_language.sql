-- in which language she followed, and is written to; null for those from before it was kept
ALTER TABLE matter.followers ADD COLUMN language text;
