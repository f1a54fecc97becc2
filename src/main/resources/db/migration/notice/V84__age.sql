-- what is old is found by its age
CREATE INDEX notices_at ON notice.notices (at, id);
CREATE INDEX messages_at ON notice.messages (at, id) WHERE next_try IS NULL;
