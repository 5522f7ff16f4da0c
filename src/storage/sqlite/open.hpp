#pragma once
#include <memory>
#include <string>

#include "ports/storage.hpp"
#include "storage/sql/session.hpp"

namespace barnacle {

/// The database in the file `path`, made and brought up to date if need be. Any number of threads may use it, and any
/// number of processes the same file. ":memory:" is a database of its own that ends with the storage and serves one
/// transaction after the other. `vfs` names a registered SQLite file system (tests let disks fail with it); null is the
/// operating system's. Throws storage_failure with a sentence that says what to do: not a database, another program's,
/// a newer Barnacle's, no rights.
std::unique_ptr<Storage> open_sqlite(const std::string& path, const char* vfs = nullptr);

/// One connection alone, for what goes through all tables (storage/move.hpp); they stand there already. Throws
/// storage_failure.
std::unique_ptr<sql::Session> session_on_sqlite(const std::string& path);

}  // namespace barnacle
