#pragma once
// When, and who? A wish gets its minute: the contact's hours and holidays, the seller's blocks, leave and room, spread
// so that not everything happens at nine.

#include "domain/planner/place/prospects.hpp"

namespace barnacle {

/// What is to be placed.
struct Want {
  Timing timing = Timing::in_block;
  Mode mode = Mode::by_person;
  ChannelSet channels;  ///< those that may be used; one, or several to choose from by worth; never none
  std::optional<Channel>
      preferred;               ///< of `at_once`: this one unless another is sooner by more than the inquiry's target
  Instant earliest{};          ///< not before this
  Instant latest{};            ///< nobody waits longer: on the last day before it room no longer matters
  bool may_explore = false;    ///< draw channel and time at random once in a while (planner.md 2.10)
  bool is_first_word = false;  ///< a new contact: leaves three tenths of a day to due follow-ups
};

struct Slot {
  LocalMinute at{};  ///< on the contact's wall
  Instant due_at{};
  Instant window_end{};  ///< the end of the contact's hours on that day
  Channel channel = Channel::email;
  TimeOfDay time = TimeOfDay::morning;
  const Seller* doer = nullptr;  ///< the owner or the cover; borrowed
  double explored_with = 0;
  std::string
      because;  ///< what shaped it, where it is not plain: leave, hours that never meet, a full week; may be empty
};

/// Places a want that is not bound to an exact time.
/// - automatic: inside the contact's hours
/// - by a person: inside the contact's hours and a block of the doer's; where those do not meet on a day, the doer's
/// working hours; where
///   those do not meet either, an e-mail that is written in the doer's block and leaves in the contact's hours
/// - automatic and at_once (the receipt of an inquiry): at `earliest`, at any hour
/// - at_once: as soon as the doer works, for calls and other live channels inside the contact's hours too
/// Holidays and days off of both count, as does the doer's leave; while the owner is on leave the cover does it. Days
/// on which the owner's blocks are full are passed over until `latest`. Days past the last plannable day are not
/// searched; then it stays at `earliest`.
Slot place(const Bearings& bearings, const Want& want, const Prospects& prospects);

/// True if both must be there at the same time, or a bell rings at theirs: such a touch never lies outside the
/// contact's hours.
bool is_live(Channel channel);

}  // namespace barnacle
