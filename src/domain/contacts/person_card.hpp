#pragma once
// What is compared when two contacts may be the same person: a flat card of one person, folded by the caller.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace barnacle {

/// One person as the duplicate search sees her. Every text is trimmed, folded to ASCII and lower case by the caller
/// ("Søren " -> "soren"); an empty text is unknown and counts neither for nor against.
struct PersonCard {
  std::string given;
  std::string family;
  std::string street_number;
  std::string street;
  std::string city;
  std::string postcode;
  std::string born;                 ///< yyyymmdd
  std::vector<std::string> emails;  ///< whole addresses; the first `card_ways_max` are looked at
  std::vector<std::string> phones;  ///< E.164, "+4722334455"; the first `card_ways_max` are looked at
  std::string organization;
  std::string domain;  ///< of the organization, never a mail provider's; stands in for its name where that is unknown

  bool operator==(const PersonCard&) const = default;
};

/// E-mails and phones looked at per card: nobody is reached in more than eight ways of a kind, a pasted list is.
constexpr std::size_t card_ways_max = 8;

/// The fields that are compared, in the order in which they are explained.
enum class CardField { email, phone, given, family, organization, street_number, street, city, postcode, born };
constexpr std::size_t card_fields = 10;
constexpr std::array<CardField, card_fields> all_card_fields = {
    CardField::email,         CardField::phone,  CardField::given, CardField::family,   CardField::organization,
    CardField::street_number, CardField::street, CardField::city,  CardField::postcode, CardField::born};
constexpr std::size_t index_of(CardField field) { return static_cast<std::size_t>(field); }

/// "family name", "date of birth": the field's name in an explanation.
std::string_view name_of(CardField field);

/// True for a mailbox that stands for an office, not a person: "info@…", "sales@…" (RFC 2142 and custom). Sharing one
/// says nothing about being the same person.
bool is_role_mailbox(std::string_view email);

}  // namespace barnacle
