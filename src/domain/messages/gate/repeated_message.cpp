#include <algorithm>

#include "domain/messages/gate/faults.hpp"
#include "domain/messages/simhash.hpp"

namespace barnacle {

namespace {
constexpr double resemblance_max = 0.6;  // above: a reader says "I have read this"
constexpr std::size_t words_min = 12;    // "Thank you, Ana" may be said twice
}  // namespace

void find_repeated_message(const Judged& judged, Findings& found) {
  if (judged.text.words.size() < words_min || judged.context.is_template) return;
  auto earlier = judged.context.earlier;
  if (earlier.size() > earlier_texts_max) earlier = earlier.last(earlier_texts_max);
  const std::uint64_t print = simhash(judged.outgoing.text);
  const bool repeated = std::any_of(earlier.begin(), earlier.end(), [&](const EarlierText& old) {
    return same_piece(print, simhash(old.text)) || resemblance(judged.outgoing.text, old.text) > resemblance_max;
  });
  if (!repeated) return;
  Finding finding = finding_at(judged, Fault::repeated_message, Level::fix, Part::text, 0, 0);
  finding.why = "They have read nearly the same from you before. Say something that is new to them.";
  finding.requirement = "S69";
  finding.replacement = better_words(judged);
  found.push_back(std::move(finding));
}

}  // namespace barnacle
