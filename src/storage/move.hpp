#pragma once
// Everything that one database holds, into another of either engine.

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "storage/sql/session.hpp"

namespace barnacle::sql {

/// Copies each row of each table, of all workspaces, in one transaction, reads both sides back and keeps the copy only
/// if they are equal. Both databases have this version's tables. Gives the rows by table. Refusal `migrate.not_empty`;
/// throws storage_failure if the sides differ or the world is broken. The target is then as it was.
Result<std::map<std::string, std::int64_t>> move_rows(std::unique_ptr<Session> from, std::unique_ptr<Session> to);

}  // namespace barnacle::sql
