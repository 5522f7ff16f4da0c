-- name: keep
INSERT INTO search_words (workspace_id, kind, id, words) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (workspace_id, kind, id) DO UPDATE SET words = excluded.words

-- name: drop
DELETE FROM search_words WHERE workspace_id = ?1 AND kind = ?2 AND id = ?3

-- A walk through the words of one kind, which stand close together: nothing else is read. Three words of up to three pieces each.
-- name: each
SELECT id, words FROM search_words
WHERE workspace_id = ?1 AND kind = ?2
  AND (words LIKE ?3 ESCAPE '!' OR (CAST(?4 AS TEXT) IS NOT NULL AND words LIKE ?4 ESCAPE '!')
       OR (CAST(?5 AS TEXT) IS NOT NULL AND words LIKE ?5 ESCAPE '!'))
  AND (CAST(?6 AS TEXT) IS NULL OR words LIKE ?6 ESCAPE '!' OR (CAST(?7 AS TEXT) IS NOT NULL AND words LIKE ?7 ESCAPE '!')
       OR (CAST(?8 AS TEXT) IS NOT NULL AND words LIKE ?8 ESCAPE '!'))
  AND (CAST(?9 AS TEXT) IS NULL OR words LIKE ?9 ESCAPE '!' OR (CAST(?10 AS TEXT) IS NOT NULL AND words LIKE ?10 ESCAPE '!')
       OR (CAST(?11 AS TEXT) IS NOT NULL AND words LIKE ?11 ESCAPE '!'))
