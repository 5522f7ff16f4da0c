#include "domain/quick_add/quick_add.hpp"
#include "app/add_contact.hpp"
#include "app/change_plan.hpp"
#include "app/edit_contact.hpp"
#include "app/keep_deals.hpp"
#include "app/keep_sellers.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"
#include "formats/person_name.hpp"

namespace barnacle::cli {

namespace {

// What the line says, done: somebody found or added, tagged, planned for. One transaction, so that nothing is half
// done.
Result<app::ChangedPlan> carry_out(app::Desk& desk, ContactId known, const QuickLine& line, SellerId owner,
                                   const std::string& zone, std::string_view text) {
  ContactId id = known;
  if (id.is_nil()) {
    const PersonName name = person_name_from_text(line.who);
    app::NewContact given{.given_name = name.given, .family_name = name.family, .source = "quick add", .owner = owner};
    if (!line.email.empty()) given.emails.push_back({.address = line.email, .label = ""});
    if (!line.phone.empty()) given.phones.push_back({.number = line.phone, .label = ""});
    given.temperature = line.temperature;
    given.tags = line.tags;
    if (line.verb == QuickVerb::lead)
      given.inquiry =
          Inquiry{.at = desk.now, .source = "quick add", .words = line.about.empty() ? line.rest : line.about};
    const auto added = app::add_contact(desk, given);
    if (!added) return added.refusal();
    id = added->contact.id;
  } else {
    app::ContactEdit edit{.reason = std::string(text), .add_tags = line.tags};
    edit.temperature = line.temperature;
    if (line.verb == QuickVerb::note) {
      const auto file = app::take_file(desk, id);
      edit.notes = file->contact.notes + (file->contact.notes.empty() ? "" : "\n") +
                   (line.about.empty() ? line.rest : line.about);
    }
    if (edit.notes || edit.temperature || !edit.add_tags.empty()) {
      if (auto changed = app::edit_contact(desk, id, edit); !changed) return changed.refusal();
    }
    if (!owner.is_nil()) {
      if (auto given = app::change_owner(desk, id, owner); !given) return given.refusal();
    }
  }
  if (line.amount) {
    const auto deal = app::add_deal(
        desk, {.name = line.about.empty() ? line.who : line.about, .contacts = {id}, .amount = line.amount});
    if (!deal) return deal.refusal();
  }
  const auto channel = channel_of(line.verb);
  if (channel || line.when) {
    app::Override wish{.channel = channel, .zone = zone, .subject = line.about, .reason = std::string(text)};
    if (line.when && line.when->minute) wish.at = at_minute(line.when->day, *line.when->minute);
    if (line.when && !line.when->minute && !line.when->on_reply) wish.day = line.when->day;
    return app::override_plan(desk, id, wish);
  }
  return app::plan_touch(desk, id, "added in one line");
}

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
  const auto done =
      session.perform([&](app::Desk& desk) { return carry_out(desk, known, line, owner, zone.name(), text); });
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
