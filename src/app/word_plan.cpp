#include "app/word_plan.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "base/text.hpp"

namespace barnacle::app {

namespace {

constexpr std::string_view verb = "word_plan";

// Words are written minutes before a call. Whoever has more entries since then than this has moved on.
constexpr std::size_t entries_read = 50;

}  // namespace

Result<Done> word_plan(Desk& desk, ContactId id, const OwnWords& words) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  if (!taken->planned) return conflict("touch.none", full_name(taken->contact) + " has no planned touch to prepare.");
  const std::array<std::pair<std::string_view, std::string_view>, 3> parts{
      {{"aim", trimmed(words.aim)}, {"opening", trimmed(words.opening)}, {"voicemail", trimmed(words.voicemail)}}};
  // The words live in the timeline: who wrote them and when is known, and an undone entry speaks no more.
  Entry entry = desk.entry(std::string(verb), "", taken->contact.id);
  entry.organization = taken->contact.organization;
  entry.touch = taken->planned->id;
  for (const auto& [name, text] : parts) {
    if (text.size() > own_words_max) {
      return invalid("words.too_long", "The " + std::string(name) + " has " + std::to_string(text.size()) + " bytes; " +
                                           std::to_string(own_words_max) + " are the most.");
    }
    if (!text.empty()) entry.facts.push_back({std::string(name), std::string(text)});
  }
  entry.sentence = entry.facts.empty() ? "Call plan as it was prepared again."
                                       : "Call plan put into " + desk.actor + "'s own words.";
  desk.books.timeline().add(entry);
  return Done{};
}

OwnWords own_words_of(Desk& desk, const Touch& planned) {
  OwnWords words;
  for (const Entry& entry : desk.books.timeline().of_contact(planned.contact, entries_read)) {
    if (entry.verb != verb || entry.touch != planned.id || entry.undone_at) continue;
    for (const Fact& fact : entry.facts) {
      if (fact.name == "aim") words.aim = fact.value;
      if (fact.name == "opening") words.opening = fact.value;
      if (fact.name == "voicemail") words.voicemail = fact.value;
    }
    break;
  }
  return words;
}

}  // namespace barnacle::app
