// Any bytes as a filter: nothing aborts, what is read can be written and read again, and it says yes or no.

#include "domain/filters/filter.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace std::chrono_literals;
  static const barnacle::Zone zone("Europe/Oslo", {{barnacle::Instant{}, 3600}});
  static const barnacle::Instant now{barnacle::make_day(2026, 11, 22).time_since_epoch() + 9h};
  static const barnacle::Contact nobody{.given_name = "Zo\xc3\xab", .tags = {"fair"}};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto filter = barnacle::parse_filter(text);
  if (!filter) {
    expects(filter.refusal().code.starts_with("filter."), "a filter is refused as a filter");
    return 0;
  }
  const std::string canonical = barnacle::canonical_text(*filter);
  if (canonical.size() <= barnacle::filter_bytes_max) {
    const auto again = barnacle::parse_filter(canonical);
    expects(again.ok() && *again == *filter, "the canonical text says the same");
  }
  const bool yes = barnacle::matches(*filter, {nobody}, {now, zone, {}});
  barnacle::Filter other = *filter;
  other.denied = !other.denied;
  expects(yes != barnacle::matches(other, {nobody}, {now, zone, {}}), "what is denied is the opposite");
  return 0;
}
