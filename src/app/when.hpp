#pragma once
// Typed dates with what a calendar says about them, and times to offer for a meeting (ux.md section 5). Nothing is
// saved.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact_file.hpp"
#include "domain/quick_add/typed_date.hpp"

namespace barnacle::app {

/// A moment as both sides read it. `their_local` is `local` where nobody in particular is meant.
struct OfferedTime {
  Instant at{};
  LocalMinute local{};
  LocalMinute their_local{};
};

/// Whose clock and calendar: the seller who asks, and perhaps somebody to meet. `zone` is where the text is meant;
/// empty: the seller's.
struct Asking {
  SellerId seller;
  ContactId contact;
  std::string zone;
};

struct WhenRead {
  When when;
  std::string what;           ///< the words around the date, without the comma before it; empty for a date alone
  std::string zone;           ///< where the text is meant
  std::string reading;        ///< "Wednesday 25 November 2026, 11:00 Prague"
  std::optional<Instant> at;  ///< with a time alone
  std::optional<std::string> their_reading;  ///< the same on the contact's clock, where that differs
  std::optional<std::string> clash;          ///< what speaks against that time
  std::vector<OfferedTime> choices;          ///< free times of that day, where no time was given
};
inline constexpr std::size_t choices_max = 6;

/// Reads "wed 11", and the date of a whole line: "show the pilot to Jana, thu 10:00". Refusals: those of the parser,
/// `date.unreadable` if there is no date in it, `seller.unknown`, `contact.unknown`, `zone.unknown`.
Result<WhenRead> read_when(Desk& desk, std::string_view text, const Asking& asking);

/// Up to three times to offer to a contact in the days to come, from tomorrow on the seller's wall. Refusals as above.
Result<std::vector<OfferedTime>> free_times(Desk& desk, const Asking& asking, int days_looked_at);
inline constexpr int free_days_max = 60;

}  // namespace barnacle::app
