-- Lists that people named, and the words by which records are found.

CREATE TABLE saved_view (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  version BIGINT NOT NULL CHECK (version > 0),
  mark BIGINT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;

-- Narrow on purpose: a search walks all words of a kind, so that the middle of a word and a slip in it are found too.
CREATE TABLE search_words (
  workspace_id BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'contact' OR kind = 'organization' OR kind = 'deal' OR kind = 'note' OR kind = 'touch'),
  id BYTEA NOT NULL CHECK (length(id) = 16),
  words TEXT NOT NULL,
  PRIMARY KEY (workspace_id, kind, id)
) STRICT, WITHOUT ROWID;

-- Tags are looked up in small letters from here on.
INSERT INTO contact_key (workspace_id, kind, value, contact_id)
  SELECT workspace_id, kind, lower(value), contact_id FROM contact_key WHERE kind = 'tag' AND value <> lower(value)
  ON CONFLICT DO NOTHING;
DELETE FROM contact_key WHERE kind = 'tag' AND value <> lower(value);
