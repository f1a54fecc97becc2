-- when a deletion that was granted has been carried out
ALTER TABLE privacy.requests ADD COLUMN erased_at timestamptz;
CREATE INDEX requests_erase ON privacy.requests (answered_at)
    WHERE kind = 'DELETION' AND outcome = 'DONE' AND erased_at IS NULL;
