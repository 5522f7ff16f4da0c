#include "domain/messages/gate/faults.hpp"

namespace barnacle {

void find_attachment_missing(const Judged& judged, Findings& found) {
  if (!judged.context.attachments || *judged.context.attachments > 0 || judged.outgoing.channel == Channel::card)
    return;
  for (const Signal& signal : judged.signals) {
    if (signal.meaning != "attachment") continue;
    const auto& words = judged.text.words;
    Finding finding = finding_at(judged, Fault::attachment_missing, Level::fix, Part::text, words[signal.first].from,
                                 words[signal.last - 1].to);
    finding.why = "It speaks of an attachment, and nothing is attached.";
    finding.requirement = "product 6";
    found.push_back(std::move(finding));
    return;
  }
}

}  // namespace barnacle
