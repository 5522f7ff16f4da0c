-- name: insert
INSERT INTO timeline (workspace_id, id, at, contact_id, import_id, undone_at, document) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)

-- name: insert_images
INSERT INTO timeline_image (workspace_id, entry_id, at, images) VALUES (?1, ?2, ?3, ?4)

-- name: find
SELECT id, at, contact_id, import_id, undone_at, document FROM timeline WHERE workspace_id = ?1 AND id = ?2

-- name: images
SELECT images FROM timeline_image WHERE workspace_id = ?1 AND entry_id = ?2

-- name: of_contact
SELECT id, at, contact_id, import_id, undone_at, document FROM timeline
WHERE workspace_id = ?1 AND contact_id = ?2 ORDER BY id DESC LIMIT ?3

-- name: latest
SELECT id, at, contact_id, import_id, undone_at, document FROM timeline WHERE workspace_id = ?1 ORDER BY id DESC LIMIT ?2

-- name: of_import
SELECT id, at, contact_id, import_id, undone_at, document FROM timeline
WHERE workspace_id = ?1 AND import_id = ?2 AND id < ?3 ORDER BY id DESC LIMIT ?4

-- name: page
SELECT id, at, contact_id, import_id, undone_at, document FROM timeline WHERE workspace_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3

-- name: mark_undone
UPDATE timeline SET undone_at = ?3 WHERE workspace_id = ?1 AND id = ?2

-- name: forget_images
DELETE FROM timeline_image WHERE workspace_id = ?1 AND at < ?2
