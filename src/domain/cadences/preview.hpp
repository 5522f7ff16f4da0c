#pragma once
// What a cadence would do, before it is switched on: two years for one contact, and the load of many (product.md
// section 4). It asks the planner itself, day after day on a virtual clock, and supposes that nobody ever answers.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/cadences/cadence.hpp"
#include "domain/planner/policy.hpp"
#include "domain/planner/situation.hpp"

namespace barnacle {

inline constexpr int preview_days = 730;                     ///< two years
inline constexpr std::size_t previewed_touches_max = 400;    ///< more than one every other day is no picture any more
inline constexpr std::size_t previewed_people_max = 20'000;  ///< of one bulk enrollment

/// One touch as it would happen.
struct PreviewedTouch {
  LocalMinute at{};  ///< on the contact's wall
  int step = -1;     ///< 0-based; -1 = the rhythm, after or beside the cadence
  Channel channel = Channel::email;
  Kind kind = Kind::value;
  Mode mode = Mode::by_person;
  Temperature temperature = Temperature::promising;  ///< of the contact at that time
  std::string subject;
  std::vector<Why> why;
  bool operator==(const PreviewedTouch&) const = default;
};

/// A step that was passed over, and why.
struct PreviewedPass {
  int step = 0;
  std::string because;
  bool operator==(const PreviewedPass&) const = default;
};

struct CadencePreview {
  std::vector<PreviewedTouch> touches;  ///< ascending
  std::vector<PreviewedPass> passed_over;
  std::optional<LocalDay> over_on;  ///< the day of the cadence's last touch; none if it does not end within the time
  Temperature ends_as = Temperature::promising;  ///< the contact's temperature at the end of the preview
  std::optional<Stop> stop;                      ///< in force at the start: then there are no touches
  bool operator==(const CadencePreview&) const = default;
};

/// Walks `length_days` from `start` on. `sample` is the contact as they are, with owner, organization, deals, library
/// and load; what waits for an answer, a next step, commitments and an inquiry are taken as settled, a meeting as held.
/// Its enrollment is replaced.
CadencePreview preview_cadence(const Cadence& cadence, const Situation& sample, const Policy& policy, Instant start,
                               int length_days = preview_days);

/// A seller's day: minutes planned already, and what the enrollment would add.
struct LoadOfDay {
  LocalDay day{};
  int before_minutes = 0;
  int added_minutes = 0;
  int touches = 0;  ///< added, by a person
  bool operator==(const LoadOfDay&) const = default;
};

struct LoadOfSeller {
  SellerId seller;
  std::vector<LoadOfDay> days;  ///< each day from the start on, on the seller's wall
  int block_minutes = 0;        ///< what a working day of theirs is planned for
  int days_over = 0;            ///< days on which all of it exceeds the blocks
  bool operator==(const LoadOfSeller&) const = default;
};

/// The load per seller and day if all of `people` were enrolled at `start`, each after the other, so that the later
/// ones find the day as the earlier ones leave it. Automatic touches cost no minutes. `people` is at most
/// `previewed_people_max`; those with a stop add nothing.
std::vector<LoadOfSeller> preview_load(const Cadence& cadence, std::span<const Situation> people, const Policy& policy,
                                       Instant start, int length_days);

}  // namespace barnacle
