#pragma once
// The one-screen plan before a call or meeting (S49, S50, S54-S56): decide in advance what to ask for at its end.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/deals/deal.hpp"
#include "domain/messages/voicemail.hpp"

namespace barnacle {

struct CallPlan {
  std::string goal;                        ///< what this conversation is for
  std::string ask_for;                     ///< the next logical step, to be asked for before the call ends, with a day
  std::string opening;                     ///< first sentence, from their own words
  std::vector<std::string> told;           ///< what they told us, "Success: ..."
  std::vector<std::string> questions;      ///< still unanswered, in the order in which to ask
  std::vector<std::string> commitments;    ///< open ones of both sides, what is late first
  std::vector<std::string> had;            ///< titles of what they had from us, newest first
  std::vector<LocalMinute> times;          ///< to agree on, at most `times_max`
  std::optional<VoicemailPlan> voicemail;  ///< nothing if all was said
};
inline constexpr std::size_t call_times_max = 3;
inline constexpr std::size_t call_had_max = 10;  // a screen has no room for more

/// `deal` is the one that the call is about, or null; `stages` are the workspace's, in order; `shelf` is the library.
CallPlan plan_call(const LetterSource& source, const Deal* deal, std::span<const Stage> stages,
                   std::span<const Asset> shelf);

}  // namespace barnacle
