#include "domain/learning/chance.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace barnacle {
namespace {

constexpr double attempt_decay =
    0.85;  // planner.md 1.1: the hazard per call falls by about a fifth; shrunk towards none

constexpr std::array<std::string_view, 7> weekday_words = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<std::string_view, attempt_level_max + 1> attempt_words = {
    "first attempt",   "second attempt", "third attempt", "fourth attempt", "fifth attempt",           "sixth attempt",
    "seventh attempt", "eighth attempt", "ninth attempt", "tenth attempt",  "eleventh attempt or more"};

std::size_t attempt_level(const Features& features) {
  return static_cast<std::size_t>(std::clamp(features.attempt, 0, attempt_level_max));
}

std::string_view tier_word(const Features& features) {
  return features.open_deal ? "open deal" : word_of(features.temperature);
}

double channel_mean(Channel channel) {
  switch (channel) {
    case Channel::email: return 1;
    case Channel::call: return 1.5;
    case Channel::social_message: return 0.6;
    case Channel::voicemail:
    case Channel::text_message:
    case Channel::card:
    case Channel::meeting:
    case Channel::introduction:
    case Channel::gift: return 1;
  }
  expects(false, "each channel has a prior");
}

// planner.md says tier where we say temperature: an inquiry is as warm as hot, clients stand with the interested, the
// lost are cold.
double tier_mean(const Features& features) {
  if (features.open_deal) return 5;
  switch (features.temperature) {
    case Temperature::new_:
    case Temperature::hot: return 1.5;
    case Temperature::interested:
    case Temperature::client: return 0.6;
    case Temperature::promising:
    case Temperature::lost: return 0.3;
  }
  expects(false, "each temperature has a prior");
}

double match_mean(Match match) {
  constexpr std::array<double, 5> means = {0.9, 1.0, 1.15, 1.3, 1.45};
  return means[static_cast<std::size_t>(match)];
}

double attempt_mean(std::size_t level) {
  static const auto means = [] {
    std::array<double, attempt_level_max + 1> made{};
    for (std::size_t i = 0; i < made.size(); ++i) made[i] = std::pow(attempt_decay, static_cast<double>(i));
    return made;
  }();
  return means[level];
}

double stated_mean(Stated stated, double liked, double disliked) {
  switch (stated) {
    case Stated::unknown: return 1;
    case Stated::as_stated: return liked;
    case Stated::other: return disliked;
  }
  expects(false, "each answer has a prior");
}

double weekday_mean(weekday day) {
  constexpr std::array<double, 7> means = {1, 0.97, 1.03, 1, 1.03, 0.97, 1};
  return means[day.c_encoding()];
}

// What a product of two levels is called in the counts: "call/10-12".
std::string pair(std::string_view a, std::string_view b) {
  std::string text;
  text.reserve(a.size() + b.size() + 1);
  text.append(a).append("/").append(b);
  return text;
}

bool is_pair(std::string_view level, std::string_view a, std::string_view b) {
  return level.size() == a.size() + b.size() + 1 && level.starts_with(a) && level[a.size()] == '/' &&
         level.ends_with(b);
}

bool is_level(const Lift& lift, Factor factor, const Features& f) {
  switch (factor) {
    case Factor::channel: return lift.level == word_of(f.channel);
    case Factor::tier: return lift.level == tier_word(f);
    case Factor::attempt: return lift.level == attempt_words[attempt_level(f)];
    case Factor::weekday_: return lift.level == weekday_words[f.day.c_encoding()];
    case Factor::time_of_day: return lift.level == word_of(f.time);
    case Factor::ask: return lift.level == word_of(f.kind);
    case Factor::gap: return lift.level == word_of(f.gap);
    case Factor::match: return lift.level == word_of(f.match);
    case Factor::asset: return lift.level == f.asset.text();
    case Factor::stated_channel: return lift.level == word_of(f.channel_stated);
    case Factor::stated_time: return lift.level == word_of(f.time_stated);
    case Factor::channel_by_time: return is_pair(lift.level, word_of(f.channel), word_of(f.time));
    case Factor::tier_by_channel: return is_pair(lift.level, tier_word(f), word_of(f.channel));
    case Factor::industry_by_channel: return is_pair(lift.level, f.industry, word_of(f.channel));
    case Factor::industry_by_time: return is_pair(lift.level, f.industry, word_of(f.time));
  }
  expects(false, "each factor has levels");
}

}  // namespace

