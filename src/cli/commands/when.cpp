#include "app/when.hpp"

#include "cli/commands/commands.hpp"
#include "cli/times.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

// Whose calendar is asked, and on whose clock.
Result<app::Asking> read_asking(Session& session, const Arguments& arguments, std::string_view contact) {
  app::Asking asking;
  if (arguments.has(contact)) {
    const auto found = session.contact(arguments.get(contact));
    if (!found) return found.refusal();
    asking.contact = *found;
  }
  const auto me = session.seller(arguments);
  if (me) asking.seller = *me;
  if (!me && asking.contact.is_nil()) return me.refusal();
  asking.zone = arguments.get("--zone");
  return asking;
}

int when(Session& session, const Arguments& arguments) {
  const auto asking = read_asking(session, arguments, "--with");
  if (!asking) return session.refuse(asking.refusal());
  const auto read = session.look([&](app::Desk& desk) { return app::read_when(desk, arguments.get("TEXT"), *asking); });
  if (!read) return session.refuse(read.refusal());
  std::string lines = read->reading;
  if (read->their_reading) lines += "\nfor them: " + *read->their_reading;
  if (read->clash) lines += "\nclash: " + *read->clash;
  if (read->at && !read->clash) lines += "\nyou are free";
  for (const app::OfferedTime& time : read->choices) lines += "\nfree: " + with_weekday(time.local);
  session.out().record(json_of(*read), lines);
  return exit_done;
}

int times(Session& session, const Arguments& arguments) {
  const auto asking = read_asking(session, arguments, "CONTACT");
  if (!asking) return session.refuse(asking.refusal());
  const auto looked_at = read_count(arguments, "--days", 10, app::free_days_max);
  if (!looked_at) return session.refuse(looked_at.refusal());
  const auto found =
      session.look([&](app::Desk& desk) { return app::free_times(desk, *asking, static_cast<int>(*looked_at)); });
  if (!found) return session.refuse(found.refusal());
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> documents;
  for (const app::OfferedTime& time : *found) {
    rows.push_back({with_weekday(time.local), with_weekday(time.their_local)});
    documents.push_back(json_of(time));
  }
  session.out().table({{"for you"}, {"for them"}}, rows, documents);
  return exit_done;
}

}  // namespace

std::vector<Command> when_commands() {
  const Option seller{"--seller", "NAME", "whose calendar; yours by default"};
  return {
      {"when",
       "Read a typed date: weekday, year, both clocks, clash or free",
       {"barnacle when \"wed 11\"", "barnacle when \"show the pilot, thu 10:00\" --with maria"},
       {{"TEXT", "a date as you type it", true, true}},
       {{"--with", "CONTACT", "whom you want to meet"}, {"--zone", "ZONE", "where the text is meant"}, seller},
       when},
      {"times",
       "Up to three times to offer that fit the hours of both",
       {"barnacle times maria", "barnacle times maria --days 20"},
       {{"CONTACT", "a name, address, number or id", true, true}},
       {{"--days", "N", "days looked at, 10 by default"}, seller},
       times},
  };
}

}  // namespace barnacle::cli
