#include "domain/contacts/contact.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace barnacle {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_honorific(std::string_view word) {
  static constexpr std::array<std::string_view, 14> honorifics = {
      "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "sr", "sra", "madame", "m", "mme"};
  if (word.ends_with('.')) word.remove_suffix(1);
  return std::any_of(honorifics.begin(), honorifics.end(), [&](auto known) { return same_word(word, known); });
}

bool is_initial(std::string_view word) {
  // "J.", "J", "J.R.": letters with dots between them, none of them a name.
  const auto letters = std::count_if(word.begin(), word.end(), is_ascii_letter);
  const auto dots = std::count(word.begin(), word.end(), '.');
  return static_cast<std::size_t>(letters + dots) == word.size() && (letters == 1 || dots >= letters);
}

// Imports shout names or whisper them; a letter does neither. Two letters ("JD") are left to mean what they mean.
std::string in_name_case(std::string_view word) {
  const bool letters_only = std::all_of(word.begin(), word.end(), is_ascii_letter);
  const std::string small = lower(word);
  const bool shouted = word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c < 'a'; });
  if (!letters_only || (!shouted && word != small)) return std::string(word);
  std::string out = small;
  out.front() = static_cast<char>(out.front() - 'a' + 'A');
  return out;
}

struct Limit {
  std::string_view field;
  std::size_t size;
  std::size_t most;
};

Refusal too_long(const Limit& limit) {
  return too_many("contact.too_long", "The " + std::string(limit.field) + " has " + std::to_string(limit.size) +
                                          " bytes; at most " + std::to_string(limit.most) +
                                          " are kept. Shorten it, or attach the rest as a file.");
}

Refusal too_numerous(const Limit& limit) {
  return too_many("contact.too_many", "The contact has " + std::to_string(limit.size) + " " + std::string(limit.field) +
                                          "; at most " + std::to_string(limit.most) + " are kept. Remove some first.");
}

}  // namespace

std::string full_name(const Contact& contact) {
  const std::string_view given = trimmed(contact.given_name);
  const std::string_view family = trimmed(contact.family_name);
  if (!given.empty() && !family.empty()) return std::string(given) + " " + std::string(family);
  if (!given.empty()) return std::string(given);
  if (!family.empty()) return std::string(family);
  if (!contact.emails.empty()) return contact.emails.front().address;
  if (!contact.phones.empty()) return contact.phones.front().number;
  if (!contact.social.empty()) return contact.social;
  return "(no name)";
}

std::string greeting_name(const Contact& contact) {
  for (std::string_view word : words_of(contact.given_name)) {
    while (word.ends_with(',')) word.remove_suffix(1);
    if (word.empty() || is_honorific(word) || is_initial(word)) continue;
    return in_name_case(word);
  }
  return {};
}

const Email* usable_email(const Contact& contact) {
  for (const Email& email : contact.emails) {
    if (!email.bounced_at && !email.address.empty()) return &email;
  }
  return nullptr;
}

bool can_reach(const Contact& contact, Channel channel) {
  const auto by_mail = [&] { return usable_email(contact) != nullptr; };
  const auto by_phone = [&] {
    return std::any_of(contact.phones.begin(), contact.phones.end(),
                       [](const Phone& phone) { return !same_word(phone.label, "fax"); });
  };
  const PostalAddress& address = contact.address;
  switch (channel) {
    case Channel::email:
    case Channel::introduction: return by_mail();
    case Channel::call:
    case Channel::voicemail:
    case Channel::text_message: return by_phone();
    case Channel::social_message: return !contact.social.empty();
    case Channel::card:
    case Channel::gift: return !address.street.empty() && (!address.city.empty() || !address.postcode.empty());
    case Channel::meeting: return by_mail() || by_phone();
  }
  expects(false, "each channel needs some address");
}

Result<Done> check_contact(const Contact& contact) {
  const std::array<Limit, 2> names = {
      Limit{"given name", contact.given_name.size(), name_max},
      Limit{"family name", contact.family_name.size(), name_max},
  };
  const PostalAddress& address = contact.address;
  const Discovery& found = contact.discovery;
  const std::array<Limit, 20> texts = {
      Limit{"title", contact.title.size(), field_text_max},
      Limit{"social address", contact.social.size(), field_text_max},
      Limit{"street", address.street.size(), field_text_max},
      Limit{"city", address.city.size(), field_text_max},
      Limit{"region", address.region.size(), field_text_max},
      Limit{"postcode", address.postcode.size(), field_text_max},
      Limit{"country", address.country.size(), field_text_max},
      Limit{"time zone", contact.zone.size(), field_text_max},
      Limit{"language", contact.language.size(), field_text_max},
      Limit{"reason for the temperature", contact.temperature_why.size(), field_text_max},
      Limit{"source", contact.source.size(), field_text_max},
      Limit{"issue", contact.issue.size(), field_text_max},
      Limit{"notes", contact.notes.size(), field_text_max},
      Limit{"external id", contact.external_id.size(), field_text_max},
      Limit{"answer on what piqued their interest", found.piqued_interest.size(), field_text_max},
      Limit{"answer on what happens if it is not solved", found.if_not_solved.size(), field_text_max},
      Limit{"answer on importance", found.importance.size(), field_text_max},
      Limit{"answer on success", found.success.size(), field_text_max},
      Limit{"answer on who else decides", found.who_else.size(), field_text_max},
      Limit{"inquiry", contact.inquiry ? contact.inquiry->words.size() : 0, field_text_max},
  };
  const std::array<Limit, 8> lists = {
      Limit{"mail addresses", contact.emails.size(), addresses_max},
      Limit{"phone numbers", contact.phones.size(), addresses_max},
      Limit{"tags", contact.tags.size(), tags_max},
      Limit{"custom fields", contact.custom.size(), custom_fields_max},
      Limit{"permission lines", contact.permissions.size(), permission_lines_max},
      Limit{"commitments", contact.commitments.size(), commitments_max},
      Limit{"problems", found.problems.size(), problems_max},
      Limit{"given assets", contact.standing.assets_had.size(), assets_had_max},
  };
  for (const Limit& limit : names) {
    if (limit.size > limit.most) return too_long(limit);
  }
  for (const Limit& limit : texts) {
    if (limit.size > limit.most) return too_long(limit);
  }
  for (const Limit& limit : lists) {
    if (limit.size > limit.most) return too_numerous(limit);
  }
  for (const Email& email : contact.emails) {
    if (email.address.size() > name_max * 2) return too_long({"e-mail address", email.address.size(), name_max * 2});
  }
  for (const CustomField& field : contact.custom) {
    if (field.name.size() > name_max) return too_long({"name of a custom field", field.name.size(), name_max});
    if (field.value.size() > field_text_max) return too_long({field.name, field.value.size(), field_text_max});
  }
  for (const std::string& tag : contact.tags) {
    if (tag.size() > name_max) return too_long({"tag", tag.size(), name_max});
  }
  for (const Problem& problem : found.problems) {
    if (problem.words.size() > field_text_max) return too_long({"problem", problem.words.size(), field_text_max});
  }
  return Done{};
}

}  // namespace barnacle
