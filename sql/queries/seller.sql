-- name: find
SELECT id, version, mark, document FROM seller WHERE workspace_id = ?1 AND id = ?2

-- name: insert
INSERT INTO seller (workspace_id, id, version, mark, name, document) VALUES (?1, ?2, ?3, ?4, ?5, ?6)

-- name: update
UPDATE seller SET version = ?3, mark = ?4, name = ?5, document = ?6 WHERE workspace_id = ?1 AND id = ?2

-- name: erase
DELETE FROM seller WHERE workspace_id = ?1 AND id = ?2

-- name: with_name
SELECT id FROM seller WHERE workspace_id = ?1 AND name = ?2 ORDER BY id LIMIT 1

-- name: all
SELECT id, version, mark, document FROM seller WHERE workspace_id = ?1 ORDER BY id
