-- What comes round by itself and nobody waits for: on the radar it stands behind terms, meetings and answers.
ALTER TABLE programme.standings ADD COLUMN due_upkeep boolean NOT NULL DEFAULT false;
-- So that what stands already is right before it is looked at anew.
UPDATE programme.standings SET due_upkeep = true WHERE due_what = 'site.point.fresh.due';
