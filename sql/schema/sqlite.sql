CREATE TABLE answer_kept (
  workspace_id INTEGER NOT NULL,
  user_id BLOB NOT NULL CHECK (length(user_id) = 16),
  request_key TEXT NOT NULL,
  request BLOB NOT NULL CHECK (length(request) = 32),
  made_at INTEGER NOT NULL,
  status INTEGER NOT NULL CHECK (status >= 0),
  fields TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (workspace_id, user_id, request_key)
) STRICT;
CREATE INDEX answer_kept_by_age ON answer_kept (workspace_id, made_at);
CREATE TABLE app_user (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  version INTEGER NOT NULL CHECK (version > 0),
  seller_id BLOB CHECK (length(seller_id) = 16),
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role = 'seller' OR role = 'admin'),
  password_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  gone_at INTEGER,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE UNIQUE INDEX app_user_by_email ON app_user (workspace_id, email);
CREATE TABLE asset (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  version INTEGER NOT NULL CHECK (version > 0),
  mark INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE TABLE cadence (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  version INTEGER NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id, version)
) STRICT;
CREATE UNIQUE INDEX cadence_by_name ON cadence (workspace_id, name, version);
CREATE TABLE chore (
  workspace_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  lease INTEGER NOT NULL,
  leased_until INTEGER NOT NULL,
  done_at INTEGER,
  PRIMARY KEY (workspace_id, name)
) STRICT;
CREATE TABLE contact (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  version INTEGER NOT NULL CHECK (version > 0),
  mark INTEGER NOT NULL,
  owner_id BLOB CHECK (length(owner_id) = 16),
  organization_id BLOB CHECK (length(organization_id) = 16),
  temperature TEXT NOT NULL CHECK (temperature = 'new' OR temperature = 'hot' OR temperature = 'interested'
    OR temperature = 'promising' OR temperature = 'client' OR temperature = 'lost'),
  cadence TEXT,
  cadence_version INTEGER,
  stopped_at INTEGER,
  merged_into BLOB CHECK (length(merged_into) = 16),
  name TEXT NOT NULL,
  keys INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK ((cadence IS NULL) = (cadence_version IS NULL)),
  CHECK (merged_into IS NULL OR merged_into <> id)
) STRICT;
CREATE INDEX contact_by_cadence ON contact (workspace_id, cadence, cadence_version, id) WHERE cadence IS NOT NULL;
CREATE INDEX contact_by_name ON contact (workspace_id, name) WHERE merged_into IS NULL;
CREATE INDEX contact_by_organization ON contact (workspace_id, organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX contact_by_owner ON contact (workspace_id, owner_id, id) WHERE owner_id IS NOT NULL;
CREATE TABLE contact_key (
  workspace_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'email' OR kind = 'phone' OR kind = 'external' OR kind = 'tag'),
  value TEXT NOT NULL,
  contact_id BLOB NOT NULL,
  PRIMARY KEY (workspace_id, kind, value, contact_id),
  FOREIGN KEY (workspace_id, contact_id) REFERENCES contact (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE credential (
  workspace_id INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  id BLOB NOT NULL CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind = 'session' OR kind = 'token' OR kind = 'first_run'),
  user_id BLOB NOT NULL CHECK (length(user_id) = 16),
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope = 'read' OR scope = 'write' OR scope = 'admin'),
  made_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, digest)
) STRICT;
CREATE UNIQUE INDEX credential_by_id ON credential (workspace_id, id);
CREATE INDEX credential_by_user ON credential (workspace_id, user_id, kind, id);
CREATE TABLE day_load (
  workspace_id INTEGER NOT NULL,
  owner_id BLOB NOT NULL CHECK (length(owner_id) = 16),
  day INTEGER NOT NULL,
  channel TEXT NOT NULL,
  touches INTEGER NOT NULL CHECK (touches >= 0),
  PRIMARY KEY (workspace_id, owner_id, day, channel)
) STRICT, WITHOUT ROWID;
CREATE TABLE deal (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  version INTEGER NOT NULL CHECK (version > 0),
  mark INTEGER NOT NULL,
  owner_id BLOB CHECK (length(owner_id) = 16),
  organization_id BLOB CHECK (length(organization_id) = 16),
  state TEXT NOT NULL CHECK (state = 'open' OR state = 'won' OR state = 'lost'),
  stage TEXT NOT NULL,
  external_id TEXT,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE INDEX deal_by_external_id ON deal (workspace_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX deal_by_organization ON deal (workspace_id, organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX deal_by_owner ON deal (workspace_id, owner_id, id) WHERE owner_id IS NOT NULL;
CREATE TABLE deal_contact (
  workspace_id INTEGER NOT NULL,
  contact_id BLOB NOT NULL CHECK (length(contact_id) = 16),
  deal_id BLOB NOT NULL,
  PRIMARY KEY (workspace_id, contact_id, deal_id),
  FOREIGN KEY (workspace_id, deal_id) REFERENCES deal (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE import (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  digest TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'running' OR state = 'finished' OR state = 'undone'),
  started_at INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE INDEX import_by_digest ON import (workspace_id, digest);
CREATE TABLE job (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  operation TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'running' OR state = 'finished' OR state = 'failed'),
  lease INTEGER NOT NULL CHECK (lease >= 0),
  leased_until INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  finished_at INTEGER,
  wish TEXT NOT NULL,
  progress TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK ((finished_at IS NULL) = (state = 'waiting' OR state = 'running'))
) STRICT;
CREATE INDEX job_open ON job (workspace_id, id) WHERE finished_at IS NULL;
CREATE TABLE kept_file (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  whole INTEGER NOT NULL CHECK (whole = 0 OR whole = 1),
  made_by TEXT NOT NULL,
  kept_until INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE TABLE kept_piece (
  workspace_id INTEGER NOT NULL,
  file_id BLOB NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (workspace_id, file_id, number),
  FOREIGN KEY (workspace_id, file_id) REFERENCES kept_file (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE organization (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  version INTEGER NOT NULL CHECK (version > 0),
  mark INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE TABLE organization_key (
  workspace_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'domain' OR kind = 'name' OR kind = 'external'),
  value TEXT NOT NULL,
  organization_id BLOB NOT NULL,
  PRIMARY KEY (workspace_id, kind, value, organization_id),
  FOREIGN KEY (workspace_id, organization_id) REFERENCES organization (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE reference_version (
  workspace_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workspace_id)
) STRICT;
CREATE TABLE refused_row (
  workspace_id INTEGER NOT NULL,
  import_id BLOB NOT NULL,
  row_number INTEGER NOT NULL,
  line INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (workspace_id, import_id, row_number),
  FOREIGN KEY (workspace_id, import_id) REFERENCES import (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE saved_view (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  version INTEGER NOT NULL CHECK (version > 0),
  mark INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE TABLE schema_migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE search_words (
  workspace_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'contact' OR kind = 'organization' OR kind = 'deal' OR kind = 'note' OR kind = 'touch'),
  id BLOB NOT NULL CHECK (length(id) = 16),
  words TEXT NOT NULL,
  PRIMARY KEY (workspace_id, kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE seller (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  version INTEGER NOT NULL CHECK (version > 0),
  mark INTEGER NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE INDEX seller_by_name ON seller (workspace_id, name);
CREATE TABLE setting (
  workspace_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  mark INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (workspace_id, name)
) STRICT;
CREATE TABLE sign_in_attempts (
  workspace_id INTEGER NOT NULL,
  who TEXT NOT NULL,
  tries INTEGER NOT NULL,
  since_at INTEGER NOT NULL,
  PRIMARY KEY (workspace_id, who)
) STRICT;
CREATE TABLE tally (
  workspace_id INTEGER NOT NULL,
  factor TEXT NOT NULL,
  level TEXT NOT NULL,
  month INTEGER NOT NULL,
  touches INTEGER NOT NULL,
  answers INTEGER NOT NULL,
  expected REAL NOT NULL,
  PRIMARY KEY (workspace_id, factor, level, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE timeline (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  at INTEGER NOT NULL,
  contact_id BLOB CHECK (length(contact_id) = 16),
  import_id BLOB CHECK (length(import_id) = 16),
  undone_at INTEGER,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX timeline_of_contact ON timeline (workspace_id, contact_id, id) WHERE contact_id IS NOT NULL;
CREATE INDEX timeline_of_import ON timeline (workspace_id, import_id, id) WHERE import_id IS NOT NULL;
CREATE TABLE timeline_image (
  workspace_id INTEGER NOT NULL,
  entry_id BLOB NOT NULL,
  at INTEGER NOT NULL,
  images BLOB NOT NULL,
  PRIMARY KEY (workspace_id, entry_id),
  FOREIGN KEY (workspace_id, entry_id) REFERENCES timeline (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE touch (
  workspace_id INTEGER NOT NULL,
  id BLOB NOT NULL CHECK (length(id) = 16),
  mark INTEGER NOT NULL,
  contact_id BLOB NOT NULL CHECK (length(contact_id) = 16),
  owner_id BLOB CHECK (length(owner_id) = 16),
  state TEXT NOT NULL CHECK (state = 'planned' OR state = 'approved' OR state = 'done' OR state = 'skipped'
    OR state = 'cancelled' OR state = 'received'),
  channel TEXT NOT NULL CHECK (channel = 'email' OR channel = 'call' OR channel = 'voicemail' OR channel = 'text message'
    OR channel = 'social message' OR channel = 'card' OR channel = 'meeting' OR channel = 'introduction' OR channel = 'gift'),
  mode TEXT NOT NULL CHECK (mode IN ('automatic', 'by person')),
  band INTEGER NOT NULL CHECK (band BETWEEN 0 AND 4),
  place REAL,
  day INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  done_at INTEGER,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, contact_id) REFERENCES contact (workspace_id, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((place IS NOT NULL) = (state = 'planned')),
  CHECK (state <> 'done' OR done_at IS NOT NULL)
) STRICT;
CREATE INDEX touch_by_contact ON touch (workspace_id, contact_id) WHERE state <> 'planned';
CREATE INDEX touch_done_by_owner ON touch (workspace_id, owner_id, done_at) WHERE state = 'done';
CREATE INDEX touch_due ON touch (workspace_id, due_at, id) WHERE state = 'planned' AND mode = 'automatic';
CREATE INDEX touch_due_of_owner ON touch (workspace_id, owner_id, due_at, band, place, id) WHERE state = 'planned';
CREATE UNIQUE INDEX touch_planned_once ON touch (workspace_id, contact_id) WHERE state = 'planned';
CREATE INDEX touch_queue ON touch (workspace_id, owner_id, band, place, id, due_at) WHERE state = 'planned';
