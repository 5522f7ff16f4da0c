#include "domain/messages/gate/faults.hpp"

namespace barnacle {

void find_permission_no(const Judged& judged, Findings& found) {
  const Contact* contact = judged.context.contact;
  if (contact == nullptr) return;
  const auto report = [&](std::string why, std::string requirement) {
    Finding finding = finding_at(judged, Fault::permission_no, Level::fix, Part::text, 0, 0);
    finding.why = std::move(why);
    finding.requirement = std::move(requirement);
    found.push_back(std::move(finding));
  };
  if (const auto stop = stop_in_force(contact->stops)) {
    report("There is a recorded stop: " + std::string(word_of(stop->reason)) + ".", "S82");
    return;
  }
  const auto standing = standing_permission(contact->permissions, judged.outgoing.channel, judged.context.topic);
  if (standing.answer != PermissionAnswer::denied && standing.answer != PermissionAnswer::withdrawn) return;
  std::string why = "Permission for " + std::string(word_of(judged.outgoing.channel)) + " is " +
                    std::string(word_of(standing.answer));
  if (standing.line != nullptr && !standing.line->words.empty()) why += ": \"" + standing.line->words + "\"";
  report(why + ".", "S79");
}

}  // namespace barnacle
