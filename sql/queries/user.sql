-- name: find
SELECT id, version, seller_id, name, email, role, password_hash, created_at, gone_at FROM app_user
WHERE workspace_id = ?1 AND id = ?2

-- name: with_email
SELECT id, version, seller_id, name, email, role, password_hash, created_at, gone_at FROM app_user
WHERE workspace_id = ?1 AND email = ?2

-- name: all
SELECT id, version, seller_id, name, email, role, password_hash, created_at, gone_at FROM app_user
WHERE workspace_id = ?1 ORDER BY id

-- name: insert
INSERT INTO app_user (workspace_id, id, version, seller_id, name, email, role, password_hash, created_at, gone_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

-- name: update
UPDATE app_user SET version = ?3, seller_id = ?4, name = ?5, email = ?6, role = ?7, password_hash = ?8, created_at = ?9,
  gone_at = ?10
WHERE workspace_id = ?1 AND id = ?2 AND version = ?3 - 1

-- name: credential
SELECT id, kind, user_id, name, scope, made_at, ends_at FROM credential WHERE workspace_id = ?1 AND digest = ?2

-- name: credentials_of
SELECT id, kind, user_id, name, scope, made_at, ends_at FROM credential
WHERE workspace_id = ?1 AND user_id = ?2 AND kind = ?3 ORDER BY id

-- name: add_credential
INSERT INTO credential (workspace_id, digest, id, kind, user_id, name, scope, made_at, ends_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)

-- name: revoke
DELETE FROM credential WHERE workspace_id = ?1 AND id = ?2

-- name: revoke_all
DELETE FROM credential WHERE workspace_id = ?1 AND user_id = ?2 AND kind = ?3 AND id <> ?4

-- name: forget_credentials
DELETE FROM credential WHERE workspace_id = ?1 AND ends_at < ?2

-- name: forget_attempts
DELETE FROM sign_in_attempts WHERE workspace_id = ?1 AND since_at < ?2

-- name: attempts
SELECT tries, since_at FROM sign_in_attempts WHERE workspace_id = ?1 AND who = ?2

-- name: put_attempts
INSERT INTO sign_in_attempts (workspace_id, who, tries, since_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (workspace_id, who) DO UPDATE SET tries = excluded.tries, since_at = excluded.since_at
