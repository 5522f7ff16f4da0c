-- name: find
SELECT id, mark, contact_id, owner_id, state, channel, mode, band, day, due_at, done_at, document FROM touch
WHERE workspace_id = ?1 AND id = ?2

-- name: planned_of
SELECT id, mark, contact_id, owner_id, state, channel, mode, band, day, due_at, done_at, document FROM touch
WHERE workspace_id = ?1 AND contact_id = ?2 AND state = 'planned'

-- name: insert
INSERT INTO touch (workspace_id, id, mark, contact_id, owner_id, state, channel, mode, band, place, day, due_at, done_at, document)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)

-- name: update
UPDATE touch SET mark = ?3, contact_id = ?4, owner_id = ?5, state = ?6, channel = ?7, mode = ?8, band = ?9, place = ?10, day = ?11,
  due_at = ?12, done_at = ?13, document = ?14
WHERE workspace_id = ?1 AND id = ?2

-- name: erase
DELETE FROM touch WHERE workspace_id = ?1 AND id = ?2

-- Few are due: sort them, by an index that holds all that the order needs, and read only those that are asked for.
-- name: queue_of_few
SELECT id, mark, contact_id, owner_id, state, channel, mode, band, day, due_at, done_at, document FROM touch
WHERE workspace_id = ?1 AND id IN (SELECT id FROM touch
                                   WHERE workspace_id = ?1 AND owner_id = ?2 AND due_at <= ?3 AND state = 'planned'
                                   ORDER BY band + 0, place, id LIMIT ?4)
ORDER BY band, place, id

-- Many are due: walk the queue's index from its front, passing over what is not due yet.
-- name: queue_of_many
SELECT id, mark, contact_id, owner_id, state, channel, mode, band, day, due_at, done_at, document FROM touch
WHERE workspace_id = ?1 AND owner_id = ?2 AND due_at + 0 <= ?3 AND state = 'planned'
ORDER BY band, place, id LIMIT ?4

-- The same two ways for the lines of a page: touch, contact and organization side by side.
-- name: queue_lines_of_few
SELECT t.id, t.contact_id, t.channel, t.mode, t.band, t.due_at, t.document, c.document, o.document
FROM touch AS t JOIN contact AS c ON c.workspace_id = t.workspace_id AND c.id = t.contact_id
  LEFT JOIN organization AS o ON o.workspace_id = c.workspace_id AND o.id = c.organization_id
WHERE t.workspace_id = ?1 AND t.id IN (SELECT id FROM touch
                                       WHERE workspace_id = ?1 AND owner_id = ?2 AND due_at <= ?3 AND state = 'planned'
                                       ORDER BY band + 0, place, id LIMIT ?4)
ORDER BY t.band, t.place, t.id

-- name: queue_lines_of_many
SELECT t.id, t.contact_id, t.channel, t.mode, t.band, t.due_at, t.document, c.document, o.document
FROM touch AS t JOIN contact AS c ON c.workspace_id = t.workspace_id AND c.id = t.contact_id
  LEFT JOIN organization AS o ON o.workspace_id = c.workspace_id AND o.id = c.organization_id
WHERE t.workspace_id = ?1 AND t.owner_id = ?2 AND t.due_at + 0 <= ?3 AND t.state = 'planned'
ORDER BY t.band, t.place, t.id LIMIT ?4

-- name: queue_length
SELECT count(*) FROM touch WHERE workspace_id = ?1 AND owner_id = ?2 AND due_at <= ?3 AND state = 'planned'

-- name: queue_length_up_to
SELECT count(*) FROM (SELECT 1 FROM touch WHERE workspace_id = ?1 AND owner_id = ?2 AND due_at <= ?3 AND state = 'planned' LIMIT ?4) AS due

-- name: done_count
SELECT count(*) FROM touch
WHERE workspace_id = ?1 AND owner_id = ?2 AND done_at >= ?3 AND done_at <= ?4 AND state = 'done'
  AND mode = 'by person'

-- name: next_of
SELECT id, mark, contact_id, owner_id, state, channel, mode, band, day, due_at, done_at, document FROM touch
WHERE workspace_id = ?1 AND owner_id = ?2 AND due_at > ?3 AND state = 'planned' ORDER BY due_at LIMIT 1

-- name: lines_between
SELECT t.id, t.contact_id, t.channel, t.mode, t.band, t.due_at, t.document, c.document, o.document
FROM touch AS t JOIN contact AS c ON c.workspace_id = t.workspace_id AND c.id = t.contact_id
  LEFT JOIN organization AS o ON o.workspace_id = c.workspace_id AND o.id = c.organization_id
WHERE t.workspace_id = ?1 AND t.owner_id = ?2 AND t.due_at > ?3 AND t.due_at <= ?4 AND t.state = 'planned'
ORDER BY t.due_at, t.band, t.place, t.id LIMIT ?5

-- A member of the compact document, found without reading it: inside a text its quotation marks would be escaped.
-- name: kinds_done
SELECT coalesce(sum(CASE WHEN document LIKE '%"kind":"value"%' THEN 1 ELSE 0 END), 0),
       coalesce(sum(CASE WHEN document LIKE '%"kind":"ask"%' THEN 1 ELSE 0 END), 0)
FROM touch
WHERE workspace_id = ?1 AND owner_id = ?2 AND done_at >= ?3 AND done_at <= ?4 AND state = 'done'

-- name: due_automatic
SELECT id, mark, contact_id, owner_id, state, channel, mode, band, day, due_at, done_at, document FROM touch
WHERE workspace_id = ?1 AND (due_at, id) > (?2, ?3) AND due_at <= ?4 AND state = 'planned' AND mode = 'automatic'
ORDER BY due_at, id LIMIT ?5

-- name: history
SELECT id, mark, contact_id, owner_id, state, channel, mode, band, day, due_at, done_at, document FROM touch
WHERE workspace_id = ?1 AND contact_id = ?2 AND state <> 'planned'
ORDER BY coalesce(done_at, due_at) DESC, id DESC LIMIT ?3

-- name: page
SELECT id, mark, contact_id, owner_id, state, channel, mode, band, day, due_at, done_at, document FROM touch
WHERE workspace_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3

-- name: count
SELECT count(*) FROM touch WHERE workspace_id = ?1

-- name: plan_outlines
SELECT contact_id, owner_id, mode, due_at, document FROM touch
WHERE workspace_id = ?1 AND contact_id > ?2 AND state = 'planned' ORDER BY contact_id LIMIT ?3

-- name: add_load
INSERT INTO day_load (workspace_id, owner_id, day, channel, touches) VALUES (?1, ?2, ?3, ?4, 1)
ON CONFLICT (workspace_id, owner_id, day, channel) DO UPDATE SET touches = day_load.touches + 1

-- name: drop_load
UPDATE day_load SET touches = touches - 1 WHERE workspace_id = ?1 AND owner_id = ?2 AND day = ?3 AND channel = ?4

-- name: load
SELECT day, channel, touches FROM day_load WHERE workspace_id = ?1 AND owner_id = ?2 AND day >= ?3 AND day < ?4
