#pragma once
// Files kept in the database for a while, in pieces: uploads to be read, and what jobs wrote.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

struct FileIdNoun {
  static constexpr std::string_view prefix = "file";
};
using FileId = Id<FileIdNoun>;

inline constexpr std::int64_t piece_bytes = 1 << 20;  ///< every piece but the last: a row that no engine minds

struct KeptFile {
  FileId id;
  std::string name;
  std::int64_t bytes = 0;
  bool whole = false;  ///< all of it is there
  std::string made_by;
  Instant kept_until{};
  bool operator==(const KeptFile&) const = default;
};

class FileBook {
 public:
  virtual ~FileBook() = default;
  virtual std::optional<KeptFile> find(FileId id) = 0;
  virtual void put(const KeptFile& file) = 0;  ///< inserts or replaces
  /// Pieces are numbered from 0; the same number again replaces it. The file was put before.
  virtual void put_piece(FileId file, std::int64_t number, std::string_view bytes) = 0;
  virtual std::optional<std::string> piece(FileId file, std::int64_t number) = 0;
  virtual std::int64_t bytes_held() = 0;  ///< of all files
  virtual void forget(Instant before) = 0;
};

}  // namespace barnacle
