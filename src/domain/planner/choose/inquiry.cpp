#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/planner/choose/choose.hpp"

namespace barnacle::choose {
namespace {

constexpr std::array<int, 5> retry_days = {1, 3, 7, 14, 14};  // after the second try; product.md section 3
constexpr std::chrono::hours same_day_retry{3};               // the other half of their day
constexpr std::size_t subject_words_max = 80;

Instant retry_from(const Bearings& b, int attempts) {
  if (attempts == 1) return b.waiting_since + same_day_retry;
  const auto rung = std::min(static_cast<std::size_t>(attempts - 2), retry_days.size() - 1);
  return start_of(b, local_day(b.waiting_since, b.zone) + days{retry_days[rung]});
}

}  // namespace

std::optional<Wish> inquiry(const Bearings& bearings) {
  const auto& asked = bearings.contact().inquiry;
  if (!asked) return std::nullopt;
  Wish wish{.choice = Choice::inquiry, .band = Band::now, .origin = Origin::they_began, .timing = Timing::at_once};
  wish.began = wish.not_before = asked->at;
  wish.keeps_still = true;
  wish.solicited = true;
  wish.kind = Kind::ask;
  wish.subject = "New inquiry: " + std::string(cut_at_character(asked->words, subject_words_max));
  if (bearings.deal != nullptr) wish.deal = bearings.deal->id;
  if (asked->attempts == 0) {
    const auto target =
        plus_working_minutes(bearings.owner_calendar(), asked->at, bearings.policy.inquiry_target_minutes)
            .value_or(asked->at);
    wish.because = "they asked on " + with_weekday(wall_time(asked->at, bearings.owner_zone)) + "; a person by " +
                   with_weekday(wall_time(target, bearings.owner_zone));
    return wish;
  }
  // Tried and not reached: the cadence that answers inquiries sets the pace, else our own.
  wish.not_before = retry_from(bearings, asked->attempts);
  const auto& walk = bearings.walk;
  if (walk && walk->step >= 0 && !bearings.contact().enrollment->paused) {
    const Step& step = bearings.situation.cadence->steps[static_cast<std::size_t>(walk->step)];
    wish.not_before = to_instant(walk->earliest, bearings.zone);
    wish.step = walk->step;
    wish.channel = walk->channel;
    wish.mode = walk->mode;
    wish.kind = step.kind;
    wish.template_name = step.template_name;
  }
  if (wish.mode == Mode::by_person && !wish.channel && asked->attempts % 2 == 1) wish.channel = Channel::email;
  wish.because = "they asked on " + with_weekday(local_day(asked->at, bearings.zone)) +
                 " and are not connected yet after " + counted(asked->attempts, "try", "tries");
  return wish;
}

}  // namespace barnacle::choose
