#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

enum class ImportState { running, finished, undone };
BARNACLE_WORDS(ImportState, "import state", {ImportState::running, "running"}, {ImportState::finished, "finished"},
               {ImportState::undone, "undone"});

/// What became of one row: rows = created + merged + skipped + refused, always.
enum class RowFate { created, merged, skipped, refused };
BARNACLE_WORDS(RowFate, "row fate", {RowFate::created, "created"}, {RowFate::merged, "merged"},
               {RowFate::skipped, "skipped"}, {RowFate::refused, "refused"});

/// One import of one file. `digest` (of file, mapping and destination) finds it again after a crash, and a second time.
struct Import {
  ImportId id;
  std::string name;  ///< the file's
  std::string digest;
  ImportState state = ImportState::running;
  Instant started_at{};
  std::optional<Instant> finished_at;
  std::int64_t bytes_read = 0;  ///< everything before is stored
  std::int64_t bytes = 0;       ///< of the file; 0 where that is not known
  std::int64_t rows = 0;
  std::map<RowFate, std::int64_t> fates;
  bool operator==(const Import&) const = default;
};

/// A row that was not taken, kept for the error file: its untouched bytes and why.
struct RefusedRow {
  std::int64_t row = 0;   ///< 1-based, as counted in the file without preamble and header
  std::int64_t line = 0;  ///< 1-based physical line
  std::string bytes;
  std::string why;
  bool operator==(const RefusedRow&) const = default;
};

class ImportBook {
 public:
  virtual ~ImportBook() = default;
  virtual std::optional<Import> find(ImportId id) = 0;
  virtual std::optional<Import> with_digest(std::string_view digest) = 0;  ///< the latest that was not undone
  virtual void put(const Import& import) = 0;
  virtual void add_refused(ImportId import, const RefusedRow& row) = 0;
  virtual std::vector<RefusedRow> refused(ImportId import, std::int64_t after_row, std::size_t limit) = 0;
  virtual std::vector<Import> latest(std::size_t limit) = 0;
};

}  // namespace barnacle
