#include "domain/planner/choose/choose.hpp"

namespace barnacle::choose {

std::optional<Wish> their_commitment(const Bearings& bearings) {
  const Commitment* theirs = nullptr;
  for (const Commitment& commitment : bearings.contact().commitments) {
    const bool is_open = commitment.side == Side::theirs && !commitment.kept_at && !commitment.dropped_at;
    if (is_open && (theirs == nullptr || commitment.due_on < theirs->due_on)) theirs = &commitment;
  }
  if (theirs == nullptr) return std::nullopt;
  Wish wish{.choice = Choice::their_commitment, .band = Band::keep_in_touch};
  wish.kind = Kind::neither;
  wish.keeps_still = true;
  wish.subject = "They promised: " + theirs->what;
  if (bearings.deal != nullptr) {
    wish.deal = bearings.deal->id;
    wish.band = Band::deals;
  }
  const auto after = plus_working_days(bearings.calendar(), theirs->due_on, 1).value_or(theirs->due_on + days{1});
  wish.not_before = start_of(bearings, after);
  wish.because = bearings.said([&] { return "they promised it by " + with_weekday(theirs->due_on); });
  // Asked once already: the next time at the pace of their temperature, not every day.
  const auto& last = bearings.contact().standing.last_touch_at;
  if (last && *last >= wish.not_before) {
    wish.not_before = start_of(bearings, local_day(*last, bearings.zone) + days{bearings.ladder});
  }
  return wish;
}

}  // namespace barnacle::choose
