#include <algorithm>

#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {

bool is_time_field(const ReadWord& word) {
  return word.form == WordForm::field &&
         (word.plain.find("next_step") != std::string::npos || word.plain.find("decision_date") != std::string::npos ||
          word.plain.find("booking.link") != std::string::npos || word.plain.find("commitments") != std::string::npos);
}

}  // namespace

void find_no_next_step(const Judged& judged, Findings& found) {
  if (judged.outgoing.channel == Channel::voicemail) return;
  const auto& words = judged.text.words;
  const auto report = [&](const Signal* at, std::string why, std::string requirement) {
    Finding finding = at == nullptr ? finding_at(judged, Fault::no_next_step, Level::consider, Part::text, 0, 0)
                                    : finding_at(judged, Fault::no_next_step, Level::consider, Part::text,
                                                 words[at->first].from, words[at->last - 1].to);
    finding.why = std::move(why);
    finding.requirement = std::move(requirement);
    if (judged.context.contact != nullptr && judged.context.contact->next_step) {
      const NextStep& step = *judged.context.contact->next_step;
      finding.replacement = "We speak on " + with_weekday(step.at) + ": " + step.what + ".";
    }
    found.push_back(std::move(finding));
  };
  const bool free = says(judged.signals, "free");
  const bool dated = says(judged.signals, "time") || std::any_of(words.begin(), words.end(), is_time_field);
  const bool needs_date = judged.context.purpose == Purpose::recap || judged.context.kind == Kind::ask ||
                          (!judged.context.kind && says(judged.signals, "ask"));
  if (needs_date && !dated && !free) {
    report(nullptr, "There is no day or hour that they could react to.", "S48");
    return;
  }
  for (const Signal& signal : judged.signals) {
    if (signal.meaning == "waiting" && !free) {
      report(&signal, "It leaves the next step to them; say what you do, and when.", "S3");
      return;
    }
    if (signal.meaning == "promise" && !dated) {
      report(&signal, "A promise without a day is forgotten on both sides.", "S73");
      return;
    }
  }
}

}  // namespace barnacle
