#include "base/text.hpp"
#include "domain/planner/choose/choose.hpp"

namespace barnacle::choose {
namespace {

// They are answered where they wrote; a voicemail is answered by a call.
Channel answer_channel(Channel theirs) { return theirs == Channel::voicemail ? Channel::call : theirs; }

constexpr std::size_t subject_words_max = 80;

}  // namespace

std::optional<Wish> reply_owed(const Bearings& bearings) {
  const auto& owed = bearings.contact().reply_owed;
  if (!owed) return std::nullopt;
  Wish wish{
      .choice = Choice::reply_owed, .band = Band::replies, .origin = Origin::they_began, .timing = Timing::at_once};
  wish.began = wish.not_before = owed->since;
  wish.kind = Kind::neither;
  wish.solicited = true;
  wish.channel = answer_channel(owed->channel);
  wish.subject = "Answer: " + std::string(cut_at_character(owed->words, subject_words_max));
  if (bearings.deal != nullptr) wish.deal = bearings.deal->id;
  wish.because = bearings.said([&] {
    const Instant limit =
        hours_or_next_working_day(bearings.owner_calendar(), owed->since, bearings.policy.promise_hours);
    return "they wrote on " + with_weekday(wall_time(owed->since, bearings.owner_zone)) + "; promised by " +
           with_weekday(wall_time(limit, bearings.owner_zone));
  });
  return wish;
}

}  // namespace barnacle::choose
