#pragma once
// What next? One rule, one file; `rule_order.cpp` lists them in order. A rule gives a wish where it applies, now or
// later.

#include <optional>
#include <string>

#include "domain/planner/bearings.hpp"

namespace barnacle {

/// Who began it: decides which silences it is subject to.
enum class Origin {
  they_began,  ///< their message or inquiry: answered unless they left afterwards
  promised,    ///< a commitment, a meeting, an agreed time
  ours,        ///< nobody asked for it
};

/// How its time is found (place/).
enum class Timing {
  at_once,   ///< the next moment at which owner (and, for a call, contact) works; bound to no block
  exactly,   ///< the agreed time itself
  in_block,  ///< a block of the owner's inside the contact's hours, on a day with room
  must,      ///< the same, room or not
};

/// What a rule wants to happen. What it leaves open (channel, kind, asset, hour) is decided after it.
struct Wish {
  Choice choice = Choice::rhythm;
  Band band = Band::keep_in_touch;
  Origin origin = Origin::ours;
  Timing timing = Timing::in_block;
  Mode mode = Mode::by_person;
  Instant began{};  ///< of Origin::they_began
  Instant not_before{};
  std::optional<Instant> before;  ///< from then on it is too late to do any good; it is not placed there
  std::optional<LocalMinute> at;  ///< of Timing::exactly, in `zone`
  std::string zone;
  bool nurtures = false;     ///< gives way to an agreed next step, a meeting, or waiting for them
  bool keeps_still = false;  ///< such a step, meeting or wait: nothing that nurtures comes before it
  bool solicited = false;    ///< outside the 70/30 ledger: an ask (planner.md 2.7)
  std::optional<Kind> kind;
  std::optional<Channel> channel;
  bool channel_is_fixed = false;  ///< of Timing::at_once: no sooner channel takes its place
  double readiness = 1;           ///< G at `not_before`, where the pace decides; 1 where a date does
  std::string subject;
  std::string template_name;
  DealId deal;
  int step = -1;        ///< of the cadence that is walked
  std::string because;  ///< the rule's sentence
};

namespace choose {

/// A message of theirs is answered first of all; the promise's clock runs.
std::optional<Wish> reply_owed(const Bearings& bearings);

/// An inquiry is tried until connected: within a quarter of an hour of working time, again the same day, then +1, +3,
/// +7, +14 days.
std::optional<Wish> inquiry(const Bearings& bearings);

/// What a person put in place of the plan stands until it is done.
std::optional<Wish> by_hand(const Bearings& bearings);

/// What we promised is done on its day; so is a next step that is ours alone.
std::optional<Wish> our_commitment(const Bearings& bearings);

/// A meeting or agreed call takes place at its time, prepared; afterwards its recap goes out at once.
std::optional<Wish> meeting(const Bearings& bearings);

/// An open deal has a dated next step, or we go and get one: by the step of the cadence that they walk, if one comes
/// within the deal's ceiling (the second round answers and helps, S86), else by asking at the deal's pace.
std::optional<Wish> missing_next_step(const Bearings& bearings);

/// What they promised and did not do is asked for on the working day after.
std::optional<Wish> their_commitment(const Bearings& bearings);

/// One ask is placed before their decision date (S40), unless the cadence that they walk has one of its own. Where the
/// last touch asked, something is given first: never two asks in a row.
std::optional<Wish> decision_date(const Bearings& bearings);

/// The cadence's next step, on its day.
std::optional<Wish> cadence_step(const Bearings& bearings);

/// Without a cadence, the temperature's own rhythm, for ever.
std::optional<Wish> rhythm(const Bearings& bearings);

}  // namespace choose
}  // namespace barnacle
