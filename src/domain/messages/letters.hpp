#pragma once
// The set-piece letters (S60-S79, S31, S87): templates, and the letter that one makes for one contact.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/messages/gate/gate.hpp"
#include "domain/messages/merge_fields.hpp"

namespace barnacle {

/// A named text with fields. Several of one name and language are variants, the one that asks for most first; a letter
/// is the first variant whose fields all have a value, so a letter that knows their cost names it, and one that does
/// not still reads well.
struct LetterTemplate {
  std::string_view name;  ///< "cost-reminder": what a cadence's step names
  std::string_view language;
  Channel channel = Channel::email;
  Kind kind = Kind::value;
  Purpose purpose = Purpose::message;
  std::string_view about;    ///< one line: what it is for
  std::string_view subject;  ///< empty where the channel has none
  std::string_view text;
};

/// The templates that ship, in the order in which an editor shows them. Every written step of the starter cadences
/// finds its own here.
std::span<const LetterTemplate> starter_templates();

/// All that a letter is made from. References are borrowed for the call.
struct LetterSource {
  const Contact& contact;
  const Seller& seller;
  const Organization* organization = nullptr;
  const Asset* asset = nullptr;
  std::string_view booking_link;
  LocalDay today{};  ///< where the contact is; days of another year are written with it
  std::span<const LocalMinute>
      offers;  ///< times to propose; without any, ten o'clock in two working days and two o'clock in three
};

/// Every field of `merge_fields` that has a value for this contact, as it reads in a letter.
FieldValues field_values(const LetterSource& source);

/// "Tuesday 11 March" in `language` (en, de, fr, es, it, nl, pt; others in English), with the year if it is not
/// `today`'s.
std::string letter_day(LocalDay day, LocalDay today, std::string_view language);
std::string letter_time(LocalMinute at, LocalDay today, std::string_view language);

/// Ten o'clock in two working days (Monday to Friday) and two o'clock in three.
std::array<LocalMinute, 2> usual_offers(LocalDay today);

/// A letter ready for the gate. Nothing is sent from here.
struct Draft {
  std::string subject;
  std::string text;
  std::string template_name;
  std::vector<std::string> fields;  ///< that gave their value, in order of appearance
  AssetId asset;                    ///< nil if the letter gives none
  Channel channel = Channel::email;
  Kind kind = Kind::value;
  Purpose purpose = Purpose::message;
};

/// The letter `name` for a contact, in their language if there is a template in it, else in English. Refusals:
/// `template.not_found` (no such name), those of `merge`, for the variant that asks for least.
Result<Draft> compose(std::string_view name, const LetterSource& source,
                      std::span<const LetterTemplate> templates = starter_templates());

/// The template for a planned touch: its own, or what suits why it was planned, its kind and the form of its asset.
/// Empty for a touch that is written by hand (a reply) or spoken.
std::string_view template_for(const Touch& touch, const Asset* asset);

/// Checks a template before it is saved: it parses, and the gate has no finding that blocks. Refusals: those of
/// `parse_template` and `template.gate` with the first such finding.
Result<Done> check_template(const LetterTemplate& letter);

}  // namespace barnacle
