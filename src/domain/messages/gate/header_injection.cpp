#include "domain/messages/gate/faults.hpp"

namespace barnacle {

void find_header_injection(const Judged& judged, Findings& found) {
  const auto report = [&](Part part, std::size_t at, std::string why) {
    Finding finding = finding_at(judged, Fault::header_injection, Level::fix, part, at, at + 1);
    finding.why = std::move(why);
    finding.requirement = "RFC 5322";
    found.push_back(std::move(finding));
  };
  const std::string_view subject = judged.outgoing.subject;
  for (std::size_t i = 0; i < subject.size(); ++i) {
    if (static_cast<unsigned char>(subject[i]) < 0x20 || subject[i] == 0x7f) {
      report(Part::subject, i,
             "A subject is one line: a line end or control character could begin a header of its own.");
      break;
    }
  }
  const std::string_view text = judged.outgoing.text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool allowed = text[i] == '\n' || text[i] == '\t' || text[i] == '\r';
    if ((static_cast<unsigned char>(text[i]) < 0x20 && !allowed) || text[i] == 0x7f) {
      report(Part::text, i, "There is a control character in the text that mail programs may cut off at.");
      break;
    }
  }
}

}  // namespace barnacle
