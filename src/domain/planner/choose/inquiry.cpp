#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/planner/choose/walk.hpp"

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

// The receipt is an automatic first step of the cadence that answers inquiries. It goes out at any hour, since they are
// there; where one automatic touch went out today already, the person's call does not wait for it.
bool owes_receipt(const Bearings& b, const Inquiry& asked) {
  if (asked.receipt_at || asked.attempts > 0 || !b.walk || b.walk->step < 0 || b.walk->mode != Mode::automatic)
    return false;
  const auto& last = b.contact().standing.last_automatic_at;
  return !last || local_day(*last, b.zone) < b.today;
}

}  // namespace

std::optional<Wish> inquiry(const Bearings& bearings) {
  const auto& asked = bearings.contact().inquiry;
  if (!asked || asked->attempts >= bearings.policy.round_attempts_max) return std::nullopt;
  Wish wish{.choice = Choice::inquiry, .band = Band::now, .origin = Origin::they_began, .timing = Timing::at_once};
  wish.began = wish.not_before = asked->at;
  wish.keeps_still = true;
  wish.solicited = true;
  wish.kind = Kind::ask;
  wish.subject = "New inquiry: " + std::string(cut_at_character(asked->words, subject_words_max));
  if (bearings.deal != nullptr) wish.deal = bearings.deal->id;
  const bool walks = is_walking(bearings);
  if (walks && owes_receipt(bearings, *asked)) {
    follow_walk(wish, bearings);
    wish.because = bearings.said([&] {
      return "they asked on " + with_weekday(wall_time(asked->at, bearings.zone)) + "; the receipt goes out at once";
    });
    return wish;
  }
  if (asked->attempts == 0) {
    if (walks && bearings.walk->mode == Mode::by_person) follow_walk(wish, bearings);
    wish.because = bearings.said([&] {
      const auto target =
          plus_working_minutes(bearings.owner_calendar(), asked->at, bearings.policy.inquiry_target_minutes);
      return "they asked on " + with_weekday(wall_time(asked->at, bearings.owner_zone)) + "; a person by " +
             with_weekday(wall_time(target.value_or(asked->at), bearings.owner_zone));
    });
    return wish;
  }
  // Tried and not reached: the cadence that answers inquiries sets the pace, else our own.
  wish.not_before = retry_from(bearings, asked->attempts);
  if (walks) {
    follow_walk(wish, bearings);
    wish.not_before = to_instant(bearings.walk->earliest, bearings.zone);
    if (wish.mode == Mode::automatic) wish.timing = Timing::must;
  } else if (asked->attempts % 2 == 1) {
    wish.channel = Channel::email;
  }
  wish.channel_is_fixed = wish.channel.has_value();
  wish.because = bearings.said([&] {
    return "they asked on " + with_weekday(local_day(asked->at, bearings.zone)) + " and are not connected yet after " +
           counted(asked->attempts, "try", "tries");
  });
  return wish;
}

}  // namespace barnacle::choose
