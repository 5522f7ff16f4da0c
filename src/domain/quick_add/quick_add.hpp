#pragma once
// One line adds a touch, a note or a lead: `call ravi wed 11 about qa head #pharma !a @tomas 64k`. One parser for web,
// command line and mail (ux.md section 5). What is not recognised stays text; nothing is looked up here.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.hpp"
#include "domain/contacts/temperature.hpp"
#include "domain/deals/discovery.hpp"
#include "domain/quick_add/typed_date.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

/// What the line begins with. `nothing` if it begins with who.
enum class QuickVerb { nothing, call, voicemail, email, meet, text, message, card, gift, introduce, note, lead };
BARNACLE_WORDS(QuickVerb, "verb", {QuickVerb::nothing, ""}, {QuickVerb::call, "call"},
               {QuickVerb::voicemail, "voicemail"}, {QuickVerb::email, "email"}, {QuickVerb::meet, "meet"},
               {QuickVerb::text, "text"}, {QuickVerb::message, "message"}, {QuickVerb::card, "card"},
               {QuickVerb::gift, "gift"}, {QuickVerb::introduce, "introduce"}, {QuickVerb::note, "note"},
               {QuickVerb::lead, "lead"});

/// The channel that a verb speaks of; none for a note, a lead and no verb.
std::optional<Channel> channel_of(QuickVerb verb);

/// What the line says. Texts have single blanks and no quotation marks.
struct QuickLine {
  QuickVerb verb = QuickVerb::nothing;
  std::string who;  ///< words to be looked up among contacts
  std::optional<When> when;
  std::string about;
  std::vector<std::string> tags;     ///< small letters, each once, in the order typed
  Grade priority = Grade::ungraded;  ///< !a, !b, !c (or !1, !2, !3)
  std::string owner;                 ///< a word to be looked up among sellers
  std::optional<Money> amount;
  std::optional<Temperature>
      temperature;    ///< the bare words hot, interested, promising; or any one after a tilde: ~client
  std::string email;  ///< as typed
  std::string phone;  ///< + and digits
  std::string rest;   ///< words that are none of the above
  bool operator==(const QuickLine&) const = default;
};

enum class ChipKind { verb, who, date, about, tag, priority, owner, amount, temperature, email, phone };
BARNACLE_WORDS(ChipKind, "chip", {ChipKind::verb, "verb"}, {ChipKind::who, "who"}, {ChipKind::date, "date"},
               {ChipKind::about, "about"}, {ChipKind::tag, "tag"}, {ChipKind::priority, "priority"},
               {ChipKind::owner, "owner"}, {ChipKind::amount, "amount"}, {ChipKind::temperature, "temperature"},
               {ChipKind::email, "email"}, {ChipKind::phone, "phone"});

/// A recognised part: where it stands in the line and how it was read.
struct Chip {
  ChipKind kind = ChipKind::who;
  Span span;
  std::string label;
  bool operator==(const Chip&) const = default;
};

/// A parsed line. Chips come in the order of the line and do not overlap.
struct QuickAdd {
  QuickLine line;
  std::vector<Chip> chips;
  std::optional<DateReading> date;      ///< the reading behind `line.when`
  std::optional<Refusal> date_refused;  ///< a date was typed that cannot be meant; `line.when` is empty then
  std::string reading;                  ///< the whole line as one sentence, everything spelled out
};

/// The longest line, in bytes; what is longer belongs into a note.
inline constexpr std::size_t quick_add_max = 1000;

/// Parses a line of any bytes. The only refusal is quick_add.too_long. `default_currency` (ISO 4217) belongs to amounts
/// without one. "In double quotes" a text is never taken for a date, a tag or the like.
Result<QuickAdd> parse_quick_add(std::string_view text, const TypedAt& at, std::string_view default_currency);

/// A line that parses to the same QuickLine at the same moment.
std::string canonical_text(const QuickLine& line);

}  // namespace barnacle
