#include "app/add_line.hpp"

#include "app/add_contact.hpp"
#include "app/add_note.hpp"
#include "app/contacts_called.hpp"
#include "app/edit_contact.hpp"
#include "app/keep_deals.hpp"
#include "app/keep_sellers.hpp"
#include "base/text.hpp"
#include "formats/person_name.hpp"

namespace barnacle::app {

namespace {

Result<ContactId> one_called(Desk& desk, std::string_view words) {
  const auto found = contacts_called(desk, words);
  if (found.size() == 1) return found.front();
  if (found.empty()) return ContactId{};
  std::vector<std::string> names;
  for (const ContactId id : found) names.push_back(full_name(*desk.books.contacts().find(id)));
  return conflict("contact.several", "Several contacts are called \"" + std::string(words) +
                                         "\": " + joined(names, ", ") + ". Give more of the name, or an address.");
}

Result<SellerId> seller_meant(Desk& desk, std::string_view words) {
  const auto found = sellers_called(desk, words);
  if (found.size() == 1) return found.front();
  if (found.empty()) return not_found("seller.unknown", "There is no seller \"" + std::string(words) + "\".");
  return conflict("seller.several",
                  "Several sellers are called \"" + std::string(words) + "\". Give more of the name.");
}

// "note ravi prefers mornings": whom it is about, and the rest is what it says.
void divide_note(Desk& desk, QuickLine& line) {
  const auto words = words_of(line.who);
  for (std::size_t count = words.size(); count > 0; --count) {
    std::string who;
    std::string said;
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::string& to = i < count ? who : said;
      to += (to.empty() ? "" : " ") + std::string(words[i]);
    }
    if (contacts_called(desk, who).empty()) continue;
    line.who = who;
    if (!said.empty()) line.about = said + (line.about.empty() ? "" : " " + line.about);
    return;
  }
}

Result<ContactId> somebody_new(Desk& desk, const LineMeant& meant) {
  const QuickLine& line = meant.line;
  const PersonName name = person_name_from_text(line.who);
  NewContact given{.given_name = name.given, .family_name = name.family, .source = "quick add", .owner = meant.owner};
  if (!line.email.empty()) given.emails.push_back({.address = line.email, .label = ""});
  if (!line.phone.empty()) given.phones.push_back({.number = line.phone, .label = ""});
  given.temperature = line.temperature;
  given.tags = line.tags;
  if (line.verb == QuickVerb::lead) {
    given.inquiry =
        Inquiry{.at = desk.now, .source = "quick add", .words = line.about.empty() ? line.rest : line.about};
  }
  const auto added = add_contact(desk, given);
  if (!added) return added.refusal();
  return added->contact.id;
}

Result<Done> change_known(Desk& desk, const LineMeant& meant, std::string_view text) {
  const QuickLine& line = meant.line;
  ContactEdit edit{.reason = std::string(text), .add_tags = line.tags};
  edit.temperature = line.temperature;
  if (line.verb == QuickVerb::note) {
    const std::string& words = line.about.empty() ? line.rest : line.about;
    if (!words.empty()) {
      if (auto noted = add_note(desk, meant.known, words); !noted) return noted.refusal();
    }
  }
  if (edit.temperature || !edit.add_tags.empty()) {
    if (auto changed = edit_contact(desk, meant.known, edit); !changed) return changed.refusal();
  }
  if (!meant.owner.is_nil()) {
    if (auto given = change_owner(desk, meant.known, meant.owner); !given) return given.refusal();
  }
  return Done{};
}

}  // namespace

Result<LineMeant> meaning_of(Desk& desk, QuickLine line) {
  if (line.verb == QuickVerb::note) divide_note(desk, line);
  if (line.who.empty() && line.email.empty() && line.phone.empty()) {
    return invalid("quick_add.who", "The line names nobody. Begin like this: call ravi wed 11 about qa head");
  }
  LineMeant meant;
  const auto known = one_called(desk, !line.email.empty() ? line.email : !line.phone.empty() ? line.phone : line.who);
  if (!known) return known.refusal();
  meant.known = *known;
  if (meant.known.is_nil() && line.verb == QuickVerb::note) {
    return not_found("contact.unknown", "No contact is called \"" + line.who + "\".");
  }
  if (!line.owner.empty()) {
    const auto owner = seller_meant(desk, line.owner);
    if (!owner) return owner.refusal();
    meant.owner = *owner;
  }
  meant.line = std::move(line);
  return meant;
}

Result<ChangedPlan> add_line(Desk& desk, const LineMeant& meant, const std::string& zone, std::string_view text) {
  const QuickLine& line = meant.line;
  ContactId id = meant.known;
  if (id.is_nil()) {
    const auto added = somebody_new(desk, meant);
    if (!added) return added.refusal();
    id = *added;
  } else if (auto changed = change_known(desk, meant, text); !changed) {
    return changed.refusal();
  }
  if (line.amount) {
    const auto deal =
        add_deal(desk, {.name = line.about.empty() ? line.who : line.about, .contacts = {id}, .amount = line.amount});
    if (!deal) return deal.refusal();
  }
  const auto channel = channel_of(line.verb);
  if (!channel && !line.when) return plan_touch(desk, id, "added in one line");
  Override wish{.channel = channel, .zone = zone, .subject = line.about, .reason = std::string(text)};
  if (line.when && line.when->minute) wish.at = at_minute(line.when->day, *line.when->minute);
  if (line.when && !line.when->minute && !line.when->on_reply) wish.day = line.when->day;
  return override_plan(desk, id, wish);
}

}  // namespace barnacle::app
