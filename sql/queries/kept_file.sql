-- name: put
INSERT INTO kept_file (workspace_id, id, name, bytes, whole, made_by, kept_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (workspace_id, id) DO UPDATE SET name = excluded.name, bytes = excluded.bytes, whole = excluded.whole,
  kept_until = excluded.kept_until

-- name: find
SELECT id, name, bytes, whole, made_by, kept_until FROM kept_file WHERE workspace_id = ?1 AND id = ?2

-- name: put_piece
INSERT INTO kept_piece (workspace_id, file_id, number, bytes) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (workspace_id, file_id, number) DO UPDATE SET bytes = excluded.bytes

-- name: piece
SELECT bytes FROM kept_piece WHERE workspace_id = ?1 AND file_id = ?2 AND number = ?3

-- name: held
SELECT CAST(coalesce(sum(bytes), 0) AS BIGINT) FROM kept_file WHERE workspace_id = ?1

-- name: forget_pieces
DELETE FROM kept_piece WHERE workspace_id = ?1
  AND file_id IN (SELECT id FROM kept_file WHERE workspace_id = ?1 AND kept_until < ?2)

-- name: forget
DELETE FROM kept_file WHERE workspace_id = ?1 AND kept_until < ?2
