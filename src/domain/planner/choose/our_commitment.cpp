#include "domain/planner/choose/next_step.hpp"

namespace barnacle::choose {
namespace {

const Commitment* first_open(const Contact& contact, Side side) {
  const Commitment* found = nullptr;
  for (const Commitment& commitment : contact.commitments) {
    const bool is_open = commitment.side == side && !commitment.kept_at && !commitment.dropped_at;
    if (is_open && (found == nullptr || commitment.due_on < found->due_on)) found = &commitment;
  }
  return found;
}

// A promise for a Saturday is kept on the Friday before, if that is still to come.
LocalDay day_to_keep(const Commitment& commitment, const Bearings& bearings) {
  constexpr int days_back_max = 7;
  for (int back = 0; back <= days_back_max; ++back) {
    const LocalDay day = commitment.due_on - days{back};
    if (day < bearings.today) break;
    if (is_working_day(bearings.calendar(), day) && is_working_day(bearings.owner_calendar(), day)) return day;
  }
  return commitment.due_on;
}

Wish wish_of_lapsed(const NextStep& step, const Bearings& bearings) {
  Wish wish{
      .choice = Choice::our_commitment, .band = Band::commitments, .origin = Origin::promised, .timing = Timing::must};
  wish.not_before = to_instant(step.at, zone_or(bearings.policy, step.zone, bearings.zone));
  wish.keeps_still = true;
  wish.kind = Kind::neither;
  wish.solicited = true;
  wish.channel = step.channel == Channel::meeting ? Channel::call : step.channel;
  wish.subject = step.what;
  wish.deal = step.deal;
  wish.because = bearings.said(
      [&] { return (step.agreed ? "agreed for " : "planned for ") + with_weekday(step.at) + " and not done"; });
  return wish;
}

}  // namespace

std::optional<Wish> our_commitment(const Bearings& bearings) {
  std::optional<Wish> found;
  if (const Commitment* ours = first_open(bearings.contact(), Side::ours)) {
    found = Wish{.choice = Choice::our_commitment,
                 .band = Band::commitments,
                 .origin = Origin::promised,
                 .timing = Timing::must};
    found->not_before = start_of(bearings, day_to_keep(*ours, bearings));
    found->kind = Kind::neither;
    found->solicited = true;
    found->subject = ours->what;
    if (bearings.deal != nullptr) found->deal = bearings.deal->id;
    found->because = bearings.said([&] { return "we promised it by " + with_weekday(ours->due_on); });
  }
  const auto& step = bearings.contact().next_step;
  const StepState state = next_step_state(bearings);
  const bool is_ours =
      (state == StepState::dated && !is_appointment(*step)) || (state == StepState::lapsed && !leads_deal(bearings));
  if (is_ours) {
    Wish planned = state == StepState::dated ? wish_of(*step, bearings) : wish_of_lapsed(*step, bearings);
    if (!found || planned.not_before < found->not_before) return planned;
    found->keeps_still = true;  // the dated step behind it keeps the rest quiet too
  }
  return found;
}

}  // namespace barnacle::choose
