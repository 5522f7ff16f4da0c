#pragma once
// Everything ready before a touch: why now, what to say, what to leave on the voicemail, or the draft with its checks.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/contact_file.hpp"
#include "domain/messages/call_plan.hpp"
#include "domain/messages/gate/gate.hpp"
#include "domain/messages/grade.hpp"
#include "domain/messages/letters.hpp"

namespace barnacle::app {

/// Something worth sending, and why it fits.
struct FittingAsset {
  Asset asset;
  std::vector<std::string> fits;  ///< "issue", "industry", "size"; empty: it suits anybody
};
inline constexpr std::size_t fitting_assets_max = 3;  // a choice, not a library

/// A letter made for one contact, with all that the gate and the grade say of it.
struct WrittenLetter {
  std::optional<Draft> draft;
  std::string no_draft_because;  ///< the field that is missing, if there is no draft
  std::vector<Finding> findings;
  std::optional<Graded> grade;
};

/// Writes the letter `name` for the contact of a file as it stands. Saves nothing. Refusal `template.not_found`.
Result<WrittenLetter> write_letter(Desk& desk, const ContactFile& file, std::string_view name, const Asset* asset);

struct PreparedTouch {
  Contact contact;
  std::string organization;    ///< its name, or empty
  std::optional<Touch> touch;  ///< the plan; none if a stop is in force
  std::optional<Stop> stop;
  std::optional<Asset> asset;         ///< what goes with it
  std::vector<FittingAsset> assets;   ///< that first, then the best of the rest
  std::optional<CallPlan> call_plan;  ///< of a spoken touch: what to ask for, what they told us, the voicemail
  bool own = false;                   ///< parts of the call plan are in the seller's own words (app/word_plan)
  std::optional<Draft> draft;         ///< of a written touch, or of the letter asked for
  std::string no_draft_because;       ///< the field that is missing, if there is no draft
  std::vector<Finding> findings;      ///< of the draft
  std::optional<Graded> grade;        ///< of the draft

  bool has_errors() const { return !no_draft_because.empty() || blocks(findings); }
};

/// Prepares the planned touch, or the letter named ("recap"). Saves nothing. Refusals: `contact.unknown`,
/// `template.not_found`.
Result<PreparedTouch> prepare_touch(Desk& desk, ContactId contact, std::string_view letter = {});

}  // namespace barnacle::app
