#include "domain/messages/gate/gate.hpp"

#include <algorithm>

#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {

/// The order in which the gate looks, which is the order of `Fault`.
constexpr void (*rules[])(const Judged&, Findings&) = {
    find_header_injection, find_permission_no,      find_unfilled_fields, find_wrong_name,       find_empty_phrases,
    find_false_re,         find_attachment_missing, find_repeated_asset,  find_repeated_message, find_no_value_no_ask,
    find_no_next_step,     find_about_us,           find_too_long,        find_voicemail_faults, find_good_signs,
};

/// Their own words and the title of what we give may hold what they like: they count as quoted.
void mark_theirs(Reading& reading, const GateContext& context) {
  const auto mark = [&](std::string_view theirs) {
    while (!theirs.empty() && (theirs.back() == '.' || theirs.back() == '?' || theirs.back() == '!'))
      theirs.remove_suffix(1);
    if (theirs.size() < 8) return;  // "slow" would be found in words of ours
    for (auto at = reading.text.find(theirs); at != std::string_view::npos; at = reading.text.find(theirs, at + 1)) {
      for (ReadWord& word : reading.words) {
        if (word.from >= at && word.to <= at + theirs.size()) word.in_quotes = true;
      }
    }
  };
  if (context.asset != nullptr) mark(context.asset->title);
  if (context.contact == nullptr) return;
  const Contact& contact = *context.contact;
  for (const Problem& problem : contact.discovery.problems) mark(problem.words);
  for (const std::string* words :
       {&contact.discovery.piqued_interest, &contact.discovery.if_not_solved, &contact.discovery.importance,
        &contact.discovery.success, &contact.discovery.who_else}) {
    mark(*words);
  }
  if (contact.inquiry) mark(contact.inquiry->words);
}

}  // namespace

Judged read_outgoing(const Outgoing& outgoing, const GateContext& context) {
  Reading subject = read_words(outgoing.subject);
  Reading text = read_words(outgoing.text);
  mark_theirs(subject, context);
  mark_theirs(text, context);
  auto signals = find_signals(text);
  const PhraseLists& phrases = context.phrases == nullptr ? house_phrases() : *context.phrases;
  return {outgoing, context, std::move(subject), std::move(text), phrases, std::move(signals)};
}

std::vector<Finding> gate(const Outgoing& outgoing, const GateContext& context) {
  const Judged judged = read_outgoing(outgoing, context);
  Findings found;
  for (const auto rule : rules) rule(judged, found);
  return found;
}

bool blocks(std::span<const Finding> findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.level == Level::fix; });
}

Finding finding_at(const Judged& judged, Fault fault, Level level, Part part, std::size_t from, std::size_t to) {
  const auto text = part == Part::subject ? judged.outgoing.subject : judged.outgoing.text;
  return {fault,
          level,
          part,
          static_cast<std::uint32_t>(from),
          static_cast<std::uint32_t>(to),
          std::string(text.substr(from, to - from)),
          "",
          "",
          ""};
}

}  // namespace barnacle
