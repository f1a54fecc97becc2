-- what is often answered belongs to a unit, or to all of them; a retired one is kept
ALTER TABLE matter.templates ADD COLUMN unit_id uuid;
ALTER TABLE matter.templates ADD COLUMN retired_at timestamptz;
CREATE INDEX templates_unit ON matter.templates (unit_id) WHERE retired_at IS NULL;
