#include "app/explain.hpp"
#include "app/prepare_touch.hpp"
#include "app/queue.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/documents.hpp"
#include "cli/words.hpp"

namespace barnacle::cli {

namespace {

int today(Session& session, const Arguments& arguments) {
  const auto seller = session.seller(arguments);
  if (!seller) return session.refuse(seller.refusal());
  std::size_t limit = 50;
  if (const auto given = arguments.find("--limit")) {
    limit = static_cast<std::size_t>(std::strtoul(given->c_str(), nullptr, 10));
    if (limit == 0 || limit > app::queue_rows_max) {
      return session.refuse(
          invalid("usage", "--limit is a number from 1 to " + std::to_string(app::queue_rows_max) + "."));
    }
  }
  return session.look([&](app::Desk& desk) {
    const auto today = app::todays_queue(desk, *seller, limit);
    if (!today) return session.refuse(today.refusal());
    const Seller& who = *desk.reference().seller(*seller);
    const auto found = desk.policy().zones->find(who.zone);
    const LocalMinute now = wall_time(desk.now, found.ok() ? *found : Zone());
    const Zone zone = found.ok() ? *found : Zone();
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    std::string band;
    for (const app::QueueRow& row : today->rows) {
      rows.push_back({std::string(word_of(row.touch.band)), when_text(wall_time(row.touch.due_at, zone), now),
                      full_name(row.contact), row.organization, std::string(word_of(row.touch.channel)),
                      std::string(word_of(row.touch.kind)), row.why_now});
      documents.push_back(json_of(row));
    }
    if (today->rows.empty()) {
      const auto next = app::next_contact(desk, *seller);
      if (session.out().wants_json()) {
        session.out().table({}, {}, {});
      } else if (next.ok() && next->comes_next) {
        session.out().note("Nothing is due. Your next one is " + full_name(next->comes_next->contact) + ", " +
                           with_weekday(wall_time(next->comes_next->touch.due_at, zone)) + ".");
      } else {
        session.out().note("Nothing is due. Add somebody: barnacle add \"call ravi wed 11\"");
      }
      return int(exit_done);
    }
    session.out().table(
        {{"band"}, {"when"}, {"contact", true}, {"organization", true}, {"channel"}, {"kind"}, {"why now", true}}, rows,
        documents);
    std::string foot = who.name + ": " + counted(today->length, "touch", "touches") + " due today, " +
                       std::to_string(today->done) + " done";
    if (today->length > static_cast<std::int64_t>(today->rows.size()))
      foot += "; the first " + std::to_string(today->rows.size()) + " shown";
    foot += ". Blocks hold " + std::to_string(today->minutes_of_blocks) + " minutes.";
    session.out().note(foot);
    return int(exit_done);
  });
}

int next(Session& session, const Arguments& arguments) {
  const auto seller = session.seller(arguments);
  if (!seller) return session.refuse(seller.refusal());
  return session.look([&](app::Desk& desk) {
    const auto next = app::next_contact(desk, *seller);
    if (!next) return session.refuse(next.refusal());
    if (!next->row) {
      if (next->comes_next) {
        session.out().note("Nothing is due. Your next one is " + full_name(next->comes_next->contact) + ", " +
                           with_weekday(next->comes_next->touch.at) + " (" + next->comes_next->touch.zone + ").");
      } else {
        session.out().note("Nothing is planned for you.");
      }
      return int(exit_done);
    }
    const auto prepared = app::prepare_touch(desk, next->row->contact.id);
    if (!prepared) return session.refuse(prepared.refusal());
    session.out().record(json_of(*prepared), text_of(*prepared));
    return int(exit_done);
  });
}

int why(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  return session.look([&](app::Desk& desk) {
    const auto explained = app::explain(desk, *contact, 20);
    if (!explained) return session.refuse(explained.refusal());
    session.out().record(json_of(*explained), text_of(*explained));
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
