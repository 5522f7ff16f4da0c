#include <algorithm>

#include "domain/messages/gate/faults.hpp"

namespace barnacle {

bool gives_value(const Judged& judged) {
  if (judged.context.asset != nullptr || judged.context.attachments.value_or(0) > 0 || says(judged.signals, "value"))
    return true;
  if (uses_their_words(judged) || judged.outgoing.channel == Channel::card)
    return true;  // a card by hand is a gift (S62)
  return std::any_of(judged.text.words.begin(), judged.text.words.end(), [](const ReadWord& word) {
    if (word.form == WordForm::link) return word.plain.find("://") != std::string::npos;
    if (word.form == WordForm::field) return word.plain.starts_with("{{asset") || word.plain.starts_with("{{discovery");
    return false;
  });
}

bool asks(const Judged& judged) { return judged.context.kind == Kind::ask || says(judged.signals, "ask"); }

void find_no_value_no_ask(const Judged& judged, Findings& found) {
  if (judged.context.kind == Kind::neither || judged.context.purpose != Purpose::message || judged.text.words.empty())
    return;
  const auto report = [&](std::string why, std::string requirement) {
    Finding finding = finding_at(judged, Fault::no_value_no_ask, Level::consider, Part::text, 0, 0);
    finding.why = std::move(why);
    finding.requirement = std::move(requirement);
    finding.replacement = better_words(judged);
    found.push_back(std::move(finding));
  };
  const bool value = gives_value(judged);
  const bool ask = asks(judged);
  if (!value && !ask) report("It gives them nothing and asks for nothing: have something to say.", "S57");
  if (judged.context.contact == nullptr || judged.context.kind != Kind::ask) return;
  const Standing& standing = judged.context.contact->standing;
  if (!standing.last_kinds.empty() && standing.last_kinds.back() == Kind::ask) {
    report(value ? "The last touch was an ask, too: give before you ask again."
                 : "The last touch was an ask, too, and this one gives nothing: give before you ask again.",
           "S58");
  }
}

}  // namespace barnacle
