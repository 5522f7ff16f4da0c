#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {

/// Their own words and the title of what we give may hold what they like.
bool is_theirs(const Judged& judged, std::string_view words) {
  const std::string plain = plain_words(words);
  const auto holds = [&](std::string_view text) {
    return !text.empty() && plain_words(text).find(plain) != std::string::npos;
  };
  if (judged.context.asset != nullptr && holds(judged.context.asset->title)) return true;
  if (judged.context.contact == nullptr) return false;
  const Discovery& told = judged.context.contact->discovery;
  for (const Problem& problem : told.problems) {
    if (holds(problem.words)) return true;
  }
  return holds(told.piqued_interest) || holds(told.if_not_solved) || holds(told.importance) || holds(told.success);
}

}  // namespace

void find_empty_phrases(const Judged& judged, Findings& found) {
  for (const Part part : {Part::subject, Part::text}) {
    const Reading& reading = judged.reading(part);
    for (const PhraseMatch& match : find_phrases(reading, judged.phrases)) {
      const ReadWord& first = reading.words[match.first];
      const ReadWord& last = reading.words[match.last - 1];
      if (first.in_quotes && last.in_quotes) continue;
      Finding finding = finding_at(judged, Fault::empty_phrase, Level::fix, part, first.from, last.to);
      if (is_theirs(judged, finding.words)) continue;
      finding.why = judged.phrases.groups[match.group].why;
      finding.requirement = "S65";
      finding.replacement = better_words(judged);
      found.push_back(std::move(finding));
    }
  }
}

}  // namespace barnacle
