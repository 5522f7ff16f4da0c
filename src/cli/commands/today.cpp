#include "app/explain.hpp"
#include "app/load_demo.hpp"
#include "app/prepare_touch.hpp"
#include "app/queue.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/lines.hpp"
#include "cli/times.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"
#include "domain/planner/queue.hpp"

namespace barnacle::cli {

namespace {

void tell_nothing_due(Session& session, const Watch& watch, const std::optional<QueueLine>& comes_next) {
  if (comes_next) {
    session.out().note("Nothing is due. Your next one is " + comes_next->name + ": " +
                       planned_words(watch, comes_next->channel, comes_next->at, comes_next->zone) + ".");
  } else {
    session.out().note(
        "Nothing is planned for you. Add somebody: barnacle add \"lead jana@brno.example about 40 seats\"");
  }
}

// Nobody should take a story for her own day.
void tell_demo(Session& session) {
  const auto loaded_on = session.look([](app::Desk& desk) { return app::demo_label(desk); });
  if (!loaded_on) return;
  session.out().note("This is demo data, loaded on " + *loaded_on + ". To remove it: barnacle demo --remove " +
                     session.data_option());
}

int today(Session& session, const Arguments& arguments) {
  const auto limit = read_count(arguments, "--limit", 50, app::queue_rows_max);
  if (!limit) return session.refuse(limit.refusal());
  const auto seller = session.seller(arguments);
  if (!seller) return session.refuse(seller.refusal());
  const Watch watch = watch_of(session, *seller);
  tell_demo(session);
  return session.look([&](app::Desk& desk) {
    const auto today = app::todays_queue(desk, *seller, *limit);
    if (!today) return session.refuse(today.refusal());
    const Seller& who = *desk.reference().seller(*seller);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const QueueLine& row : today->rows) {
      rows.push_back({std::string(word_of(row.band)), shown_due(watch, row.due_at), row.name, row.organization,
                      std::string(word_of(row.channel)), std::string(word_of(row.kind)), row.why_now});
      documents.push_back(json_of(row));
    }
    if (today->rows.empty()) {
      const auto next = app::next_contact(desk, *seller);
      if (session.out().wants_json()) session.out().table({}, {}, {});
      tell_nothing_due(session, watch, next.ok() ? next->comes_next : std::nullopt);
      return int(exit_done);
    }
    session.out().table({{"band", false, false, 3},
                         {"when"},
                         {"contact", true},
                         {"organization", true, false, 5},
                         {"channel", false, false, 2},
                         {"kind", false, false, 6},
                         {"why now", true}},
                        rows, documents);
    std::string foot = who.name + ": " + counted(today->length, "touch", "touches") + " due today, " +
                       std::to_string(today->done) + " done";
    if (today->length > static_cast<std::int64_t>(today->rows.size()))
      foot += ", showing the first " + std::to_string(today->rows.size());
    foot += ". Blocks hold " + std::to_string(today->minutes_of_blocks) + " minutes.";
    session.out().note(foot);
    if (today->overload) session.out().note("Too much for the days to come. " + overload_sentence(*today->overload));
    return int(exit_done);
  });
}

int next(Session& session, const Arguments& arguments) {
  const auto seller = session.seller(arguments);
  if (!seller) return session.refuse(seller.refusal());
  const Watch watch = watch_of(session, *seller);
  return session.look([&](app::Desk& desk) {
    const auto next = app::next_contact(desk, *seller);
    if (!next) return session.refuse(next.refusal());
    if (!next->row) {
      tell_nothing_due(session, watch, next->comes_next);
      return int(exit_done);
    }
    const auto prepared = app::prepare_touch(desk, next->row->contact);
    if (!prepared) return session.refuse(prepared.refusal());
    session.out().record(json_of(*prepared), text_of(watch, *prepared));
    return int(exit_done);
  });
}

int why(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  const Watch watch = watch_of(session);
  return session.look([&](app::Desk& desk) {
    const auto explained = app::explain(desk, *contact, 20);
    if (!explained) return session.refuse(explained.refusal());
    session.out().record(json_of(*explained), text_of(watch, *explained));
    return int(exit_done);
  });
}

}  // namespace

std::vector<Command> today_commands() {
  const Option seller{"--seller", "NAME", "whose day; you by default"};
  return {
      {"today",
       "Who is next and why: the ranked list of the day",
       {"barnacle today", "barnacle today --seller \"Ana Ruiz\" --limit 10",
        "barnacle today --json=contact,channel,why_now"},
       {},
       {seller, {"--limit", "N", "rows, 50 by default"}},
       today},
      {"next", "One contact with everything ready: plan, voicemail, draft", {"barnacle next"}, {}, {seller}, next},
      {"why",
       "Why this, why then, why nothing",
       {"barnacle why ravi", "barnacle why ravi@nordlys.no --json"},
       {{"CONTACT", "a name, address, number or id", true, true}},
       {},
       why},
  };
}

}  // namespace barnacle::cli
