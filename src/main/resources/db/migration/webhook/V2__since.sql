-- since when it waits to be taken: its time is over a day later, whoever else was tried meanwhile
ALTER TABLE webhook.deliveries ADD COLUMN since timestamptz;
UPDATE webhook.deliveries SET since = at;
ALTER TABLE webhook.deliveries ALTER COLUMN since SET NOT NULL;
