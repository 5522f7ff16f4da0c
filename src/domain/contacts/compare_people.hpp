#pragma once
// Two cards side by side: how alike each field is, on a scale of three, with blanks left out of the judgement.

#include <array>
#include <cstdint>
#include <string_view>

#include "domain/contacts/person_card.hpp"

namespace barnacle {

/// How alike two values are. `blank`: one of the two is unknown, so the field is no evidence.
enum class Likeness : std::uint8_t { blank, differ, near, equal };

/// The outcome of `compare`, by `CardField`.
struct CardComparison {
  std::array<Likeness, card_fields> likeness{};
  bool names_swapped = false;  ///< given and family name match crosswise ("anna berg" / "berg anna")

  Likeness operator[](CardField field) const { return likeness[index_of(field)]; }
  Likeness& operator[](CardField field) { return likeness[index_of(field)]; }
  bool operator==(const CardComparison&) const = default;
};

/// Jaro-Winkler similarity in 0..1 (Winkler 1990: prefix weight 0.1, at most 4 letters). 0 if one is empty. Bytes, of
/// which the first `compared_bytes_max` count.
double jaro_winkler(std::string_view a, std::string_view b);
constexpr std::size_t compared_bytes_max = 64;  ///< one machine word of flags; longer names differ earlier

/// From here on two texts are near; numbers (postcode, street number, date, phone) need more, for they are short and
/// each digit tells.
constexpr double near_text_min = .88;
constexpr double near_number_min = .93;

/// Likeness of one field. Lists (e-mail, phone) are equal if any of their values is; an e-mail is near if its local
/// part and its domain both are. Role mailboxes, and initials that fit the given name, count as blank. Where an
/// organization's name is unknown its domain is compared, equal or not.
Likeness compare_field(CardField field, const PersonCard& a, const PersonCard& b);

/// All fields. Names that match crosswise better than straight are judged crosswise. Symmetric.
CardComparison compare(const PersonCard& a, const PersonCard& b);

}  // namespace barnacle
