#include "cli/words.hpp"

#include <charconv>

#include "app/contact_file.hpp"
#include "base/text.hpp"
#include "cli/times.hpp"
#include "documents/documents.hpp"
#include "domain/quick_add/quick_add.hpp"
#include "domain/quick_add/typed_date.hpp"

namespace barnacle::cli {

namespace {

Result<DateReading> read_typed(Session& session, std::string_view words) {
  const Zone zone = session.zone();
  return read_typed_date(words, {.now = session.house().clock.now(), .zone = zone});
}

}  // namespace

std::string workspace_currency(Session& session) {
  return session.look([](app::Desk& desk) { return desk.policy().currency; });
}

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
  const std::string currency = workspace_currency(session);
  const Zone zone = session.zone();
  for (const std::string& unit : {std::string(), " " + currency}) {
    const auto line =
        parse_quick_add("x " + std::string(words) + unit, {.now = session.house().clock.now(), .zone = zone}, currency);
    if (line && line->line.amount) return *line->line.amount;
  }
  return invalid("money.unreadable", "\"" + std::string(words) + "\" is no amount. Write 48000, 64k or \"48000 EUR\".");
}

Result<std::size_t> read_count(const Arguments& arguments, std::string_view option, std::size_t otherwise,
                               std::size_t most) {
  const auto words = arguments.find(option);
  if (!words) return otherwise;
  std::size_t count = 0;
  const auto [end, fault] = std::from_chars(words->data(), words->data() + words->size(), count);
  if (fault != std::errc() || end != words->data() + words->size() || count < 1 || count > most) {
    return invalid(
        "usage", std::string(option) + " is a number from 1 to " + std::to_string(most) + ", not \"" + *words + "\".");
  }
  return count;
}

int tell(Session& session, const Contact& contact, const Plan& plan) {
  if (session.out().wants_json()) {
    session.out().record(json_of(contact, plan.touch ? &*plan.touch : nullptr), "");
  } else {
    session.out().say(
        full_name(contact) + ". " +
        (plan.touch ? "Next: " + planned_words(watch_of(session), *plan.touch) + "." : app::next_sentence(plan)));
  }
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int tell(Session& session, ContactId id, const Result<Plan>& plan) {
  if (!plan) return session.refuse(plan.refusal());
  const auto file = session.look([&](app::Desk& desk) { return app::take_file(desk, id); });
  if (!file) return session.refuse(file.refusal());
  return tell(session, file->contact, *plan);
}

int tell(Session& session, const Result<app::ChangedPlan>& changed) {
  if (!changed) return session.refuse(changed.refusal());
  return tell(session, changed->contact, changed->plan);
}

int tell_moved(Session& session, std::string_view what, int plans) {
  session.out().record("{\"plans_moved\":" + std::to_string(plans) + "}",
                       std::string(what) + counted(plans, "plan") + " moved.");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

}  // namespace barnacle::cli
