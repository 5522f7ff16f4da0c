#pragma once
// Chance that a touch is answered: base times one lift per factor, `p = 1 - exp(-lambda)` (planner.md 2.2). No logits:
// every factor is a "times", so every chance can be said in words.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contacts/temperature.hpp"
#include "domain/deals/discovery.hpp"
#include "domain/learning/lifts.hpp"
#include "domain/time/instant.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

/// How well an asset fits a contact (planner.md 7.1). `none`: no asset, or one on another subject.
enum class Match { none, general, issue, issue_and_one, issue_and_both };
BARNACLE_WORDS(Match, "match", {Match::none, "none"}, {Match::general, "general"}, {Match::issue, "issue"},
               {Match::issue_and_one, "issue and industry or size"},
               {Match::issue_and_both, "issue, industry and size"});

/// The wait since the last touch over the ladder's, cut at 0.5, 0.8, 1.25 and 2.
enum class GapLevel { rushed, early, on_pace, late, very_late };
BARNACLE_WORDS(GapLevel, "gap", {GapLevel::rushed, "rushed"}, {GapLevel::early, "early"},
               {GapLevel::on_pace, "on pace"}, {GapLevel::late, "late"}, {GapLevel::very_late, "very late"});
GapLevel gap_level(double waited_days, double ladder_days);

/// What they told us against what we do.
enum class Stated { unknown, as_stated, other };
BARNACLE_WORDS(Stated, "stated preference", {Stated::unknown, "unknown"}, {Stated::as_stated, "as stated"},
               {Stated::other, "other"});

/// 8-10, 10-12 ... of a minute of the day; earlier and later minutes belong to the first and the last.
TimeOfDay time_of_day(int minute_of_day);

/// One touch as the model sees it: its level in each factor. `industry` is borrowed; empty = unknown.
struct Features {
  Channel channel = Channel::email;
  Temperature temperature = Temperature::promising;
  bool open_deal = false;  ///< a tier of its own, above the temperatures
  int attempt = 0;         ///< unanswered touches before it; 10 and more count alike
  weekday day{2};
  TimeOfDay time = TimeOfDay::morning;
  Kind kind = Kind::value;
  GapLevel gap = GapLevel::on_pace;
  Match match = Match::none;
  AssetId asset;  ///< nil if none
  Stated channel_stated = Stated::unknown;
  Stated time_stated = Stated::unknown;
  std::string_view industry;
};
inline constexpr int attempt_level_max = 10;
inline constexpr double lambda_max = 4;  ///< p = 0.98: nothing is surer than that

/// A prior: its mean, and its strength in expected answers.
struct Prior {
  double mean = 1;
  double strength = 60;
};

/// The prior of the level that these features have in a factor; numbers of planner.md 2.2.
Prior prior_of(Factor factor, const Features& features);

/// The level's name, "call", "third attempt", "retail/10-12": the key in `Lifts`, and what an explanation shows.
std::string level_of(Factor factor, const Features& features);

/// The lift of the level: learned if the level is listed, else the prior's mean. `found` receives the learned one.
double lift_of(const Lifts& lifts, Factor factor, const Features& features, const Lift** found = nullptr);

/// base * product of lifts * frailty, at most `lambda_max`.
double intensity(const Lifts& lifts, const Features& features, double frailty = 1);

/// 1 - exp(-lambda).
double chance(double intensity);

}  // namespace barnacle
