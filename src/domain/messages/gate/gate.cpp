#include "domain/messages/gate/gate.hpp"

#include <algorithm>

#include "domain/messages/gate/faults.hpp"

namespace barnacle {

std::vector<Finding> gate(const Outgoing& outgoing, const GateContext& context) {
  const Judged judged{outgoing, context, read_words(outgoing.subject), read_words(outgoing.text),
                      context.phrases == nullptr ? house_phrases() : *context.phrases};
  Findings found;
  for (const auto rule :
       {find_header_injection, find_unfilled_fields, find_empty_phrases, find_false_re, find_too_long}) {
    rule(judged, found);
  }
  return found;
}

bool blocks(std::span<const Finding> findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.level == Level::fix; });
}

Finding finding_at(const Judged& judged, Fault fault, Level level, Part part, std::size_t from, std::size_t to) {
  const auto text = part == Part::subject ? judged.outgoing.subject : judged.outgoing.text;
  return {fault, level, part, from, to, std::string(text.substr(from, to - from)), "", "", ""};
}

}  // namespace barnacle
