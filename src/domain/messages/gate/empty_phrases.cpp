#include "domain/messages/gate/faults.hpp"

namespace barnacle {

void find_empty_phrases(const Judged& judged, Findings& found) {
  for (const Part part : {Part::subject, Part::text}) {
    const Reading& reading = judged.reading(part);
    for (const PhraseMatch& match : find_phrases(reading, judged.phrases)) {
      const ReadWord& first = reading.words[match.first];
      const ReadWord& last = reading.words[match.last - 1];
      if (first.in_quotes && last.in_quotes) continue;
      Finding finding = finding_at(judged, Fault::empty_phrase, Level::fix, part, first.from, last.to);
      finding.why = judged.phrases.groups[match.group].why;
      finding.requirement = "S65";
      finding.replacement = better_words(judged);
      found.push_back(std::move(finding));
    }
  }
}

}  // namespace barnacle
