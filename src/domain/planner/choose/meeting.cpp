#include "domain/planner/choose/next_step.hpp"

namespace barnacle::choose {
namespace {

Wish at_meeting(const Meeting& meeting, const Bearings& bearings) {
  Wish wish{.choice = Choice::meeting, .band = Band::now, .origin = Origin::promised, .timing = Timing::exactly};
  wish.at = wall_time(meeting.at, bearings.zone);
  wish.zone = bearings.zone.name();
  wish.not_before = meeting.at;
  wish.keeps_still = true;
  wish.kind = Kind::neither;
  wish.solicited = true;
  wish.channel = Channel::meeting;
  wish.subject = meeting.about.empty() ? "Meeting" : "Meeting: " + meeting.about;
  wish.because = bearings.said([&] {
    return "meeting on " + with_weekday(*wish.at) + "; prepare it first: goal, next step to ask for, open questions";
  });
  return wish;
}

Wish after_meeting(const Meeting& meeting, const Bearings& bearings) {
  Wish wish{
      .choice = Choice::meeting, .band = Band::commitments, .origin = Origin::promised, .timing = Timing::at_once};
  const Instant end = meeting.at + minutes{meeting.minutes};
  wish.not_before = end;
  wish.keeps_still = true;
  wish.kind = Kind::neither;
  wish.solicited = true;
  wish.channel = Channel::email;
  const auto when = [&] { return with_weekday(wall_time(meeting.at, bearings.zone)); };
  if (meeting.held) {
    wish.subject = meeting.about.empty() ? "Recap" : "Recap: " + meeting.about;
    wish.template_name = "recap";
    wish.because = bearings.said([&] { return "met " + when() + "; recap not sent yet"; });
  } else {
    wish.subject = meeting.about.empty() ? "Wrap up the meeting" : "Wrap up: " + meeting.about;
    wish.because = bearings.said([&] { return "meeting of " + when() + " is over; what came of it?"; });
  }
  return wish;
}

}  // namespace

std::optional<Wish> meeting(const Bearings& bearings) {
  std::optional<Wish> found;
  if (const auto& meeting = bearings.contact().meeting) {
    const bool is_over = bearings.now >= meeting->at + minutes{meeting->minutes};
    if (!is_over && !meeting->held) {
      found = at_meeting(*meeting, bearings);
    } else if (!meeting->held || !meeting->recap_sent) {
      found = after_meeting(*meeting, bearings);
    }
  }
  const auto& step = bearings.contact().next_step;
  if (next_step_state(bearings) == StepState::dated && is_appointment(*step)) {
    Wish agreed = wish_of(*step, bearings);
    if (!found || agreed.not_before < found->not_before) found = std::move(agreed);
  }
  if (found && found->deal.is_nil() && bearings.deal != nullptr) found->deal = bearings.deal->id;
  return found;
}

}  // namespace barnacle::choose
