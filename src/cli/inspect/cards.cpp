#include "cli/inspect/inspect.hpp"
#include "formats/address.hpp"
#include "formats/country.hpp"
#include "formats/phone.hpp"
#include "formats/vcard.hpp"

namespace barnacle::inspect {
namespace {

std::string type_of(const std::vector<std::string>& types, const std::string& label) {
  return !label.empty() ? label : types.empty() ? std::string() : types.front();
}

SeenCard seen_card(VCard& card, const std::string& country) {
  SeenCard seen{
      .line = card.line,
      .version = card.version,
      .full_name = card.full_name,
      .given_name = card.given,
      .family_name = card.family,
      .middle_name = card.additional,
      .prefix = card.prefixes,
      .suffix = card.suffixes,
      .nickname = card.nickname,
      .is_organization = card.is_organization,
      .organization = card.organization,
      .units = card.units,
      .title = card.title,
      .role = card.role,
      .birthday = card.birthday,
      .notes = card.notes,
      .language = card.language,
      .zone = card.zone,
      .uid = card.uid,
      .revised = card.revised,
      .categories = card.categories,
      .media_skipped = static_cast<std::int64_t>(card.media_skipped),
      .agents_skipped = static_cast<std::int64_t>(card.agents_skipped),
      .problems = card.faults,
  };
  std::string home = country;
  for (const VCardPlace& place : card.addresses) {
    const std::string code = country_code(place.country);
    if (!code.empty() && seen.addresses.empty()) home = code;
    seen.addresses.push_back({place.post_box, place.extended, place.street, place.city, place.region, place.postcode,
                              place.country, code, type_of(place.types, place.label), place.preferred});
  }
  for (const VCardEntry& email : card.emails) {
    const auto read = mailbox_from_text(email.value);
    if (!read)
      seen.problems.push_back("The e-mail address \"" + email.value + "\" is not accepted. " + read.refusal().text);
    seen.emails.push_back({read ? read->text() : email.value, email.value, type_of(email.types, email.label),
                           email.types, email.preferred, read.ok()});
  }
  for (const VCardEntry& phone : card.phones) {
    const auto read = phone_from_text(phone.value, home);
    if (!read)
      seen.problems.push_back("The phone number \"" + phone.value + "\" cannot be dialled. " + read.refusal().text);
    seen.phones.push_back({phone.value, read ? std::optional(read->e164) : std::nullopt, read ? read->extension : "",
                           type_of(phone.types, phone.label), phone.types, phone.preferred});
  }
  for (const VCardEntry& url : card.urls) seen.urls.push_back(url.value);
  for (const VCardEntry& profile : card.profiles)
    seen.others.push_back({"profile", profile.value, type_of(profile.types, profile.label)});
  for (const VCardEntry& one : card.messengers)
    seen.others.push_back({"messenger", one.value, type_of(one.types, one.label)});
  for (const VCardOther& other : card.others) seen.others.push_back({other.name, other.value, other.label});
  return seen;
}

}  // namespace

Result<SeenCards> cards(std::istream& in, const std::string& country) {
  const auto bytes = read_all(in);
  if (!bytes) return bytes.refusal();
  auto read = read_vcards(*bytes);
  if (!read) return read.refusal();
  SeenCards seen;
  for (VCard& card : *read) seen.cards.push_back(seen_card(card, country));
  seen.count = static_cast<std::int64_t>(seen.cards.size());
  return seen;
}

}  // namespace barnacle::inspect
