-- Who may come in. Secrets are kept as digests alone, passwords as argon2id hashes.

CREATE TABLE app_user (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  version BIGINT NOT NULL CHECK (version > 0),
  seller_id BYTEA CHECK (length(seller_id) = 16),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role = 'seller' OR role = 'admin'),
  password_hash TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  gone_at BIGINT,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE UNIQUE INDEX app_user_by_email ON app_user (workspace_id, email);

-- Browser sessions, API tokens and the first-run link. The last has no user.
CREATE TABLE credential (
  workspace_id BIGINT NOT NULL,
  digest BYTEA NOT NULL CHECK (length(digest) = 32),
  id BYTEA NOT NULL CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind = 'session' OR kind = 'token' OR kind = 'first_run'),
  user_id BYTEA NOT NULL CHECK (length(user_id) = 16),
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope = 'read' OR scope = 'write' OR scope = 'admin'),
  made_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, digest)
) STRICT;
CREATE UNIQUE INDEX credential_by_id ON credential (workspace_id, id);
CREATE INDEX credential_by_user ON credential (workspace_id, user_id, kind, id);

-- How often somebody tried to sign in: by account and by network.
CREATE TABLE sign_in_attempts (
  workspace_id BIGINT NOT NULL,
  who TEXT NOT NULL,
  tries BIGINT NOT NULL,
  since_at BIGINT NOT NULL,
  PRIMARY KEY (workspace_id, who)
) STRICT;
