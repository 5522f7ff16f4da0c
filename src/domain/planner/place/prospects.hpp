#pragma once
// What a touch is worth on each channel and at each time of day (planner.md 2.4).

#include <array>

#include "domain/learning/chance.hpp"
#include "domain/planner/bearings.hpp"
#include "domain/planner/choose/choose.hpp"

namespace barnacle {

inline constexpr std::size_t times_of_day = 5;

struct Prospect {
  double chance = 0;            ///< of an answer
  double gain = 0;              ///< minor units: chance x worth x readiness, less the annoyance
  double worth_per_minute = 0;  ///< gain less the price of the minutes, per minute of the seller's
};

/// Worked out once per plan. Everything that does not depend on channel and time of day is multiplied beforehand.
class Prospects {
 public:
  /// `features` are those of the touch; its channel, time and day are filled in per question.
  Prospects(const Bearings& bearings, const Features& features, double readiness);

  Prospect of(Channel channel, TimeOfDay time) const;

  /// The touch's features on that channel at that time, for explanation and counting.
  Features features(Channel channel, TimeOfDay time) const;

  double frailty() const { return frailty_; }

 private:
  const Bearings& bearings_;
  Features features_;
  double readiness_;
  double frailty_ = 1;
  double shared_ = 1;  // base, frailty and every lift that knows neither channel nor time
  double worth_ = 0;   // W x V
  double harm_ = 0;    // rho q0 (1+P)^2 c W V
  std::array<double, times_of_day> time_lift_{};
};

/// The features of a touch as far as they are known before channel and hour are.
Features features_of(const Bearings& bearings, Kind kind, Match match, AssetId asset, double waited_days);

/// Features of a touch that was done, for the counts: channel, day and hour are the touch's own, the rest is the
/// contact as it stood then.
Features features_of(const Touch& touch, const Bearings& bearings, Match match);

}  // namespace barnacle
