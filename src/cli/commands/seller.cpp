#include "app/keep_sellers.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

// "9:00-10:00 15:00-16:00" as one day of working hours.
Result<std::vector<MinuteSpan>> read_blocks(const std::string& words) {
  const auto hours = working_hours_from_text("mon " + words);
  if (!hours) return hours.refusal();
  return hours->week[0];
}

std::string blocks_text(const Seller& seller) {
  std::string blocks;
  for (const MinuteSpan& block : seller.blocks)
    blocks += (blocks.empty() ? "" : " ") + clock_text(block.from) + "-" + clock_text(block.to);
  return blocks;
}

// "Ana Ruiz (usr_…): Europe/Madrid, blocks 09:00-10:00 15:00-16:00."
std::string line_of(const Seller& seller) {
  return seller.name + " (" + seller.id.text() + "): " + seller.zone +
         (seller.blocks.empty() ? ", no blocks" : ", blocks " + blocks_text(seller)) + ".";
}

int list(Session& session, const Arguments&) {
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const auto& [id, seller] : desk.reference().sellers) {
      rows.push_back({id.text(), seller.name, seller.zone, blocks_text(seller),
                      std::to_string(desk.books.contacts().count({.owner = id})), seller.gone ? "gone" : ""});
      documents.push_back(json_text(seller));
    }
    session.out().table(
        {{"id", false, false, 9}, {"seller", true}, {"zone"}, {"blocks", true}, {"contacts", false, true}, {""}}, rows,
        documents);
    return int(exit_done);
  });
}

int save(Session& session, const Arguments& arguments, bool fresh) {
  Seller seller;
  if (fresh) {
    seller.name = arguments.get("NAME");
  } else {
    const auto id = session.seller_named(arguments.get("NAME"));
    if (!id) return session.refuse(id.refusal());
    seller = session.look([&](app::Desk& desk) { return *desk.reference().seller(*id); });
  }
  const auto take = [&](std::string_view option, std::string& to) {
    if (const auto given = arguments.find(option)) to = *given;
  };
  take("--email", seller.email);
  take("--phone", seller.phone);
  take("--company", seller.company);
  take("--zone", seller.zone);
  take("--promise", seller.promise_text);
  take("--team", seller.team);
  if (arguments.has("--place")) {
    const auto place = holiday_place_from_text(arguments.get("--place"));
    if (!place) return session.refuse(place.refusal());
    seller.place = *place;
  }
  if (arguments.has("--hours")) {
    const auto hours = working_hours_from_text(arguments.get("--hours"));
    if (!hours) return session.refuse(hours.refusal());
    seller.hours = *hours;
  }
  if (arguments.has("--blocks")) {
    const auto blocks = read_blocks(arguments.get("--blocks"));
    if (!blocks) return session.refuse(blocks.refusal());
    seller.blocks = *blocks;
  }
  const auto saved = session.perform([&](app::Desk& desk) { return app::save_seller(desk, seller); });
  if (!saved) return session.refuse(saved.refusal());
  session.out().record(json_text(*saved), line_of(*saved));
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int add(Session& session, const Arguments& arguments) { return save(session, arguments, true); }
int edit(Session& session, const Arguments& arguments) { return save(session, arguments, false); }

int leave(Session& session, const Arguments& arguments) {
  const auto id = session.seller_named(arguments.get("NAME"));
  if (!id) return session.refuse(id.refusal());
  const auto first = read_day(session, arguments.get("--from"));
  if (!first) return session.refuse(first.refusal());
  const auto last = read_day(session, arguments.get("--to"));
  if (!last) return session.refuse(last.refusal());
  SellerId cover;
  if (arguments.has("--cover")) {
    const auto found = session.seller_named(arguments.get("--cover"));
    if (!found) return session.refuse(found.refusal());
    cover = *found;
  }
  const auto saved = session.perform([&](app::Desk& desk) {
    return app::take_leave(desk, *id, {.first = *first, .last = *last, .reason = arguments.get("--why")}, cover);
  });
  if (!saved) return session.refuse(saved.refusal());
  session.out().record(json_text(*saved),
                       saved->name + " is away from " + with_weekday(*first) + " to " + with_weekday(*last) + ".");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int hand_over(Session& session, const Arguments& arguments) {
  const auto from = session.seller_named(arguments.get("NAME"));
  if (!from) return session.refuse(from.refusal());
  const auto to = session.seller_named(arguments.get("--to"));
  if (!to) return session.refuse(to.refusal());
  const auto moved = session.perform(
      [&](app::Desk& desk) { return app::hand_over_contacts(desk, *from, *to, arguments.has("--leaves")); });
  if (!moved) return session.refuse(moved.refusal());
  session.out().record("{\"handed_over\":" + std::to_string(*moved) + "}",
                       counted(*moved, "contact") + " handed over.");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

}  // namespace

std::vector<Command> seller_commands() {
  const std::vector<Option> details = {{"--zone", "ZONE", "IANA zone, \"Europe/Berlin\""},
                                       {"--place", "PLACE", "whose holidays: DE-BY"},
                                       {"--email", "ADDRESS", "for signatures"},
                                       {"--phone", "NUMBER", "for signatures and voicemails"},
                                       {"--company", "NAME", "for signatures"},
                                       {"--hours", "TEXT", "\"mon-fri 9:00-12:00 13:00-17:00\""},
                                       {"--blocks", "TEXT", "follow-through blocks: \"9:00-10:00 15:00-16:00\""},
                                       {"--promise", "TEXT", "the published response promise"},
                                       {"--team", "NAME", "their team"}};
  const Positional name{"NAME", "the seller", true, true};
  return {
      {"seller list", "Who sells here", {"barnacle seller list"}, {}, {}, list},
      {"seller add",
       "Somebody sells with us",
       {"barnacle seller add \"Ana Ruiz\" --zone Europe/Madrid --place ES"},
       {name},
       details,
       add},
      {"seller edit",
       "Hours, blocks, zone and the rest",
       {"barnacle seller edit ana --blocks \"8:30-9:30 16:00-17:00\""},
       {name},
       details,
       edit},
      {"seller leave",
       "Days off, with somebody to cover",
       {"barnacle seller leave ana --from \"2 aug\" --to \"15 aug\" --cover tomas"},
       {name},
       {{"--from", "DAY", "the first day", true},
        {"--to", "DAY", "the last day", true},
        {"--cover", "SELLER", "who answers meanwhile"},
        {"--why", "TEXT", "the reason"}},
       leave},
      {"seller hand-over",
       "Give all contacts and open deals to somebody else",
       {"barnacle seller hand-over ana --to tomas --leaves"},
       {name},
       {{"--to", "SELLER", "who takes over", true}, {"--leaves", "", "they leave for good"}},
       hand_over},
  };
}

}  // namespace barnacle::cli
