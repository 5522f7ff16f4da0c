#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"

namespace barnacle {

void find_false_re(const Judged& judged, Findings& found) {
  if (judged.context.in_thread) return;
  // How mail programs of the seven languages mark answers and forwards.
  constexpr std::string_view marks[] = {"re", "aw",  "fwd",  "fw",  "wg",  "sv",  "vs",  "tr",
                                        "rv", "rif", "antw", "enc", "res", "ref", "ynt", "doorst"};
  const std::string_view subject = judged.outgoing.subject;
  const std::size_t from = subject.find_first_not_of(" \t[(");
  if (from == std::string_view::npos) return;
  const std::size_t colon = subject.find(':', from);
  if (colon == std::string_view::npos || colon - from > 10) return;
  std::string_view mark = trimmed(subject.substr(from, colon - from));
  if (const auto count = mark.find_first_of("[(^0123456789"); count != std::string_view::npos && count > 0) {
    mark = trimmed(mark.substr(0, count));  // "Re[2]:", "Re (2):"
  }
  for (const auto known : marks) {
    if (!same_word(mark, known)) continue;
    Finding finding = finding_at(judged, Fault::false_re, Level::fix, Part::subject, from, colon + 1);
    finding.why = "It pretends to answer a mail that they never wrote.";
    finding.requirement = "S70";
    finding.replacement = std::string(trimmed(subject.substr(colon + 1)));
    found.push_back(std::move(finding));
    return;
  }
}

}  // namespace barnacle
