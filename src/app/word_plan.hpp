#pragma once
// The seller says it in their own words: aim, opening and voicemail of a planned call (promise 6).

#include <string>

#include "app/contact_file.hpp"

namespace barnacle::app {

/// Empty parts stay as they are prepared.
struct OwnWords {
  std::string aim;
  std::string opening;
  std::string voicemail;
};
inline constexpr std::size_t own_words_max = 2000;  // bytes of each: more is no preparation, it is a script

/// Keeps them for the planned touch: they stand until it is done or another one takes its place; an undo brings back
/// what was there before. All empty: as prepared again. Refusals: `contact.unknown`, `touch.none`, `words.too_long`.
Result<Done> word_plan(Desk& desk, ContactId contact, const OwnWords& words);

/// Those that stand for a planned touch; all empty if there are none.
OwnWords own_words_of(Desk& desk, const Touch& planned);

}  // namespace barnacle::app
