#include "domain/temperature/standing.hpp"

#include <algorithm>
#include <cmath>

namespace barnacle {
namespace {

double days_between(Instant from, Instant to) {
  return std::chrono::duration<double, std::ratio<86400>>(to - from).count();
}

double faded(double value, const std::optional<Instant>& as_of, Instant now, double half_life_days) {
  if (!as_of || value == 0) return value;
  return value * std::exp2(-std::max(0.0, days_between(*as_of, now)) / half_life_days);
}

template <class T>
void keep_newest(std::vector<T>& list, std::size_t most) {
  if (list.size() > most) list.erase(list.begin(), list.end() - static_cast<std::ptrdiff_t>(most));
}

void fade_frailty(Standing& standing, Instant now) {
  standing.frailty_answers = faded(standing.frailty_answers, standing.frailty_at, now, frailty_half_life_days);
  standing.frailty_expected = faded(standing.frailty_expected, standing.frailty_at, now, frailty_half_life_days);
  standing.frailty_at = now;
}

constexpr double frailty_strength = 2;  // kappa of planner.md 2.2

}  // namespace

double pressure_at(const Standing& standing, Instant now) {
  return faded(standing.pressure, standing.pressure_at, now, pressure_half_life_days);
}

double pressure_of(const Touch& touch) {
  double felt = 0;
  switch (touch.kind) {
    case Kind::value: felt = 0.5; break;
    case Kind::ask: felt = 1.0; break;
    case Kind::neither: return 0;
  }
  return felt + (touch.channel == Channel::call ? 0.3 : 0);
}

double frailty_at(const Standing& standing, Instant now) {
  const double answers = faded(standing.frailty_answers, standing.frailty_at, now, frailty_half_life_days);
  const double expected = faded(standing.frailty_expected, standing.frailty_at, now, frailty_half_life_days);
  return (frailty_strength + answers) / (frailty_strength + expected);
}

bool counts_in_ledger(const Touch& touch) {
  if (touch.kind == Kind::neither || !touch.deal.is_nil()) return false;
  switch (touch.choice) {
    case Choice::their_commitment:
    case Choice::decision_date:
    case Choice::cadence_step:
    case Choice::rhythm:
    case Choice::by_hand: return true;
    case Choice::reply_owed:
    case Choice::inquiry:
    case Choice::our_commitment:
    case Choice::meeting:
    case Choice::missing_next_step: return false;
  }
  expects(false, "each choice is solicited or not");
}

bool weighs_in_ledger(const Touch& touch, const Standing& before) {
  return counts_in_ledger(touch) && !before.burden_taken && touch.choice != Choice::decision_date;
}

void give_asset(Standing& standing, const Asset& asset) {
  const auto& had = standing.assets_had;
  if (std::find(had.begin(), had.end(), asset.id) != had.end()) return;
  standing.assets_had.push_back(asset.id);
  standing.assets_had_prints.push_back(asset.print);
  keep_newest(standing.assets_had, assets_had_max);
  keep_newest(standing.assets_had_prints, assets_had_max);
}

void after_touch(Standing& standing, const Touch& touch, Instant at, const Asset* asset, double answer_expected) {
  ++standing.touches;
  ++standing.unanswered;
  standing.last_touch_at = at;
  standing.last_channel = touch.channel;
  if (touch.mode == Mode::automatic) standing.last_automatic_at = at;
  if (touch.kind == Kind::ask) standing.last_ask_at = at;
  if (weighs_in_ledger(touch, standing)) {
    ++standing.unsolicited;
    if (touch.kind == Kind::ask) ++standing.asks;
  }
  if (counts_in_ledger(touch)) {
    standing.last_kinds.push_back(touch.kind);
    keep_newest(standing.last_kinds, ledger_length);
  }
  standing.pressure = pressure_at(standing, at) + pressure_of(touch);
  standing.pressure_at = at;
  fade_frailty(standing, at);
  standing.frailty_expected += answer_expected;
  if (asset != nullptr) give_asset(standing, *asset);
  if (touch.template_name == "take-the-burden") standing.burden_taken = true;
}

void after_answer(Standing& standing, Instant at, bool conversation) {
  standing.unanswered = 0;
  standing.last_answer_at = at;
  if (conversation) standing.last_conversation_at = at;
  standing.burden_taken = false;
  fade_frailty(standing, at);
  standing.frailty_answers += 1;
}

void after_temperature_change(Standing& standing) {
  standing.unanswered = 0;
  standing.burden_taken = false;
}

}  // namespace barnacle
