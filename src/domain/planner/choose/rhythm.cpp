#include <algorithm>

#include "base/text.hpp"
#include "domain/planner/choose/choose.hpp"
#include "domain/temperature/rhythm.hpp"

namespace barnacle::choose {

std::optional<Wish> rhythm(const Bearings& bearings) {
  const Contact& contact = bearings.contact();
  Wish wish{.choice = Choice::rhythm, .band = Band::keep_in_touch};
  wish.nurtures = true;
  const bool ever_touched = contact.standing.last_touch_at.has_value();
  const LocalDay last = local_day(bearings.waiting_since, bearings.zone);
  // Nobody waits a ladder for the first word: it comes within a day or two, as soon as the seller has room.
  const LocalDay due = ever_touched ? last + days{bearings.ladder} : last;
  wish.not_before = start_of(bearings, due);
  const auto& named = contact.come_back_on;
  if (named && (!contact.standing.last_touch_at || start_of(bearings, *named) > *contact.standing.last_touch_at)) {
    wish.not_before = start_of(bearings, *named);
    wish.timing = Timing::must;
    wish.solicited = true;
    wish.kind = Kind::ask;
    wish.subject = "They asked us to come back now";
    wish.because = bearings.said([&] { return "they named " + with_weekday(*named); });
    return wish;
  }
  if (bearings.at_deal_pace) {
    wish.deal = bearings.deal->id;
    wish.solicited = true;
  }
  if (ever_touched) {
    wish.readiness = readiness(std::max(days_between(bearings.waiting_since, bearings.now),
                                        days_between(bearings.waiting_since, wish.not_before)),
                               bearings.ladder);
  }
  wish.because = bearings.said([&] {
    std::string because =
        ever_touched ? "last touch " + with_weekday(last) + "; the pace here is " + counted(bearings.ladder, "day")
                     : "no word from us yet";
    if (contact.standing.burden_taken) because += "; nothing is asked back, value every week or two";
    return because;
  });
  return wish;
}

}  // namespace barnacle::choose
