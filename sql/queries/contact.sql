-- The contacts of one workspace. ?1 is the workspace everywhere.

-- name: find
SELECT id, version, mark, owner_id, organization_id, merged_into, keys, document FROM contact
WHERE workspace_id = ?1 AND id = ?2

-- name: insert
INSERT INTO contact (workspace_id, id, version, mark, owner_id, organization_id, temperature, cadence, cadence_version,
                     stopped_at, merged_into, name, keys, document)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)

-- name: update
UPDATE contact SET version = ?3, mark = ?4, owner_id = ?5, organization_id = ?6, temperature = ?7, cadence = ?8,
  cadence_version = ?9, stopped_at = ?10, merged_into = ?11, name = ?12, keys = ?13, document = ?14
WHERE workspace_id = ?1 AND id = ?2

-- Nothing that an index holds has changed.
-- name: update_document
UPDATE contact SET version = ?3, mark = ?4, temperature = ?5, stopped_at = ?6, document = ?7 WHERE workspace_id = ?1 AND id = ?2

-- name: erase
DELETE FROM contact WHERE workspace_id = ?1 AND id = ?2

-- name: add_key
INSERT INTO contact_key (workspace_id, kind, value, contact_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING

-- name: drop_key
DELETE FROM contact_key WHERE workspace_id = ?1 AND kind = ?2 AND value = ?3 AND contact_id = ?4

-- name: with_key
SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = ?2 AND value = ?3 ORDER BY contact_id

-- name: named
SELECT id FROM contact WHERE workspace_id = ?1 AND name >= ?2 AND name < ?3 AND merged_into IS NULL ORDER BY name, id LIMIT ?4

-- name: newest_of_owner
SELECT id FROM contact WHERE workspace_id = ?1 AND owner_id = ?2 ORDER BY id DESC LIMIT 1

-- The pages differ in the index that they walk; the other conditions are the same: ?4 owner, ?5 organization, ?6 temperature,
-- ?7 tag, ?8 cadence, ?9 its version, ?10 pattern of name or address; null does not narrow.

-- name: page
SELECT id, version, mark, owner_id, organization_id, merged_into, keys, document FROM contact
WHERE workspace_id = ?1 AND id > ?2 AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
ORDER BY id LIMIT ?3

-- name: page_of_owner
SELECT id, version, mark, owner_id, organization_id, merged_into, keys, document FROM contact
WHERE workspace_id = ?1 AND id > ?2 AND merged_into IS NULL
  AND owner_id = ?4 AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
ORDER BY id LIMIT ?3

-- name: page_of_organization
SELECT id, version, mark, owner_id, organization_id, merged_into, keys, document FROM contact
WHERE workspace_id = ?1 AND id > ?2 AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND organization_id = ?5
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
ORDER BY id LIMIT ?3

-- name: page_of_cadence
SELECT id, version, mark, owner_id, organization_id, merged_into, keys, document FROM contact
WHERE workspace_id = ?1 AND id > ?2 AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND cadence = ?8 AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
ORDER BY id LIMIT ?3

-- name: page_back
SELECT id, version, mark, owner_id, organization_id, merged_into, keys, document FROM contact
WHERE workspace_id = ?1 AND id < ?2 AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
ORDER BY id DESC LIMIT ?3

-- name: page_by_name
SELECT id, version, mark, owner_id, organization_id, merged_into, keys, document FROM contact
WHERE workspace_id = ?1 AND (name, id) > (?11, ?2) AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
ORDER BY name, id LIMIT ?3

-- name: page_by_name_back
SELECT id, version, mark, owner_id, organization_id, merged_into, keys, document FROM contact
WHERE workspace_id = ?1 AND (name, id) < (?11, ?2) AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
ORDER BY name DESC, id DESC LIMIT ?3

-- name: due_moments
SELECT id, (SELECT due_at FROM touch WHERE workspace_id = ?1 AND contact_id = contact.id AND state = 'planned') FROM contact
WHERE workspace_id = ?1 AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
LIMIT ?3

-- name: touch_moments
SELECT id, document FROM contact
WHERE workspace_id = ?1 AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))
LIMIT ?3

-- name: count
SELECT count(*) FROM contact
WHERE workspace_id = ?1 AND merged_into IS NULL
  AND (CAST(?4 AS BYTEA) IS NULL OR owner_id = ?4) AND (CAST(?5 AS BYTEA) IS NULL OR organization_id = ?5)
  AND (CAST(?6 AS TEXT) IS NULL OR temperature = ?6)
  AND (CAST(?7 AS TEXT) IS NULL OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'tag' AND value = ?7))
  AND (CAST(?8 AS TEXT) IS NULL OR cadence = ?8) AND (CAST(?9 AS BIGINT) IS NULL OR cadence_version = ?9)
  AND (CAST(?10 AS TEXT) IS NULL OR name LIKE ?10 ESCAPE '!'
       OR id IN (SELECT contact_id FROM contact_key WHERE workspace_id = ?1 AND kind = 'email' AND lower(value) LIKE ?10 ESCAPE '!'))

-- name: outlines
SELECT id, owner_id, document FROM contact WHERE workspace_id = ?1 AND id > ?2 AND merged_into IS NULL ORDER BY id LIMIT ?3

-- name: walks_cadence
SELECT count(*) FROM contact WHERE workspace_id = ?1 AND cadence = ?2 AND cadence_version = ?3
