-- What requests with an Idempotency-Key were answered, for a day: sending one again does nothing again. `status` is 0 while the change is
-- made and its answer not kept. `request` is a digest.

CREATE TABLE answer_kept (
  workspace_id BIGINT NOT NULL,
  user_id BYTEA NOT NULL CHECK (length(user_id) = 16),
  request_key TEXT NOT NULL,
  request BYTEA NOT NULL CHECK (length(request) = 32),
  made_at BIGINT NOT NULL,
  status BIGINT NOT NULL CHECK (status >= 0),
  fields TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (workspace_id, user_id, request_key)
) STRICT;
CREATE INDEX answer_kept_by_age ON answer_kept (workspace_id, made_at);
