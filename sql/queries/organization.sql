-- name: find
SELECT id, version, mark, document FROM organization WHERE workspace_id = ?1 AND id = ?2

-- name: insert
INSERT INTO organization (workspace_id, id, version, mark, document) VALUES (?1, ?2, ?3, ?4, ?5)

-- name: update
UPDATE organization SET version = ?3, mark = ?4, document = ?5 WHERE workspace_id = ?1 AND id = ?2

-- name: erase
DELETE FROM organization WHERE workspace_id = ?1 AND id = ?2

-- name: add_key
INSERT INTO organization_key (workspace_id, kind, value, organization_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING

-- name: drop_key
DELETE FROM organization_key WHERE workspace_id = ?1 AND kind = ?2 AND value = ?3 AND organization_id = ?4

-- name: with_key
SELECT organization_id FROM organization_key WHERE workspace_id = ?1 AND kind = ?2 AND value = ?3 ORDER BY organization_id LIMIT 1

-- name: page
SELECT id, version, mark, document FROM organization WHERE workspace_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3
