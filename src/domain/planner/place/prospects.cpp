#include "domain/planner/place/prospects.hpp"

#include <algorithm>

#include "domain/temperature/standing.hpp"

namespace barnacle {
namespace {

Stated stated_of(const std::optional<Channel>& said, Channel done) {
  if (!said) return Stated::unknown;
  return *said == done ? Stated::as_stated : Stated::other;
}

Stated stated_of(const std::optional<TimeOfDay>& said, TimeOfDay done) {
  if (!said) return Stated::unknown;
  return *said == done ? Stated::as_stated : Stated::other;
}

constexpr std::array shared_factors = {Factor::tier, Factor::attempt, Factor::weekday_, Factor::ask,
                                       Factor::gap,  Factor::match,   Factor::asset};
constexpr std::array channel_factors = {Factor::channel, Factor::stated_channel, Factor::tier_by_channel,
                                        Factor::industry_by_channel};

}  // namespace

Features features_of(const Bearings& bearings, Kind kind, Match match, AssetId asset, double waited_days) {
  Features features;
  const Contact& contact = bearings.contact();
  features.temperature = contact.temperature;
  features.open_deal = bearings.at_deal_pace;
  features.attempt = contact.standing.unanswered;
  features.kind = kind;
  features.gap = gap_level(waited_days, bearings.ladder);
  features.match = match;
  features.asset = asset;
  if (bearings.situation.organization != nullptr) features.industry = bearings.situation.organization->industry;
  return features;
}

Features features_of(const Touch& touch, const Bearings& bearings, Match match) {
  Features features =
      features_of(bearings, touch.kind, match, touch.asset, days_between(bearings.waiting_since, bearings.now));
  const LocalMinute wall = wall_time(touch.done_at.value_or(bearings.now), bearings.zone);
  features.channel = touch.channel;
  features.day = weekday_of(day_of(wall));
  features.time = time_of_day(minute_of_day(wall));
  features.channel_stated = stated_of(bearings.contact().stated.channel, touch.channel);
  features.time_stated = stated_of(bearings.contact().stated.time_of_day, features.time);
  return features;
}

Prospects::Prospects(const Bearings& bearings, const Features& features, double readiness)
    : bearings_(bearings),
      features_(features),
      readiness_(readiness),
      frailty_(frailty_at(bearings.contact().standing, bearings.now)) {
  const Policy& policy = bearings.policy;
  shared_ = policy.lifts.base * frailty_;
  for (const Factor factor : shared_factors) shared_ *= lift_of(policy.lifts, factor, features_);
  const double deal_worth = static_cast<double>(
      bearings.deal != nullptr && bearings.deal->amount ? bearings.deal->amount->minor : policy.typical_deal_minor);
  const Pace& pace = *bearings.pace;
  worth_ = pace.deals_per_answer * deal_worth;
  harm_ = policy.brand_weight * policy.leave_rate * (1 + bearings.pressure) * (1 + bearings.pressure) *
          pace.lost_when_they_leave * worth_;
  Features at = features_;
  for (std::size_t i = 0; i < times_of_day; ++i) {
    at.time = static_cast<TimeOfDay>(i);
    at.time_stated = stated_of(bearings.contact().stated.time_of_day, at.time);
    time_lift_[i] = lift_of(policy.lifts, Factor::time_of_day, at) * lift_of(policy.lifts, Factor::stated_time, at) *
                    lift_of(policy.lifts, Factor::industry_by_time, at);
  }
}

Features Prospects::features(Channel channel, TimeOfDay time) const {
  Features full = features_;
  full.channel = channel;
  full.time = time;
  full.channel_stated = stated_of(bearings_.contact().stated.channel, channel);
  full.time_stated = stated_of(bearings_.contact().stated.time_of_day, time);
  return full;
}

Prospect Prospects::of(Channel channel, TimeOfDay time) const {
  const Policy& policy = bearings_.policy;
  const Features full = features(channel, time);
  double lambda =
      shared_ * time_lift_[static_cast<std::size_t>(time)] * lift_of(policy.lifts, Factor::channel_by_time, full);
  for (const Factor factor : channel_factors) lambda *= lift_of(policy.lifts, factor, full);
  const double minutes_needed = std::max(1, policy.minutes_per_channel[static_cast<std::size_t>(channel)]);
  Prospect prospect;
  prospect.chance = chance(std::min(lambda, lambda_max));
  prospect.gain = prospect.chance * worth_ * readiness_ - harm_;
  prospect.worth_per_minute = (prospect.gain - policy.minute_price * minutes_needed) / minutes_needed;
  return prospect;
}

}  // namespace barnacle
