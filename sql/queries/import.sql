-- name: find
SELECT id, digest, state, started_at, document FROM import WHERE workspace_id = ?1 AND id = ?2

-- name: with_digest
SELECT id, digest, state, started_at, document FROM import
WHERE workspace_id = ?1 AND digest = ?2 AND state <> 'undone' ORDER BY id DESC LIMIT 1

-- name: put
INSERT INTO import (workspace_id, id, digest, state, started_at, document) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (workspace_id, id) DO UPDATE SET digest = excluded.digest, state = excluded.state, started_at = excluded.started_at,
  document = excluded.document

-- name: latest
SELECT id, digest, state, started_at, document FROM import WHERE workspace_id = ?1 ORDER BY id DESC LIMIT ?2

-- name: add_refused
INSERT INTO refused_row (workspace_id, import_id, row_number, line, bytes, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (workspace_id, import_id, row_number) DO UPDATE SET line = excluded.line, bytes = excluded.bytes, why = excluded.why

-- name: refused
SELECT row_number, line, bytes, why FROM refused_row WHERE workspace_id = ?1 AND import_id = ?2 AND row_number > ?3
ORDER BY row_number LIMIT ?4
