#pragma once
// Brings a database's tables up to this version: numbered, append-only migrations, one transaction each.

#include "storage/sql/session.hpp"

namespace barnacle::sql {

/// The number of the newest migration that this program knows.
int newest_migration();

/// Applies what is missing; another process that does the same waits and finds it done. Throws storage_failure, with
/// the data untouched, if the database was made by a newer Barnacle.
void migrate(Session& session);

}  // namespace barnacle::sql
