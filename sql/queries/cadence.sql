-- name: version
SELECT id, version, name, document FROM cadence WHERE workspace_id = ?1 AND id = ?2 AND version = ?3

-- name: latest
SELECT id, version, name, document FROM cadence WHERE workspace_id = ?1 AND name = ?2 ORDER BY version DESC LIMIT 1

-- name: all_latest
SELECT id, version, name, document FROM cadence c WHERE workspace_id = ?1
  AND version = (SELECT max(version) FROM cadence o WHERE o.workspace_id = ?1 AND o.name = c.name)
ORDER BY name

-- name: insert
INSERT INTO cadence (workspace_id, id, version, name, document) VALUES (?1, ?2, ?3, ?4, ?5)

-- name: erase
DELETE FROM cadence WHERE workspace_id = ?1 AND id = ?2 AND version = ?3
