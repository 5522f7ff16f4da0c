-- The books of a workspace. Written once for both engines: types are PostgreSQL's words, which SQLite's adapter maps to INTEGER, BLOB and
-- REAL; STRICT is SQLite's and is left away for PostgreSQL. Every primary key, unique index and foreign key starts with workspace_id.
-- Units: *_at are microseconds since 1970 UTC, day and *_on days since 1970, ids the 16 bytes of a UUIDv7. `document` is compact JSON of
-- all that the columns do not hold. `version` counts saved changes; `mark` tells which saved state this is: a change gives a new mark, an
-- undo brings the older one back, so that a chain of changes can be undone one by one.
-- `keys` is a print of all that a contact is looked up by.
-- Closed sets are checked by OR: for IN with more than two words SQLite fills a table of them anew for each row (9 % of an import).

CREATE TABLE contact (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  version BIGINT NOT NULL CHECK (version > 0),
  mark BIGINT NOT NULL,
  owner_id BYTEA CHECK (length(owner_id) = 16),
  organization_id BYTEA CHECK (length(organization_id) = 16),
  temperature TEXT NOT NULL CHECK (temperature = 'new' OR temperature = 'hot' OR temperature = 'interested'
    OR temperature = 'promising' OR temperature = 'client' OR temperature = 'lost'),
  cadence TEXT,
  cadence_version BIGINT,
  stopped_at BIGINT,
  merged_into BYTEA CHECK (length(merged_into) = 16),
  name TEXT NOT NULL,
  keys BIGINT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK ((cadence IS NULL) = (cadence_version IS NULL)),
  CHECK (merged_into IS NULL OR merged_into <> id)
) STRICT;
CREATE INDEX contact_by_owner ON contact (workspace_id, owner_id, id) WHERE owner_id IS NOT NULL;
CREATE INDEX contact_by_organization ON contact (workspace_id, organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX contact_by_cadence ON contact (workspace_id, cadence, cadence_version, id) WHERE cadence IS NOT NULL;
CREATE INDEX contact_by_name ON contact (workspace_id, name) WHERE merged_into IS NULL;

-- What a contact is found by exactly: addresses in normal form, numbers in E.164, the other system's key, tags.
CREATE TABLE contact_key (
  workspace_id BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'email' OR kind = 'phone' OR kind = 'external' OR kind = 'tag'),
  value TEXT NOT NULL,
  contact_id BYTEA NOT NULL,
  PRIMARY KEY (workspace_id, kind, value, contact_id),
  FOREIGN KEY (workspace_id, contact_id) REFERENCES contact (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE organization (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  version BIGINT NOT NULL CHECK (version > 0),
  mark BIGINT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;

CREATE TABLE organization_key (
  workspace_id BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind = 'domain' OR kind = 'name' OR kind = 'external'),
  value TEXT NOT NULL,
  organization_id BYTEA NOT NULL,
  PRIMARY KEY (workspace_id, kind, value, organization_id),
  FOREIGN KEY (workspace_id, organization_id) REFERENCES organization (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE deal (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  version BIGINT NOT NULL CHECK (version > 0),
  mark BIGINT NOT NULL,
  owner_id BYTEA CHECK (length(owner_id) = 16),
  organization_id BYTEA CHECK (length(organization_id) = 16),
  state TEXT NOT NULL CHECK (state = 'open' OR state = 'won' OR state = 'lost'),
  stage TEXT NOT NULL,
  external_id TEXT,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE INDEX deal_by_owner ON deal (workspace_id, owner_id, id) WHERE owner_id IS NOT NULL;
CREATE INDEX deal_by_organization ON deal (workspace_id, organization_id, id) WHERE organization_id IS NOT NULL;
CREATE INDEX deal_by_external_id ON deal (workspace_id, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE deal_contact (
  workspace_id BIGINT NOT NULL,
  contact_id BYTEA NOT NULL CHECK (length(contact_id) = 16),
  deal_id BYTEA NOT NULL,
  PRIMARY KEY (workspace_id, contact_id, deal_id),
  FOREIGN KEY (workspace_id, deal_id) REFERENCES deal (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE seller (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  version BIGINT NOT NULL CHECK (version > 0),
  mark BIGINT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE INDEX seller_by_name ON seller (workspace_id, name);

CREATE TABLE asset (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  version BIGINT NOT NULL CHECK (version > 0),
  mark BIGINT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;

CREATE TABLE cadence (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  version BIGINT NOT NULL CHECK (version > 0),
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id, version)
) STRICT;
CREATE UNIQUE INDEX cadence_by_name ON cadence (workspace_id, name, version);

-- `place` orders a queue inside its band: the due time in the bands that are worked by the clock, the negative worth in the others.
CREATE TABLE touch (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  mark BIGINT NOT NULL,
  contact_id BYTEA NOT NULL CHECK (length(contact_id) = 16),
  owner_id BYTEA CHECK (length(owner_id) = 16),
  state TEXT NOT NULL CHECK (state = 'planned' OR state = 'approved' OR state = 'done' OR state = 'skipped'
    OR state = 'cancelled' OR state = 'received'),
  channel TEXT NOT NULL CHECK (channel = 'email' OR channel = 'call' OR channel = 'voicemail' OR channel = 'text message'
    OR channel = 'social message' OR channel = 'card' OR channel = 'meeting' OR channel = 'introduction' OR channel = 'gift'),
  mode TEXT NOT NULL CHECK (mode IN ('automatic', 'by person')),
  band BIGINT NOT NULL CHECK (band BETWEEN 0 AND 4),
  place DOUBLE PRECISION,
  day BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  done_at BIGINT,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, contact_id) REFERENCES contact (workspace_id, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((place IS NOT NULL) = (state = 'planned')),
  CHECK (state <> 'done' OR done_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX touch_planned_once ON touch (workspace_id, contact_id) WHERE state = 'planned';
CREATE INDEX touch_by_contact ON touch (workspace_id, contact_id) WHERE state <> 'planned';
CREATE INDEX touch_queue ON touch (workspace_id, owner_id, band, place, id, due_at) WHERE state = 'planned';
CREATE INDEX touch_due_of_owner ON touch (workspace_id, owner_id, due_at, band, place, id) WHERE state = 'planned';
CREATE INDEX touch_due ON touch (workspace_id, due_at, id) WHERE state = 'planned' AND mode = 'automatic';
CREATE INDEX touch_done_by_owner ON touch (workspace_id, owner_id, done_at) WHERE state = 'done';

-- Planned touches for a seller's own hands, by day and channel: kept with every change of a touch, so that the planner sees a month of
-- load without reading the touches.
CREATE TABLE day_load (
  workspace_id BIGINT NOT NULL,
  owner_id BYTEA NOT NULL CHECK (length(owner_id) = 16),
  day BIGINT NOT NULL,
  channel TEXT NOT NULL,
  touches BIGINT NOT NULL CHECK (touches >= 0),
  PRIMARY KEY (workspace_id, owner_id, day, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE timeline (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  at BIGINT NOT NULL,
  contact_id BYTEA CHECK (length(contact_id) = 16),
  import_id BYTEA CHECK (length(import_id) = 16),
  undone_at BIGINT,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX timeline_of_contact ON timeline (workspace_id, contact_id, id) WHERE contact_id IS NOT NULL;
CREATE INDEX timeline_of_import ON timeline (workspace_id, import_id, id) WHERE import_id IS NOT NULL;

-- What stood before an entry's changes (storage/sql/before_images.hpp); forgotten after some days.
CREATE TABLE timeline_image (
  workspace_id BIGINT NOT NULL,
  entry_id BYTEA NOT NULL,
  at BIGINT NOT NULL,
  images BYTEA NOT NULL,
  PRIMARY KEY (workspace_id, entry_id),
  FOREIGN KEY (workspace_id, entry_id) REFERENCES timeline (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE import (
  workspace_id BIGINT NOT NULL,
  id BYTEA NOT NULL CHECK (length(id) = 16),
  digest TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state = 'running' OR state = 'finished' OR state = 'undone'),
  started_at BIGINT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (workspace_id, id)
) STRICT;
CREATE INDEX import_by_digest ON import (workspace_id, digest);

CREATE TABLE refused_row (
  workspace_id BIGINT NOT NULL,
  import_id BYTEA NOT NULL,
  row_number BIGINT NOT NULL,
  line BIGINT NOT NULL,
  bytes BYTEA NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (workspace_id, import_id, row_number),
  FOREIGN KEY (workspace_id, import_id) REFERENCES import (workspace_id, id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- The policy is the row named 'policy'; the others are small texts.
CREATE TABLE setting (
  workspace_id BIGINT NOT NULL,
  name TEXT NOT NULL,
  mark BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (workspace_id, name)
) STRICT;

CREATE TABLE reference_version (
  workspace_id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (workspace_id)
) STRICT;

CREATE TABLE tally (
  workspace_id BIGINT NOT NULL,
  factor TEXT NOT NULL,
  level TEXT NOT NULL,
  month BIGINT NOT NULL,
  touches BIGINT NOT NULL,
  answers BIGINT NOT NULL,
  expected DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (workspace_id, factor, level, month)
) STRICT, WITHOUT ROWID;