GapLevel gap_level(double waited_days, double ladder_days) {
  const double share = waited_days / std::max(1.0, ladder_days);
  if (share < 0.5) return GapLevel::rushed;
  if (share < 0.8) return GapLevel::early;
  if (share < 1.25) return GapLevel::on_pace;
  if (share < 2) return GapLevel::late;
  return GapLevel::very_late;
}

TimeOfDay time_of_day(int minute_of_day) {
  return static_cast<TimeOfDay>(std::clamp((minute_of_day - 480) / 120, 0, 4));
}

Prior prior_of(Factor factor, const Features& f) {
  switch (factor) {
    case Factor::channel: return {channel_mean(f.channel), 32};
    case Factor::tier: return {tier_mean(f), 160};
    case Factor::attempt: return {attempt_mean(attempt_level(f)), 120};
    case Factor::weekday_: return {weekday_mean(f.day), 160};
    case Factor::time_of_day: return {1, 60};
    case Factor::ask: return {1, 40};
    case Factor::gap: return {1, 160};
    case Factor::match: return {match_mean(f.match), 40};
    case Factor::asset: return {1, 60};
    case Factor::stated_channel: return {stated_mean(f.channel_stated, 1.35, 0.85), 40};
    case Factor::stated_time: return {stated_mean(f.time_stated, 1.3, 0.9), 40};
    case Factor::channel_by_time: return {1, 160};
    case Factor::tier_by_channel: return {1, 120};
    case Factor::industry_by_channel: return {1, 80};
    case Factor::industry_by_time: return {1, 100};
  }
  expects(false, "each factor has a prior");
}

std::string level_of(Factor factor, const Features& f) {
  switch (factor) {
    case Factor::channel: return std::string(word_of(f.channel));
    case Factor::tier: return std::string(tier_word(f));
    case Factor::attempt: return std::string(attempt_words[attempt_level(f)]);
    case Factor::weekday_: return std::string(weekday_words[f.day.c_encoding()]);
    case Factor::time_of_day: return std::string(word_of(f.time));
    case Factor::ask: return std::string(word_of(f.kind));
    case Factor::gap: return std::string(word_of(f.gap));
    case Factor::match: return std::string(word_of(f.match));
    case Factor::asset: return f.asset.text();
    case Factor::stated_channel: return std::string(word_of(f.channel_stated));
    case Factor::stated_time: return std::string(word_of(f.time_stated));
    case Factor::channel_by_time: return pair(word_of(f.channel), word_of(f.time));
    case Factor::tier_by_channel: return pair(tier_word(f), word_of(f.channel));
    case Factor::industry_by_channel: return pair(f.industry, word_of(f.channel));
    case Factor::industry_by_time: return pair(f.industry, word_of(f.time));
  }
  expects(false, "each factor has levels");
}

double lift_of(const Lifts& lifts, Factor factor, const Features& features, const Lift** found) {
  for (const Lift& lift : lifts.learned[static_cast<std::size_t>(factor)]) {
    if (!is_level(lift, factor, features)) continue;
    if (found != nullptr) *found = &lift;
    return lift.lift;
  }
  return prior_of(factor, features).mean;
}

double intensity(const Lifts& lifts, const Features& features, double frailty) {
  double lambda = lifts.base * frailty;
  for (const auto& [factor, word] : WordsOf<Factor>::all) lambda *= lift_of(lifts, factor, features);
  return std::min(lambda, lambda_max);
}

double chance(double intensity) { return -std::expm1(-intensity); }

}  // namespace barnacle
