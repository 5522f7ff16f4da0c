-- name: add
INSERT INTO job (workspace_id, id, operation, state, lease, leased_until, made_by, made_at, finished_at, wish, progress)
VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, ?9, ?10)

-- name: find
SELECT id, operation, state, lease, made_by, made_at, finished_at, progress, wish FROM job WHERE workspace_id = ?1 AND id = ?2

-- name: latest
SELECT id, operation, state, lease, made_by, made_at, finished_at, progress FROM job WHERE workspace_id = ?1
ORDER BY id DESC LIMIT ?2

-- name: open
SELECT id FROM job WHERE workspace_id = ?1 AND finished_at IS NULL AND leased_until <= ?2
  AND (?3 = 1 OR operation NOT IN ('import', 'export', 'everything')) ORDER BY id LIMIT 1

-- name: claim
UPDATE job SET state = 'running', lease = lease + 1, leased_until = ?3 WHERE workspace_id = ?1 AND id IN (
  SELECT id FROM job WHERE workspace_id = ?1 AND finished_at IS NULL AND leased_until <= ?2
    AND (?4 = 1 OR operation NOT IN ('import', 'export', 'everything')) ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, operation, state, lease, made_by, made_at, finished_at, progress, wish

-- name: keep
UPDATE job SET state = ?4, leased_until = ?5, finished_at = ?6, progress = ?7
WHERE workspace_id = ?1 AND id = ?2 AND lease = ?3 AND finished_at IS NULL

-- name: forget
DELETE FROM job WHERE workspace_id = ?1 AND finished_at < ?2

-- name: add_chore
INSERT INTO chore (workspace_id, name, lease, leased_until, done_at) VALUES (?1, ?2, 0, 0, NULL) ON CONFLICT DO NOTHING

-- name: claim_chore
UPDATE chore SET lease = lease + 1, leased_until = ?5 WHERE workspace_id = ?1 AND name = ?2 AND leased_until <= ?3
  AND (done_at IS NULL OR done_at < ?4)
RETURNING lease

-- name: end_chore
UPDATE chore SET leased_until = ?4, done_at = CASE WHEN ?5 = 1 THEN ?4 ELSE done_at END
WHERE workspace_id = ?1 AND name = ?2 AND lease = ?3
