#include "http/resources/answers.hpp"

#include "documents/documents.hpp"
#include "formats/address.hpp"
#include "formats/phone.hpp"
#include "json/value.hpp"

namespace barnacle::http {

Response changed(const Call& call, const Contact& contact, const std::optional<Touch>& next, int status) {
  return call.json(json_of(contact, next ? &*next : nullptr), status, contact.version);
}

Response changed(const Call& call, const Result<app::ChangedPlan>& done, int status) {
  if (!done) return call.refuse(done.refusal());
  return changed(call, done->contact, done->plan.touch, status);
}

Response changed(Call& call, ContactId contact, const Result<Plan>& plan, int status) {
  if (!plan) return call.refuse(plan.refusal());
  const auto file = call.look([&](app::Desk& desk) { return app::take_file(desk, contact); });
  if (!file) return call.refuse(file.refusal());
  return changed(call, file->contact, file->planned, status);
}

Response undoable(const Call& call, const Result<EntryId>& entry) {
  if (!entry) return call.refuse(entry.refusal());
  return call.json("{\"undo\":\"" + entry->text() + "\"}");
}

Response plans_moved(const Call& call, const Result<int>& moved) {
  if (!moved) return call.refuse(moved.refusal());
  return call.json("{\"plans_moved\":" + std::to_string(*moved) + "}");
}

Result<Done> no_nulls(const Call& call) {
  const auto document = JsonDocument::parse(call.request.body, JsonTrust::outside);
  if (!document) return document.refusal();
  const JsonView root = document->root();
  if (root.kind() != JsonKind::object) return Done{};
  for (std::size_t i = 0; i < root.size(); ++i) {
    if (root.member(i).kind() == JsonKind::null) {
      return invalid("body.null", "\"" + std::string(root.name(i)) +
                                      "\" is null. Leave it out to keep it; a text is emptied by \"\", a list by [].");
    }
  }
  return Done{};
}

Result<Done> normalize(std::vector<Email>& emails) {
  for (Email& email : emails) {
    const auto address = mailbox_from_text(email.address);
    if (!address) return address.refusal();
    email.address = address->text();
  }
  return Done{};
}

Result<Done> normalize(std::vector<Phone>& phones, std::string_view country) {
  for (Phone& phone : phones) {
    const auto number = phone_from_text(phone.number, country);
    if (!number) return number.refusal();
    phone.number = number->e164;
  }
  return Done{};
}

}  // namespace barnacle::http
