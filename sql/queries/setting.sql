-- name: find
SELECT name, mark, value FROM setting WHERE workspace_id = ?1 AND name = ?2

-- name: put
INSERT INTO setting (workspace_id, name, mark, value) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (workspace_id, name) DO UPDATE SET mark = excluded.mark, value = excluded.value

-- name: erase
DELETE FROM setting WHERE workspace_id = ?1 AND name = ?2

-- name: texts
SELECT name, mark, value FROM setting WHERE workspace_id = ?1 AND name <> 'policy' ORDER BY name

-- name: reference_version
SELECT version FROM reference_version WHERE workspace_id = ?1

-- name: raise_reference
INSERT INTO reference_version (workspace_id, version) VALUES (?1, 1)
ON CONFLICT (workspace_id) DO UPDATE SET version = reference_version.version + 1
