#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {
constexpr int read_words_per_minute = 220;  // silent reading on a screen
}  // namespace

void find_good_signs(const Judged& judged, Findings& found) {
  if (judged.text.words.empty()) return;
  const auto praise = [&](std::string why, std::string requirement) {
    Finding finding = finding_at(judged, Fault::good_sign, Level::good, Part::text, 0, 0);
    finding.why = std::move(why);
    finding.requirement = std::move(requirement);
    found.push_back(std::move(finding));
  };
  if (judged.context.asset != nullptr && !judged.context.asset->title.empty() &&
      judged.outgoing.text.find(judged.context.asset->title) != std::string_view::npos) {
    praise("It says what it gives: \"" + judged.context.asset->title + "\".", "S57");
  }
  if (uses_their_words(judged)) praise("It uses their own words.", "S68");
  if (says(judged.signals, "free")) {
    praise("It frees them from answering.", "S74");
  } else if (says(judged.signals, "time")) {
    praise("It names a day.", "S48");
  }
  const auto words = static_cast<int>(judged.text.words.size());
  praise("Reading time " + counted((words * 60 + read_words_per_minute - 1) / read_words_per_minute, "second") + ".",
         "S67");
}

}  // namespace barnacle
