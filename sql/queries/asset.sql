-- name: find
SELECT id, version, mark, document FROM asset WHERE workspace_id = ?1 AND id = ?2

-- name: insert
INSERT INTO asset (workspace_id, id, version, mark, document) VALUES (?1, ?2, ?3, ?4, ?5)

-- name: update
UPDATE asset SET version = ?3, mark = ?4, document = ?5 WHERE workspace_id = ?1 AND id = ?2

-- name: erase
DELETE FROM asset WHERE workspace_id = ?1 AND id = ?2

-- name: all
SELECT id, version, mark, document FROM asset WHERE workspace_id = ?1 ORDER BY id
