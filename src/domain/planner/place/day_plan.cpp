#include "domain/planner/place/day_plan.hpp"

#include <algorithm>

namespace barnacle {
namespace {

constexpr int minutes_a_day = 1440;

bool on_leave(const Seller& seller, LocalDay day) {
  return std::any_of(seller.leave.begin(), seller.leave.end(),
                     [&](const Leave& leave) { return leave.first <= day && day <= leave.last; });
}

}  // namespace

DayPlan::DayPlan(const Bearings& bearings, Instant earliest)
    : bearings_(bearings), owner_{&bearings.owner(), bearings.owner_zone} {
  // A minute that has begun is gone.
  const LocalMinute wall = wall_time(earliest + minutes{1} - microseconds{1}, bearings.zone);
  first_ = day_of(wall);
  first_minute_ = minute_of_day(wall);
  const Seller* cover = bearings.situation.cover;
  if (cover != nullptr) cover_.emplace(Doer{cover, zone_or(bearings.policy, cover->zone, bearings.owner_zone)});
}

MinuteSpan DayPlan::after_earliest(LocalDay day, MinuteSpan span) const {
  if (day < first_) return {};
  if (day == first_) span.from = std::max(span.from, first_minute_);
  return span;
}

Spans DayPlan::contact_spans(LocalDay day) const {
  Spans spans;
  if (!is_working_day(bearings_.calendar(), day)) return spans;
  for (const MinuteSpan& span : bearings_.hours.on(weekday_of(day))) spans.add(after_earliest(day, span));
  return spans;
}

Spans DayPlan::whole_day(LocalDay day) const {
  Spans spans;
  spans.add(after_earliest(day, {0, minutes_a_day}));
  return spans;
}

const Doer* DayPlan::doer_on(LocalDay day) {
  if (!on_leave(*owner_.seller, day)) return &owner_;
  return cover_ && !on_leave(*cover_->seller, day) ? &*cover_ : nullptr;
}

// How much later the doer's clock is than the contact's at noon; a change of clocks lies at night or on a day off.
int DayPlan::minutes_ahead(LocalDay day, const Zone& zone) const {
  if (zone == bearings_.zone) return 0;
  const Instant noon = to_instant(at_minute(day, 720), bearings_.zone);
  return (zone.offset_seconds_at(noon) - bearings_.zone.offset_seconds_at(noon)) / 60;
}

Spans DayPlan::joint(const Spans& theirs, LocalDay day, const Doer& doer, Reserved reserved) const {
  Spans both;
  const int ahead = minutes_ahead(day, doer.zone);
  const WorkCalendar calendar = calendar_of(*doer.seller, doer.zone);
  for (int shift = -1; shift <= 1; ++shift) {
    if (shift != 0 && ahead == 0) continue;
    const LocalDay doers_day = day + days{shift};
    const auto& reserved_spans =
        reserved == Reserved::blocks ? doer.seller->blocks : doer.seller->hours.on(weekday_of(doers_day));
    std::optional<bool> works;
    for (const MinuteSpan& own : reserved_spans) {
      const int moved = shift * minutes_a_day - ahead;
      for (const MinuteSpan& span : theirs) {
        const MinuteSpan common{std::max(span.from, own.from + moved), std::min(span.to, own.to + moved)};
        if (common.from >= common.to) continue;
        if (!works) works = is_working_day(calendar, doers_day);
        if (*works) both.add(common);
      }
    }
  }
  return both;
}

bool DayPlan::hours_never_meet(LocalDay day, const Doer& doer) const {
  const int ahead = minutes_ahead(day, doer.zone);
  if (ahead == 0 && doer.zone == bearings_.zone && doer.seller->hours == bearings_.hours) return false;
  for (int i = 0; i < 7; ++i) {
    const LocalDay other = day + days{i};
    for (const MinuteSpan& span : bearings_.hours.on(weekday_of(other))) {
      for (int shift = -1; shift <= 1; ++shift) {
        for (const MinuteSpan& own : doer.seller->hours.on(weekday_of(other + days{shift}))) {
          const int moved = shift * minutes_a_day - ahead;
          if (std::max(span.from, own.from + moved) < std::min(span.to, own.to + moved)) return false;
        }
      }
    }
  }
  return true;
}

}  // namespace barnacle
