#include "cli/words.hpp"

#include "app/contact_file.hpp"
#include "base/text.hpp"
#include "domain/quick_add/quick_add.hpp"
#include "domain/quick_add/typed_date.hpp"

namespace barnacle::cli {

namespace {

// Typed words are read on the clock of whoever types.
struct Here {
  Instant now;
  Zone zone;
  std::string currency;
};

Here here(Session& session) {
  return session.look([&](app::Desk& desk) {
    Here found{desk.now, Zone(), desk.policy().currency};
    for (const auto& [id, seller] : desk.reference().sellers) {
      if (!session.user().empty() && !same_word(seller.name, session.user())) continue;
      if (const auto zone = desk.policy().zones->find(seller.zone); zone.ok()) found.zone = *zone;
      break;
    }
    return found;
  });
}

Result<DateReading> read_typed(Session& session, std::string_view words) {
  const Here now = here(session);
  return read_typed_date(words, TypedAt{.now = now.now, .zone = now.zone});
}

}  // namespace

std::string typing_zone(Session& session) { return here(session).zone.name(); }

Result<LocalDay> read_day(Session& session, std::string_view words) {
  if (const auto day = day_from_text(trimmed(words)); day) return *day;
  const auto typed = read_typed(session, words);
  if (!typed) return typed.refusal();
  if (typed->when.on_reply) return invalid("when.no_day", "A day is needed here, not \"when they reply\".");
  return typed->when.day;
}

Result<LocalMinute> read_time(Session& session, std::string_view words) {
  if (const auto wall = local_from_text(trimmed(words)); wall) return *wall;
  const auto typed = read_typed(session, words);
  if (!typed) return typed.refusal();
  if (!typed->when.minute) {
    return invalid("when.needs_time",
                   "\"" + std::string(words) + "\" names no time. Add one: \"" + std::string(words) + " 10:00\".");
  }
  return at_minute(typed->when.day, *typed->when.minute);
}

Result<Money> read_money(Session& session, std::string_view words) {
  const Here now = here(session);
  const auto line = parse_quick_add("x " + std::string(words), TypedAt{.now = now.now, .zone = now.zone}, now.currency);
  if (!line) return line.refusal();
  if (line->line.amount) return *line->line.amount;
  const auto bare = parse_quick_add("x " + std::string(words) + " " + now.currency,
                                    TypedAt{.now = now.now, .zone = now.zone}, now.currency);
  if (bare && bare->line.amount) return *bare->line.amount;
  return invalid("money.unreadable", "\"" + std::string(words) + "\" is no amount. Write 48000, 64k or \"48000 EUR\".");
}

std::string when_text(LocalMinute at, LocalMinute now) {
  const auto gap = (day_of(at) - day_of(now)).count();
  const std::string clock = clock_text(minute_of_day(at));
  if (gap == 0) return "today " + clock;
  if (gap == 1) return "tomorrow " + clock;
  if (gap < 0) return counted(-gap, "day") + " late";
  return with_weekday(at);
}

void tell_plan(Session& session, const Contact& contact, const Plan& plan) {
  session.out().say(full_name(contact) + ". " + app::next_sentence(plan));
  session.out().note("Undo with: barnacle undo");
}

}  // namespace barnacle::cli
