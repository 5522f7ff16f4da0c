-- Long work, done in small transactions by whichever server holds its lease, and files kept in pieces for it.
-- `lease` counts how often a job was taken: whoever saves under an older number comes too late and saves nothing.

CREATE TABLE job (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  operation TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'running' OR state = 'finished' OR state = 'failed'),
  lease BIGINT NOT NULL CHECK (lease >= 0),
  leased_until BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  finished_at BIGINT,
  wish TEXT NOT NULL,
  progress TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK ((finished_at IS NULL) = (state = 'waiting' OR state = 'running'))
) STRICT;
CREATE INDEX job_open ON job (workspace_id, id) WHERE finished_at IS NULL;

-- Recurring chores, so that of many servers one does each: who is at it until when, and when it was last done.
CREATE TABLE chore (
  workspace_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  lease BIGINT NOT NULL,
  leased_until BIGINT NOT NULL,
  done_at BIGINT,
  PRIMARY KEY (workspace_id, name)
) STRICT;

-- Uploads and the files that jobs make. `whole` is 1 once all pieces are there.
CREATE TABLE kept_file (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  name TEXT NOT NULL,
  bytes BIGINT NOT NULL CHECK (bytes >= 0),
  whole BIGINT NOT NULL CHECK (whole = 0 OR whole = 1),
  made_by TEXT NOT NULL,
  kept_until BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;

CREATE TABLE kept_piece (
  workspace_id BIGINT NOT NULL,
  file_id BYTEA NOT NULL,
  number BIGINT NOT NULL CHECK (number >= 0),
  bytes BYTEA NOT NULL,
  PRIMARY KEY (workspace_id, file_id, number),
  FOREIGN KEY (workspace_id, file_id) REFERENCES kept_file (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
