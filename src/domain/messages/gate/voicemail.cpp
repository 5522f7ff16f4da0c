#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {
constexpr int words_per_minute = 150;  // an unhurried voice (ux.md section 6)
}  // namespace

int seconds_to_speak(const Reading& reading) {
  const auto words = static_cast<int>(reading.words.size());
  return (words * 60 + words_per_minute - 1) / words_per_minute;
}

void find_voicemail_faults(const Judged& judged, Findings& found) {
  if (judged.outgoing.channel != Channel::voicemail) return;
  const auto report = [&](std::string why, std::string requirement, std::string replacement) {
    Finding finding = finding_at(judged, Fault::voicemail, Level::consider, Part::text, 0, 0);
    finding.why = std::move(why);
    finding.requirement = std::move(requirement);
    finding.replacement = std::move(replacement);
    found.push_back(std::move(finding));
  };
  if (const int seconds = seconds_to_speak(judged.text); seconds >= voicemail_seconds_max) {
    report("It takes " + std::to_string(seconds) + " seconds; people hang up after " +
               std::to_string(voicemail_seconds_max) + ".",
           "S50", "");
  }
  const std::string seller = judged.context.seller == nullptr ? "" : judged.context.seller->name;
  const bool named =
      says(judged.signals, "name") || (!seller.empty() && judged.outgoing.text.find(seller) != std::string_view::npos);
  if (!named) report("It does not say who calls.", "S50", seller.empty() ? "" : "This is " + seller + ".");
  if (!says(judged.signals, "reason") && !uses_their_words(judged))
    report("It does not say why you call.", "S50", better_words(judged));
  if (!gives_value(judged)) report("It gives them nothing to remember.", "S57", better_words(judged));
  if (!says(judged.signals, "time")) report("It does not say when you try again.", "S3", "");
}

}  // namespace barnacle
