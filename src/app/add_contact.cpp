#include "app/add_contact.hpp"

#include <algorithm>

#include "app/assign_owner.hpp"
#include "app/cadence_walk.hpp"
#include "app/replan_many.hpp"
#include "base/quotation.hpp"
#include "base/text.hpp"
#include "domain/contacts/person_card.hpp"
#include "domain/permission/opt_out.hpp"
#include "domain/temperature/standing.hpp"

namespace barnacle::app {

namespace {

template <class Item, class Same>
void add_missing(std::vector<Item>& to, const std::vector<Item>& from, std::size_t most, Same same) {
  for (const Item& item : from) {
    const bool known = std::any_of(to.begin(), to.end(), [&](const Item& have) { return same(have, item); });
    if (!known && to.size() < most) to.push_back(item);
  }
}

void fill(std::string& to, const std::string& from) {
  if (to.empty()) to = from;
}

// What is known stays; what is new is added (S104: nothing that was told us is forgotten).
void add_to(Contact& contact, const NewContact& given) {
  fill(contact.given_name, given.given_name);
  fill(contact.family_name, given.family_name);
  fill(contact.title, given.title);
  fill(contact.social, given.social);
  fill(contact.zone, given.zone);
  fill(contact.language, given.language);
  fill(contact.source, given.source);
  fill(contact.issue, given.issue);
  fill(contact.external_id, given.external_id);
  fill(contact.address.street, given.address.street);
  fill(contact.address.city, given.address.city);
  fill(contact.address.region, given.address.region);
  fill(contact.address.postcode, given.address.postcode);
  fill(contact.address.country, given.address.country);
  if (contact.fit == Fit::unknown) contact.fit = given.fit;
  add_missing(contact.emails, given.emails, addresses_max,
              [](const Email& a, const Email& b) { return a.address == b.address; });
  add_missing(contact.phones, given.phones, addresses_max,
              [](const Phone& a, const Phone& b) { return a.number == b.number; });
  add_missing(contact.tags, given.tags, tags_max, [](const auto& a, const auto& b) { return same_word(a, b); });
  add_missing(contact.custom, given.custom, custom_fields_max,
              [](const CustomField& a, const CustomField& b) { return same_word(a.name, b.name); });
  for (const Permission& line : given.permissions) {
    // What stands already is not written down again each time a list comes in.
    const auto standing = line.channel ? standing_permission(contact.permissions, *line.channel, line.topic)
                                       : standing_permission(contact.permissions, Channel::email, line.topic);
    const bool covers =
        standing.line && (standing.line->channel == line.channel || (!standing.line->channel && line.channel));
    const bool stands = covers && standing.answer == line.answer;
    if (!stands) add_permission(contact.permissions, line);
  }
  for (const Stop& stop : given.stops) {
    const bool stands = std::any_of(contact.stops.begin(), contact.stops.end(),
                                    [&](const Stop& have) { return have.reason == stop.reason && !have.lifted_at; });
    if (!stands && contact.stops.size() < permission_lines_max) contact.stops.push_back(stop);
  }
  if (!given.notes.empty() && contact.notes.find(given.notes) == std::string::npos) {
    contact.notes += (contact.notes.empty() ? "" : "\n") + given.notes;
    contact.notes = std::string(cut_at_character(contact.notes, field_text_max));
  }
}

// Touches of another system become ours; the newest tell how the contact stands.
void take_history(Desk& desk, ContactFile& file, std::vector<Touch> history) {
  std::stable_sort(history.begin(), history.end(),
                   [](const Touch& a, const Touch& b) { return a.done_at < b.done_at; });
  for (Touch& touch : history) {
    touch.id = desk.make<TouchId>();
    touch.contact = file.contact.id;
    touch.organization = file.contact.organization;
    if (touch.owner.is_nil()) touch.owner = file.contact.owner;
    touch.attempt = file.contact.standing.unanswered;
    Standing& standing = file.contact.standing;
    if (!standing.last_touch_at || *standing.last_touch_at < *touch.done_at) {
      if (touch.state == TouchState::done) after_touch(standing, touch, *touch.done_at, nullptr, 0);
      if (touch.state == TouchState::received || is_answer(touch.outcome)) {
        after_answer(standing, *touch.done_at, is_conversation(touch.outcome));
      }
    }
    file.finished.push_back(std::move(touch));
  }
}

}  // namespace

bool join_organization(Desk& desk, ContactFile& file, const NewContact& given) {
  if (given.organization.empty() && given.website.empty()) return false;
  OrganizationBook& book = desk.books.organizations();
  std::optional<OrganizationId> found;
  if (!given.website.empty()) found = book.with_domain(given.website);
  if (!found) {
    if (const std::string plain = plain_organization_name(given.organization); !plain.empty()) {
      found = book.with_plain_name(plain);
    }
  }
  if (!file.contact.organization.is_nil() && found != file.contact.organization) return false;

  Organization organization;
  if (found) {
    organization = *book.find(*found);
  } else {
    organization.id = desk.make<OrganizationId>();
    organization.name = given.organization.empty() ? given.website : given.organization;
    organization.created_at = desk.now;
  }
  const Organization before = organization;
  if (!given.website.empty() && organization.domains.size() < addresses_max &&
      std::find(organization.domains.begin(), organization.domains.end(), given.website) ==
          organization.domains.end()) {
    organization.domains.push_back(given.website);
  }
  fill(organization.industry, given.industry);
  fill(organization.zone, given.zone);
  fill(organization.address.country, given.address.country);
  if (organization.size == SizeBand::unknown) organization.size = given.size;
  file.contact.organization = organization.id;
  file.organization_changed = !found || !(organization == before);
  const bool placed = found && (organization.zone != before.zone || !(organization.address == before.address));
  file.organization = std::move(organization);
  return placed;
}

ContactId same_contact(Desk& desk, const NewContact& given) {
  ContactBook& book = desk.books.contacts();
  const auto first = [](const std::vector<ContactId>& ids) { return ids.empty() ? ContactId{} : ids.front(); };
  if (!given.external_id.empty()) {
    if (const auto id = first(book.with_external_id(given.external_id)); !id.is_nil()) return id;
  }
  for (const Email& email : given.emails) {
    for (const ContactId id : book.with_email(email.address)) {
      // "info@" is an office, not a person: the names must agree.
      if (!is_role_mailbox(email.address)) return id;
      const auto contact = book.find(id);
      if (contact && same_word(contact->given_name, given.given_name) &&
          same_word(contact->family_name, given.family_name))
        return id;
    }
  }
  for (const Phone& phone : given.phones) {
    // A switchboard number is shared: no part of the name may contradict.
    const auto fits = [](const std::string& a, const std::string& b) {
      return a.empty() || b.empty() || same_word(a, b);
    };
    for (const ContactId id : book.with_phone(phone.number)) {
      const auto contact = book.find(id);
      if (contact && fits(contact->family_name, given.family_name) && fits(contact->given_name, given.given_name))
        return id;
    }
  }
  return {};
}

Result<AddedContact> add_contact(Desk& desk, NewContact given, std::string_view verb) {
  if (given.given_name.empty() && given.family_name.empty() && given.emails.empty() && given.phones.empty()) {
    return invalid("contact.empty", "Neither a name nor an address is given. Give at least one of them.");
  }
  const ContactId known = given.same.is_nil() ? same_contact(desk, given) : given.same;
  ContactFile file;
  std::vector<Entry> moves;
  Entry entry = desk.entry(std::string(verb), "");
  if (!known.is_nil()) {
    auto taken = take_file(desk, known);
    if (!taken) return taken.refusal();
    file = std::move(*taken);
  } else {
    file.contact.id = desk.make<ContactId>();
    file.contact.created_at = desk.now;
    file.contact.owner = given.owner;
  }
  Contact& contact = file.contact;
  entry.contact = contact.id;
  if (contact.owner.is_nil()) {
    auto owner = assign_owner(desk, given);
    if (!owner) return owner.refusal();
    contact.owner = *owner;
  } else if (!desk.reference().seller(contact.owner)) {
    return not_found("seller.unknown", "There is no seller " + contact.owner.text() + " to own the contact.");
  }
  const Contact before = contact;
  add_to(contact, given);
  if (auto checked = check_contact(contact); !checked) return checked.refusal();

  entry.sentence =
      known.is_nil() ? full_name(contact) + " added" : full_name(contact) + " was known already; new details added";
  if (!contact.source.empty() && known.is_nil()) entry.sentence += ", from " + contact.source;
  entry.sentence += given.inquiry ? ": " + quoted_at_end(given.inquiry->words) : ".";
  const bool firm_is_placed = join_organization(desk, file, given);
  if (!known.is_nil() && !given.history.empty()) {
    constexpr std::size_t looked_at = 500;
    const auto have = desk.books.touches().history(known, looked_at);
    std::erase_if(given.history, [&](const Touch& told) {
      return std::any_of(have.begin(), have.end(), [&](const Touch& old) {
        return old.done_at == told.done_at && old.channel == told.channel && old.subject == told.subject;
      });
    });
  }
  const bool steps = given.next_step && (!contact.next_step || contact.next_step->at < given.next_step->at);
  if (steps) contact.next_step = given.next_step;
  if (!known.is_nil() && !given.inquiry && given.history.empty() && given.cadence.empty() &&
      !file.organization_changed && contact == before) {
    Plan plan;
    plan.touch = file.planned;
    plan.stop = stop_in_force(contact.stops);
    return AddedContact{.contact = std::move(file.contact), .merged = true, .news = false, .plan = std::move(plan)};
  }
  take_history(desk, file, std::move(given.history));

  if (given.inquiry) {
    contact.inquiry = given.inquiry;
    leave_cadence_on(desk, file, event_of(file, Exit::reply), "they came to us again", moves);
  }
  if (known.is_nil()) {
    contact.temperature = given.temperature.value_or(given.inquiry ? Temperature::new_ : Temperature::promising);
    contact.temperature_since = desk.now;
    contact.temperature_why = given.inquiry ? "came to us" : "added";
  }
  const bool stopped = stop_in_force(contact.stops).has_value();
  const std::string cadence = !given.cadence.empty()      ? given.cadence
                              : known.is_nil()            ? desk.policy().pace_of(contact.temperature).cadence
                              : given.inquiry.has_value() ? desk.policy().pace_of(Temperature::new_).cadence
                                                          : "";
  if (given.in_cadence && !cadence.empty() && !stopped &&
      (desk.reference().cadence(cadence) || !given.cadence.empty())) {
    if (auto begun = begin_cadence(desk, file, cadence, moves); !begun) return begun.refusal();
  }
  Plan plan = settle(desk, file, std::move(entry), std::move(moves));
  if (firm_is_placed) {
    replan_where(desk, {.organization = file.contact.organization}, "where their organization is has become known");
  }
  return AddedContact{
      .contact = std::move(file.contact), .merged = !known.is_nil(), .news = true, .plan = std::move(plan)};
}

}  // namespace barnacle::app
