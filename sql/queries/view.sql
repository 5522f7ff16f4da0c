-- name: find
SELECT id, version, mark, document FROM saved_view WHERE workspace_id = ?1 AND id = ?2

-- name: insert
INSERT INTO saved_view (workspace_id, id, version, mark, document) VALUES (?1, ?2, ?3, ?4, ?5)

-- name: update
UPDATE saved_view SET version = ?3, mark = ?4, document = ?5 WHERE workspace_id = ?1 AND id = ?2

-- name: erase
DELETE FROM saved_view WHERE workspace_id = ?1 AND id = ?2

-- name: all
SELECT id, version, mark, document FROM saved_view WHERE workspace_id = ?1 ORDER BY id
