// Any bytes as a quick-add line: nothing aborts, spans lie inside the line, and the canonical line says the same.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "domain/quick_add/quick_add.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace std::chrono_literals;
  static const barnacle::Zone zone("Europe/Oslo", {{barnacle::Instant{}, 3600}});
  // Sunday 22 November 2026, 09:00 UTC.
  static const barnacle::Instant now{barnacle::make_day(2026, 11, 22).time_since_epoch() + 9h};
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const barnacle::TypedAt at{now, zone};
  const auto add = barnacle::parse_quick_add(text, at, "EUR");
  if (!add) return 0;
  std::size_t last = 0;
  for (const barnacle::Chip& chip : add->chips) {
    expects(last <= chip.span.from && chip.span.from < chip.span.to && chip.span.to <= text.size(),
            "chips lie in the line, in order, without overlap");
    last = chip.span.to;
  }
  const auto again = barnacle::parse_quick_add(barnacle::canonical_text(add->line), at, "EUR");
  expects(!again || again->line == add->line, "the canonical line says the same");
  (void)barnacle::read_typed_date(text, at);
  return 0;
}
