#pragma once
// PostgreSQL as the house's storage.

#include <memory>
#include <string>

#include "ports/storage.hpp"
#include "storage/sql/session.hpp"

namespace barnacle {

/// Connects, brings the tables up to this version, and keeps a pool of connections. Any number of processes may work on
/// one database. A connection that breaks fails its transaction; the next one connects anew. Throws storage_failure.
std::unique_ptr<Storage> open_postgres(const std::string& url);

/// One connection alone, for what goes through all tables (storage/move.hpp); they stand there already, and no other
/// process starts meanwhile. Throws storage_failure.
std::unique_ptr<sql::Session> session_on_postgres(const std::string& url);

}  // namespace barnacle
