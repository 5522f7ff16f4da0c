#pragma once
// One day after the other on the contact's wall: their hours, and when whoever does the touch works, in the contact's
// minutes.

#include <array>

#include "domain/planner/bearings.hpp"

namespace barnacle {

/// A few spans of one day, ascending; no memory of its own. Spans past the twelfth are left out: a day has at most six
/// of each side.
class Spans {
 public:
  void add(MinuteSpan span) {
    if (span.from < span.to && count_ < spans_.size()) spans_[count_++] = span;
  }
  bool empty() const { return count_ == 0; }
  const MinuteSpan* begin() const { return spans_.data(); }
  const MinuteSpan* end() const { return spans_.data() + count_; }

 private:
  std::array<MinuteSpan, 12> spans_{};
  std::size_t count_ = 0;
};

/// Who carries a touch out: the owner, or the cover while the owner is on leave.
struct Doer {
  const Seller* seller;
  const Zone& zone;
};

enum class Reserved { blocks, hours };

class DayPlan {
 public:
  /// Nothing before `earliest` counts.
  DayPlan(const Bearings& bearings, Instant earliest);

  /// The contact's hours of a day, without what lies before `earliest`; empty on a day off.
  Spans contact_spans(LocalDay day) const;

  /// The day from midnight to midnight, without what lies before `earliest`.
  Spans whole_day(LocalDay day) const;

  /// Who does it on that day; null if the owner is on leave and nobody covers.
  const Doer* doer_on(LocalDay day);

  /// The part of `theirs` in which the doer works or has a block.
  Spans joint(const Spans& theirs, LocalDay day, const Doer& doer, Reserved reserved) const;

  /// No minute of any weekday is common to their hours and the doer's: Auckland and London.
  bool hours_never_meet(LocalDay day, const Doer& doer) const;

 private:
  MinuteSpan after_earliest(LocalDay day, MinuteSpan span) const;
  int minutes_ahead(LocalDay day, const Zone& zone) const;

  const Bearings& bearings_;
  LocalDay first_;
  int first_minute_;
  Doer owner_;
  std::optional<Doer> cover_;
};

}  // namespace barnacle
