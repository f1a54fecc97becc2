-- the secret before the last one, sealed, good until then: the other side changes over in its own time
ALTER TABLE webhook.hooks ADD COLUMN old_secret bytea;
ALTER TABLE webhook.hooks ADD COLUMN old_until timestamptz;
ALTER TABLE webhook.hooks ADD CONSTRAINT hooks_renewed CHECK ((old_secret IS NULL) = (old_until IS NULL));
