#pragma once
// What the books of one transaction share.

#include <array>
#include <map>
#include <string>
#include <utility>

#include "json/read.hpp"
#include "json/write.hpp"
#include "storage/sql/before_images.hpp"
#include "storage/sql/session.hpp"

namespace barnacle::sql {

/// What a connection keeps from transaction to transaction because it is read often and changes seldom: a seller's
/// minutes per channel, with the reference version that they were read at, by workspace.
struct Kept {
  struct Minutes {
    std::int64_t reference_version = -1;
    std::array<int, 9> per_channel{};
  };
  std::map<std::int64_t, Minutes> minutes;
};

struct Desk {
  Session& session;
  WorkspaceId workspace;
  Access access;
  Kept& kept;
  BeforeImages images{};

  void for_writing() const { expects(access == Access::write, "a book is changed in a write transaction"); }
};

/// A book whose changes can be undone.
class Undoable {
 public:
  /// The record's mark now; absent_mark if it is not there.
  virtual std::int64_t mark_of(std::string_view key) = 0;
  /// Makes the record what the packed row says; null: erases it.
  virtual void restore(std::string_view key, const Row* before) = 0;

 protected:
  ~Undoable() = default;
};

template <class AnyId>
std::string_view key_of(const AnyId& id) {
  return {reinterpret_cast<const char*>(id.uuid.bytes.data()), id.uuid.bytes.size()};
}

template <class AnyId>
AnyId id_of(std::string_view key) {
  AnyId id;
  expects(key.size() == id.uuid.bytes.size(), "an image's key is an id");
  std::copy(key.begin(), key.end(), id.uuid.bytes.begin());
  return id;
}

/// The start of a page: unlike elsewhere, nil is the smallest id and not null.
template <class AnyId>
Argument from_id(const AnyId& id) {
  return Argument::of_bytes(id.uuid.bytes);
}

[[noreturn]] inline void throw_unreadable(std::string_view noun, const std::string& why) {
  throw storage_failure("A stored " + std::string(noun) + " cannot be read: " + why +
                        " The database was changed from outside or is damaged; restore a backup.");
}

/// A stored document, or storage_failure naming the record.
template <class T>
T read_document(std::string_view document, std::string_view noun) {
  auto read = read_stored<T>(document);
  if (!read) throw_unreadable(noun, read.refusal().text);
  return std::move(*read);
}

/// Records that a page asked for at most: room is made for as many at once.
inline constexpr std::size_t page_expected = 1'000;

[[noreturn]] void throw_conflict(std::string_view noun, const std::string& id);

}  // namespace barnacle::sql
