-- name: find
SELECT id, version, mark, document FROM deal WHERE workspace_id = ?1 AND id = ?2

-- name: insert
INSERT INTO deal (workspace_id, id, version, mark, owner_id, organization_id, state, stage, external_id, document)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)

-- name: update
UPDATE deal SET version = ?3, mark = ?4, owner_id = ?5, organization_id = ?6, state = ?7, stage = ?8, external_id = ?9, document = ?10
WHERE workspace_id = ?1 AND id = ?2

-- name: erase
DELETE FROM deal WHERE workspace_id = ?1 AND id = ?2

-- name: add_contact
INSERT INTO deal_contact (workspace_id, contact_id, deal_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING

-- name: drop_contact
DELETE FROM deal_contact WHERE workspace_id = ?1 AND contact_id = ?2 AND deal_id = ?3

-- name: with_external_id
SELECT id FROM deal WHERE workspace_id = ?1 AND external_id = ?2 ORDER BY id LIMIT 1

-- name: of_contact
SELECT d.id, d.version, d.mark, d.document FROM deal_contact c JOIN deal d ON d.workspace_id = c.workspace_id AND d.id = c.deal_id
WHERE c.workspace_id = ?1 AND c.contact_id = ?2 ORDER BY c.deal_id

-- name: of_organization
SELECT id, version, mark, document FROM deal WHERE workspace_id = ?1 AND organization_id = ?2 ORDER BY id

-- name: page
SELECT id, version, mark, document FROM deal
WHERE workspace_id = ?1 AND id > ?2
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS TEXT) IS NULL OR state = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR stage = ?6)
ORDER BY id LIMIT ?3

-- name: page_of_owner
SELECT id, version, mark, document FROM deal
WHERE workspace_id = ?1 AND id > ?2
  AND owner_id = ?4 AND (CAST(?5 AS TEXT) IS NULL OR state = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR stage = ?6)
ORDER BY id LIMIT ?3
