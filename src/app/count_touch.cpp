#include "app/count_touch.hpp"

#include "domain/learning/tally.hpp"
#include "domain/planner/choose/value_ladder.hpp"
#include "domain/planner/place/prospects.hpp"
#include "domain/temperature/standing.hpp"

namespace barnacle::app {

namespace {

int month_of(Instant at) {
  const std::chrono::year_month_day day{std::chrono::floor<days>(at)};
  return (int(day.year()) - 1970) * 12 + static_cast<int>(unsigned(day.month())) - 1;
}

const Asset* asset_of(const Desk& desk, AssetId id) {
  for (const Asset& asset : desk.reference().shelf) {
    if (asset.id == id) return &asset;
  }
  return nullptr;
}

Features features_of_done(Desk& desk, const ContactFile& file, const Touch& touch) {
  const Situation situation = situation_of(desk, file);
  const Asset* asset = asset_of(desk, touch.asset);
  const Match match = asset ? match_of(*asset, file.contact, situation.organization) : Match::none;
  return features_of(touch, bearings_of(situation, desk.policy(), *touch.done_at), match);
}

// One touch's counts go to the book line by line; a touch that is counted already adds its answer alone.
void keep_counts(Desk& desk, const Features& features, Instant at, double frailty, bool touched, bool answered) {
  Lifts counted = desk.policy().lifts;
  for (auto& levels : counted.learned) levels.clear();
  tally(counted, features, answered, frailty);
  for (const auto& [factor, word] : WordsOf<Factor>::all) {
    for (const Lift& level : counted.learned[static_cast<std::size_t>(factor)]) {
      desk.books.tallies().add({.factor = factor,
                                .level = level.level,
                                .month = month_of(at),
                                .touches = touched ? 1 : 0,
                                .answers = answered ? 1 : 0,
                                .expected = touched ? level.expected : 0});
    }
  }
}

// Learned from: what we chose to do. The first answer to an inquiry, and what they received as a reply, are rules, not
// choices.
bool counts_for_learning(const Touch& touch) {
  return touch.choice != Choice::inquiry && touch.choice != Choice::reply_owed && touch.channel != Channel::meeting;
}

}  // namespace

void count_touch(Desk& desk, ContactFile& file, const Touch& touch) {
  const bool answered = is_answer(touch.outcome);
  double expected = 0;
  if (counts_for_learning(touch)) {
    const Features features = features_of_done(desk, file, touch);
    const double frailty = frailty_at(file.contact.standing, *touch.done_at);
    expected = chance(intensity(desk.policy().lifts, features, frailty));
    keep_counts(desk, features, *touch.done_at, frailty, true, answered);
  }
  after_touch(file.contact.standing, touch, *touch.done_at, asset_of(desk, touch.asset), expected);
  if (answered) after_answer(file.contact.standing, *touch.done_at, is_conversation(touch.outcome));
  if (touch.mode == Mode::automatic && file.organization) {
    file.organization->last_automatic_at = touch.done_at;
    file.organization_changed = true;
  }
}

void count_answer(Desk& desk, ContactFile& file, Instant at) {
  // The answer belongs to the last touch that went out, if that is at most two weeks old.
  constexpr days answer_window{14};
  constexpr std::size_t looked_back = 5;
  for (Touch& touch : desk.books.touches().history(file.contact.id, looked_back)) {
    if (touch.state != TouchState::done || !touch.done_at) continue;
    if (at - *touch.done_at > answer_window || is_answer(touch.outcome)) break;
    touch.outcome = Outcome::replied;
    if (counts_for_learning(touch)) {
      keep_counts(desk, features_of_done(desk, file, touch), *touch.done_at, 1, false, true);
    }
    file.finished.push_back(touch);
    break;
  }
  after_answer(file.contact.standing, at, false);
}

}  // namespace barnacle::app
