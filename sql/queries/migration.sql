-- name: applied
SELECT number FROM schema_migration ORDER BY number

-- name: record
INSERT INTO schema_migration (number, name) VALUES (?1, ?2)
