#pragma once
// Typed ids: UUIDv7 (RFC 9562), so that they sort by time of making, and a contact's id is never taken for a deal's.

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace barnacle {

/// 128 bits in network order. All zero means "none".
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
  bool is_nil() const { return bytes == std::array<std::uint8_t, 16>{}; }
};

/// The UUIDv7 of a moment and 74 random bits (`random_high` gives 12 of them, `random_low` 62; the rest is ignored).
/// `unix_ms` is milliseconds since 1970 and fits 48 bits.
Uuid make_uuid_v7(std::uint64_t unix_ms, std::uint64_t random_high, std::uint64_t random_low);

/// 26 characters of Crockford's base32, lower case; sorts as the bytes do.
std::string uuid_text(const Uuid& uuid);

/// The inverse of `uuid_text`; nothing if the text is not exactly such a word.
std::optional<Uuid> uuid_from_text(std::string_view text);

/// An id of one noun. `Noun::prefix` is its short name in front of the underscore: "con", "deal".
template <class Noun>
struct Id {
  Uuid uuid;

  auto operator<=>(const Id&) const = default;
  bool is_nil() const { return uuid.is_nil(); }

  /// "con_01hv…": opaque to everybody outside.
  std::string text() const { return std::string(Noun::prefix) + "_" + uuid_text(uuid); }

  /// Nothing if the prefix is another noun's or the rest is no id.
  static std::optional<Id> from_text(std::string_view text) {
    constexpr std::string_view prefix = Noun::prefix;
    if (text.size() <= prefix.size() || !text.starts_with(prefix) || text[prefix.size()] != '_') return std::nullopt;
    const auto uuid = uuid_from_text(text.substr(prefix.size() + 1));
    if (!uuid) return std::nullopt;
    return Id{*uuid};
  }
};

#define BARNACLE_ID(Name, Prefix)                      \
  struct Name##Noun {                                  \
    static constexpr std::string_view prefix = Prefix; \
  };                                                   \
  using Name = Id<Name##Noun>

BARNACLE_ID(ContactId, "con");
BARNACLE_ID(OrganizationId, "org");
BARNACLE_ID(DealId, "deal");
BARNACLE_ID(SellerId, "usr");
BARNACLE_ID(TouchId, "tch");
BARNACLE_ID(CadenceId, "cad");
BARNACLE_ID(AssetId, "ast");
BARNACLE_ID(EntryId, "ent");  // a timeline entry
BARNACLE_ID(ImportId, "imp");

#undef BARNACLE_ID

/// The workspace that a record belongs to; the first column of every key.
struct WorkspaceId {
  std::int64_t number = 0;
  auto operator<=>(const WorkspaceId&) const = default;
};

/// Hash of an id, for unordered maps. The last bytes of a UUIDv7 are random, so they serve as they are.
template <class Noun>
struct IdHash {
  std::size_t operator()(const Id<Noun>& id) const {
    std::uint64_t low = 0;
    for (int i = 8; i < 16; ++i) low = (low << 8) | id.uuid.bytes[static_cast<std::size_t>(i)];
    return static_cast<std::size_t>(low);
  }
};

}  // namespace barnacle
