#include "domain/quick_add/quick_add.hpp"
#include "app/add_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

// "note ravi prefers mornings": the longest beginning that names a contact is whom it is about, the rest what it says.
QuickLine about_somebody_known(Session& session, QuickLine line) {
  const auto words = words_of(line.who);
  for (std::size_t count = words.size(); count > 0; --count) {
    std::string who;
    std::string said;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string& to = i < count ? who : said;
      to += (to.empty() ? "" : " ") + std::string(words[i]);
    }
    const auto found = session.contact(who);
    if (!found && found.refusal().kind != RefusalKind::conflict) continue;
    line.who = who;
    if (!said.empty()) line.about = said + (line.about.empty() ? "" : " " + line.about);
    break;
  }
  return line;
}

int add(Session& session, const Arguments& arguments) {
  const std::string text = arguments.get("LINE");
  const Zone zone = session.zone();
  const auto parsed =
      parse_quick_add(text, {.now = session.house().clock.now(), .zone = zone}, workspace_currency(session));
  if (!parsed) return session.refuse(parsed.refusal());
  if (parsed->date_refused) return session.refuse(*parsed->date_refused);
  const QuickLine line =
      parsed->line.verb == QuickVerb::note ? about_somebody_known(session, parsed->line) : parsed->line;
  if (line.who.empty() && line.email.empty() && line.phone.empty()) {
    return session.refuse(
        invalid("quick_add.who", "The line names nobody. Begin like this: barnacle add \"call ravi wed 11 about qa\""));
  }
  session.out().note(parsed->reading);
  ContactId known;
  const auto found = session.contact(!line.email.empty() ? line.email : !line.phone.empty() ? line.phone : line.who);
  if (found) {
    known = *found;
  } else if (found.refusal().kind == RefusalKind::conflict) {
    return session.refuse(found.refusal());
  } else if (line.verb == QuickVerb::note) {
    return session.refuse(found.refusal());
  }
  SellerId owner;
  if (!line.owner.empty()) {
    const auto named = session.seller_named(line.owner);
    if (!named) return session.refuse(named.refusal());
    owner = *named;
  } else if (known.is_nil()) {
    const auto me = session.seller(arguments);
    if (!me) return session.refuse(me.refusal());
    owner = *me;
  }
  if (arguments.has("--dry-run")) {
    session.out().say(known.is_nil() ? "Would add " + line.who + "." : "Would change a contact known already.");
    return exit_done;
  }
  const auto done = session.perform([&](app::Desk& desk) {
    return app::add_line(desk, {.line = line, .known = known, .owner = owner}, zone.name(), text);
  });
  if (!done && known.is_nil() && done.refusal().code == "override.no_way") {
    const bool by_phone = line.verb == QuickVerb::call || line.verb == QuickVerb::text;
    return session.refuse(
        not_found("contact.unknown", "No contact is called \"" + line.who + "\". To add them, give " +
                                         (by_phone ? "a number: barnacle add \"call " + line.who + " +44…"
                                                   : "an address: barnacle add \"email " + line.who + " name@…") +
                                         "\""));
  }
  if (!done) return session.refuse(done.refusal());
  if (known.is_nil()) session.out().say("Added " + full_name(done->contact) + " (" + done->contact.id.text() + ").");
  return tell(session, done->contact, done->plan);
}

}  // namespace

std::vector<Command> quick_add_commands() {
  return {{"add",
           "Anything in one line: who, what, when",
           {"barnacle add \"call ravi wed 11 about qa head #pharma\"",
            "barnacle add \"lead Jana Novak jana@brno.cz about price for 40 seats\"",
            "barnacle add \"meet maria tomorrow 14:30 about the pilot 64k\" --dry-run"},
           {{"LINE", "call, email, meet, text, card, note, lead … then who, when, about what, #tag, @owner, amount",
             true, true}},
           {{"--dry-run", "", "only show how it is read"}},
           add}};
}

}  // namespace barnacle::cli
