#include "domain/messages/gate/faults.hpp"

#include "base/quotation.hpp"

namespace barnacle {

std::string better_words(const Judged& judged) {
  const GateContext& known = judged.context;
  if (known.is_template) return "You said that {{discovery.primary}} costs you {{discovery.cost}} a year.";
  if (known.contact != nullptr) {
    const Discovery& told = known.contact->discovery;
    for (const Problem& problem : told.problems) {
      if (problem.words.empty()) continue;
      if (problem.cost_per_year) {
        return "You told me: \"" + problem.words + "\". By your own number that costs " +
               text_of(*problem.cost_per_year) + " a year.";
      }
      return "You told me: " + quoted_at_end(problem.words);
    }
    if (!told.success.empty()) return "Success, you said, is " + quoted_at_end(told.success);
    if (!told.if_not_solved.empty())
      return "You said what happens if it stays as it is: " + quoted_at_end(told.if_not_solved);
    if (!told.piqued_interest.empty()) return "What caught your interest was " + quoted_at_end(told.piqued_interest);
  }
  if (known.asset != nullptr && !known.asset->title.empty()) {
    return "Here is \"" + known.asset->title + "\" for you. " + known.asset->why_it_helps;
  }
  if (known.contact != nullptr && known.contact->next_step) {
    const NextStep& step = *known.contact->next_step;
    return "On " + with_weekday(step.at) + " we have: " + step.what + ".";
  }
  return "";
}

}  // namespace barnacle
