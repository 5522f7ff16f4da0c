-- name: add
INSERT INTO tally (workspace_id, factor, level, month, touches, answers, expected) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (workspace_id, factor, level, month) DO UPDATE SET touches = tally.touches + excluded.touches,
  answers = tally.answers + excluded.answers, expected = tally.expected + excluded.expected

-- name: all
SELECT factor, level, month, touches, answers, expected FROM tally WHERE workspace_id = ?1 ORDER BY factor, level, month
