#pragma once
// What to say if nobody picks up (S3, S50): who calls, why, one thing of value, when we try again, in less than 25
// seconds, never the same twice.

#include <cstdint>
#include <span>
#include <string>

#include "base/result.hpp"
#include "domain/messages/letters.hpp"

namespace barnacle {

struct VoicemailPlan {
  std::string text;
  int seconds = 0;          ///< at 150 words a minute; below `voicemail_seconds_max`
  std::uint64_t print = 0;  ///< of the one thing that it says; goes to `standing.voicemails_left` once it is left
  AssetId asset;            ///< nil if it speaks of none
};

/// Says the first thing that this contact has not heard on a voicemail yet: the answer to their question, their cost,
/// problem and aims, then the pieces of `shelf` that they have not had. `again` is when we call next, on their clock.
/// Refusal `voicemail.nothing_new` when all was said.
Result<VoicemailPlan> plan_voicemail(const LetterSource& source, std::span<const Asset> shelf, LocalMinute again);

/// What `standing.voicemails_left` keeps of a voicemail that was left: the print of the planned thing if `text` says
/// it, else of the text.
std::uint64_t print_of_voicemail(const LetterSource& source, std::span<const Asset> shelf, std::string_view text);

}  // namespace barnacle
