#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

namespace {

// For one page of those without a next step; the cursor goes on where the reading stopped.
constexpr std::size_t contacts_read_max = 5'000;

Result<ContactFilter> filter_asked(const Call& call) {
  ContactFilter filter;
  const auto owner = id_asked<SellerId>(call, "owner");
  if (!owner) return owner.refusal();
  const auto organization = id_asked<OrganizationId>(call, "organization");
  if (!organization) return organization.refusal();
  filter.owner = *owner;
  filter.organization = *organization;
  if (const auto word = call.query("temperature")) {
    const auto temperature = from_word<Temperature>(*word);
    if (!temperature) return temperature.refusal();
    filter.temperature = *temperature;
  }
  filter.tag = call.query("tag").value_or("");
  filter.cadence = call.query("cadence").value_or("");
  filter.text = call.query("text").value_or("");
  return filter;
}

Response list_contacts(Call& call) {
  const auto known = call.only_queries(
      {"owner", "organization", "temperature", "tag", "cadence", "text", "next_step", "limit", "cursor"});
  if (!known) return call.refuse(known.refusal());
  const auto filter = filter_asked(call);
  if (!filter) return call.refuse(filter.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  const auto after = call.cursor<ContactId>();
  if (!after) return call.refuse(after.refusal());
  const auto next_step = call.query("next_step");
  if (next_step && *next_step != "none") {
    return call.refuse(invalid("query.next_step", "next_step takes \"none\": those without an agreed next step."));
  }
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    ContactId last = *after;
    bool more = true;
    std::size_t read = 0;
    while (more && rows.size() < *limit && read < contacts_read_max) {
      const auto page = desk.books.contacts().page(*filter, last, *limit - rows.size());
      more = page.size() == *limit - rows.size();
      read += page.size();
      for (const Contact& contact : page) {
        last = contact.id;
        if (next_step && contact.next_step) continue;
        const auto planned = desk.books.touches().planned_of(contact.id);
        rows.push_back(json_of(contact, planned ? &*planned : nullptr));
      }
    }
    return call.list(rows, more ? last.uuid : Uuid{});
  });
}

Response get_contact(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  constexpr std::size_t timeline_rows = 20;
  return call.look([&](app::Desk& desk) {
    const auto file = app::take_file(desk, *id);
    if (!file) return call.refuse(file.refusal());
    const auto timeline = desk.books.timeline().of_contact(file->contact.id, timeline_rows);
    return call.json(json_of(*file, timeline), 200, file->contact.version);
  });
}

}  // namespace

std::vector<Route> contact_routes() {
  return {{Method::get, "/contacts", Door::read, "listContacts", list_contacts},
          {Method::get, "/contacts/{id}", Door::read, "getContact", get_contact}};
}

}  // namespace barnacle::http
