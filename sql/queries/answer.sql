-- name: find
SELECT request, made_at, status, fields, body FROM answer_kept WHERE workspace_id = ?1 AND user_id = ?2 AND request_key = ?3

-- name: put
INSERT INTO answer_kept (workspace_id, user_id, request_key, request, made_at, status, fields, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (workspace_id, user_id, request_key) DO UPDATE SET request = excluded.request, made_at = excluded.made_at,
  status = excluded.status, fields = excluded.fields, body = excluded.body

-- name: forget
DELETE FROM answer_kept WHERE workspace_id = ?1 AND made_at < ?2
