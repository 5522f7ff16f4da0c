#pragma once
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"

namespace barnacle {

/// What is searched by its words. `note` are a contact's notes, under the contact's id; `touch` is what was written and
/// said, under the touch's.
enum class Searched { contact, organization, deal, note, touch };
BARNACLE_WORDS(Searched, "searched kind", {Searched::contact, "contact"}, {Searched::organization, "organization"},
               {Searched::deal, "deal"}, {Searched::note, "note"}, {Searched::touch, "touch"});

/// The words by which records are found, in plain letters (base/letters.hpp). Books keep them with their records; what
/// is hidden or erased has none.
class SearchBook {
 public:
  virtual ~SearchBook() = default;

  /// Calls `visit(id, words)` for every record of the kind whose words hold, for each of `all_of`, at least one of its
  /// pieces; until it says false. At most three are looked at, of each at most three pieces: a first sieve, the caller
  /// looks closer.
  virtual void each(Searched kind, std::span<const std::vector<std::string>> all_of,
                    const std::function<bool(const Uuid& id, std::string_view words)>& visit) = 0;
};
inline constexpr std::size_t searched_bytes_max = 2'000;  // of one record: the beginning of a long text is enough

}  // namespace barnacle
