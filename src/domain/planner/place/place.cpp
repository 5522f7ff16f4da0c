#include "domain/planner/place/place.hpp"

#include <algorithm>

#include "domain/planner/place/day_plan.hpp"

namespace barnacle {
namespace {

constexpr int days_searched_max = 400;    // as far as working_from looks
constexpr int full_days_max = 60;         // a quarter's blocks all full: then the demand test has long raised its alarm
constexpr double first_word_share = 0.7;  // due follow-ups before new contacts
constexpr std::uint64_t hash_minute = 1;  // purposes of hash_of
constexpr std::uint64_t hash_whether = 2;
constexpr std::uint64_t hash_which = 3;

struct Candidate {
  Channel channel = Channel::email;
  TimeOfDay time = TimeOfDay::morning;
  MinuteSpan span;
  double worth = 0;
};

// One piece per window and time of day; a piece is worth what its time of day is.
template <class Visit>
void each_piece(const Spans& windows, Visit visit) {
  for (const MinuteSpan& window : windows) {
    for (int i = 0; i < static_cast<int>(times_of_day); ++i) {
      const MinuteSpan time{i == 0 ? 0 : 480 + 120 * i, i + 1 == static_cast<int>(times_of_day) ? 1440 : 600 + 120 * i};
      const MinuteSpan piece{std::max(window.from, time.from), std::min(window.to, time.to)};
      if (piece.from < piece.to) visit(static_cast<TimeOfDay>(i), piece);
    }
  }
}

template <class Visit>
void each_candidate(const Spans& windows, const Want& want, Visit visit) {
  for (const auto& [channel, word] : WordsOf<Channel>::all) {
    if (!want.channels.has(channel)) continue;
    each_piece(windows, [&, at = channel](TimeOfDay time, const MinuteSpan& piece) { visit(at, time, piece); });
  }
}

struct Picked {
  Candidate best;
  double explored_with = 0;
};

Picked pick(const Bearings& b, const Want& want, const Spans& windows, const Prospects& prospects) {
  Picked picked;
  int count = 0;
  each_candidate(windows, want, [&](Channel channel, TimeOfDay time, const MinuteSpan& piece) {
    const Prospect prospect = prospects.of(channel, time);
    const double worth = want.mode == Mode::automatic ? prospect.gain : prospect.worth_per_minute;
    if (count++ == 0 || worth > picked.best.worth) picked.best = {channel, time, piece, worth};
  });
  const auto drawn = static_cast<double>(hash_of(b, hash_whether) >> 11) * 0x1.0p-53;
  if (!want.may_explore || drawn >= b.policy.exploration || count < 2) return picked;
  int chosen = static_cast<int>(hash_of(b, hash_which) % static_cast<std::uint64_t>(count));
  each_candidate(windows, want, [&](Channel channel, TimeOfDay time, const MinuteSpan& piece) {
    if (chosen-- == 0) picked.best = {channel, time, piece, 0};
  });
  picked.explored_with = b.policy.exploration / count;
  return picked;
}

int spread(const Bearings& b, const MinuteSpan& span, int minutes_needed) {
  const int room = std::max(1, span.to - span.from - minutes_needed + 1);
  return span.from + static_cast<int>(hash_of(b, hash_minute) % static_cast<std::uint64_t>(room));
}

void also(Slot& slot, const std::string& sentence) {
  if (sentence.empty()) return;
  if (!slot.because.empty()) slot.because += "; ";
  slot.because += sentence;
}

std::string covered_by(const Bearings& b, const Doer& doer) {
  return b.said([&] { return b.owner().name + " is on leave; " + doer.seller->name + " covers"; });
}

Slot slot_at(const Bearings& b, LocalDay day, int minute, Channel channel, const Seller* doer) {
  Slot slot;
  slot.at = at_minute(day, minute);
  slot.due_at = to_instant(slot.at, b.zone);
  const auto& spans = b.hours.on(weekday_of(day));
  const int day_end = spans.empty() || spans.back().to <= minute ? std::min(minute + 60, 1439) : spans.back().to;
  slot.window_end = to_instant(at_minute(day, 0) + minutes{day_end}, b.zone);
  slot.channel = channel;
  slot.time = time_of_day(minute);
  slot.doer = doer;
  return slot;
}

Slot slot_of(const Bearings& b, const Want& want, LocalDay day, const Spans& windows, const Seller* doer,
             const Prospects& prospects) {
  const Picked picked = pick(b, want, windows, prospects);
  const int needed = b.policy.minutes_per_channel[static_cast<std::size_t>(picked.best.channel)];
  Slot slot = slot_at(b, day, spread(b, picked.best.span, needed), picked.best.channel, doer);
  slot.explored_with = picked.explored_with;
  return slot;
}

// The room that a day has left for one more touch of the owner's own hands.
bool has_room(const Bearings& b, const Want& want, LocalDay day, const Seller* doer) {
  if (want.timing != Timing::in_block || doer != &b.owner()) return true;
  const int capacity = b.owner().block_minutes();
  if (capacity == 0) return true;  // no blocks reserved: nothing to measure by
  int needed = 100;
  for (const auto& [channel, word] : WordsOf<Channel>::all) {
    if (want.channels.has(channel))
      needed = std::min(needed, b.policy.minutes_per_channel[static_cast<std::size_t>(channel)]);
  }
  const double share = want.is_first_word ? first_word_share : 1;
  return b.situation.load.on(day) + needed <= share * capacity;
}

// Hours that never meet: an e-mail is written in the doer's hours and leaves in theirs; anything live is done at their
// edge.
Slot out_of_step(const Bearings& b, const Want& want, const Doer& doer, LocalDay day, const Spans& theirs) {
  const bool by_mail = want.channels.has(Channel::email);
  Channel channel = Channel::email;
  for (const auto& [other, word] : WordsOf<Channel>::all) {
    if (!by_mail && want.channels.has(other)) channel = other;
  }
  const MinuteSpan first = *theirs.begin();
  Slot slot = slot_at(b, day, by_mail ? spread(b, first, 1) : first.from, channel, doer.seller);
  slot.because = b.said([&] {
    const std::string here = with_weekday(wall_time(slot.due_at, doer.zone)) + " in " + doer.zone.name();
    return by_mail ? "your hours and theirs never meet: write it in your block, it leaves at their " +
                         clock_text(minute_of_day(slot.at)) + ", " + here
                   : "your hours and theirs never meet: their morning is " + here;
  });
  return slot;
}

Slot now_or_at(const Bearings& b, const Want& want) {
  const LocalMinute wall = wall_time(want.earliest, b.zone);
  Channel channel = Channel::email;
  for (const auto& [other, word] : WordsOf<Channel>::all) {
    if (want.channels.has(other)) {
      channel = other;
      break;
    }
  }
  Slot slot = slot_at(b, day_of(wall), minute_of_day(wall), channel, &b.owner());
  slot.window_end = std::max(slot.window_end, slot.due_at);
  return slot;
}

Slot stay_put(const Bearings& b, const Want& want) {
  Slot slot = now_or_at(b, want);
  slot.because =
      b.said([] { return "no working day of both found within " + std::to_string(days_searched_max) + " days"; });
  return slot;
}

Slot place_on_a_day(const Bearings& b, const Want& want, const Prospects& prospects) {
  DayPlan plan(b, want.earliest);
  const LocalDay first = local_day(want.earliest, b.zone);
  const LocalDay latest = std::max(first, local_day(want.latest, b.zone));
  const LocalDay end = std::min(first + days{days_searched_max}, last_plannable_day());
  std::optional<LocalDay> full_until;
  std::optional<Slot> last_feasible;
  for (LocalDay day = first; day <= end; day += days{1}) {
    if (last_feasible && (day > latest || day > first + days{full_days_max})) break;
    const Spans theirs = plan.contact_spans(day);
    if (theirs.empty()) continue;
    if (want.mode == Mode::automatic) return slot_of(b, want, day, theirs, &b.owner(), prospects);
    const Doer* doer = plan.doer_on(day);
    if (doer == nullptr) continue;
    Spans windows = plan.joint(theirs, day, *doer, Reserved::blocks);
    if (windows.empty()) windows = plan.joint(theirs, day, *doer, Reserved::hours);
    Slot slot;
    if (!windows.empty()) {
      slot = slot_of(b, want, day, windows, doer->seller, prospects);
    } else if (plan.hours_never_meet(day, *doer)) {
      slot = out_of_step(b, want, *doer, day, theirs);
    } else {
      continue;
    }
    if (doer->seller != &b.owner()) also(slot, covered_by(b, *doer));
    if (has_room(b, want, day, doer->seller)) {
      if (full_until) also(slot, b.said([&] { return "blocks are full until " + with_weekday(*full_until); }));
      return slot;
    }
    full_until = day;
    last_feasible = std::move(slot);
  }
  if (last_feasible) {
    also(*last_feasible, b.said([] { return "every block is full, and nobody waits longer than this"; }));
    return *last_feasible;
  }
  return stay_put(b, want);
}

std::optional<Slot> soonest(const Bearings& b, const Want& want, Channel channel, DayPlan& plan) {
  const LocalDay first = local_day(want.earliest, b.zone);
  const LocalDay end = std::min(first + days{days_searched_max}, last_plannable_day());
  for (LocalDay day = first; day <= end; day += days{1}) {
    const Doer* doer = plan.doer_on(day);
    if (doer == nullptr) continue;
    const Spans around_the_clock = plan.whole_day(day);
    const Spans theirs = is_live(channel) ? plan.contact_spans(day) : around_the_clock;
    if (theirs.empty()) continue;
    Spans windows = plan.joint(theirs, day, *doer, Reserved::hours);
    const bool never = windows.empty() && is_live(channel) && plan.hours_never_meet(day, *doer);
    if (never) windows = theirs;
    if (windows.empty()) continue;
    Slot slot = slot_at(b, day, windows.begin()->from, channel, doer->seller);
    if (never) slot.because = b.said([] { return "your hours and theirs never meet"; });
    if (doer->seller != &b.owner()) also(slot, covered_by(b, *doer));
    return slot;
  }
  return std::nullopt;
}

Slot place_at_once(const Bearings& b, const Want& want) {
  DayPlan plan(b, want.earliest);
  std::optional<Slot> found;
  if (want.preferred && want.channels.has(*want.preferred)) found = soonest(b, want, *want.preferred, plan);
  const minutes patience{b.policy.inquiry_target_minutes};
  for (const Channel channel :
       {Channel::call, Channel::email, Channel::text_message, Channel::social_message, Channel::card, Channel::meeting,
        Channel::introduction, Channel::gift, Channel::voicemail}) {
    if (!want.channels.has(channel) || (want.preferred == channel && found)) continue;
    if (found && found->due_at <= want.earliest + patience) break;
    std::optional<Slot> other = soonest(b, want, channel, plan);
    if (other && (!found || other->due_at + patience < found->due_at)) found = std::move(other);
  }
  return found ? *found : stay_put(b, want);
}

}  // namespace

bool is_live(Channel channel) {
  switch (channel) {
    case Channel::call:
    case Channel::voicemail:
    case Channel::text_message:
    case Channel::meeting: return true;
    case Channel::email:
    case Channel::social_message:
    case Channel::card:
    case Channel::introduction:
    case Channel::gift: return false;
  }
  expects(false, "each channel is live or not");
}

Slot place(const Bearings& bearings, const Want& want, const Prospects& prospects) {
  expects(!want.channels.none(), "there is a channel to place a touch on");
  if (want.timing == Timing::at_once && want.mode == Mode::automatic) return now_or_at(bearings, want);
  if (want.timing == Timing::at_once) return place_at_once(bearings, want);
  return place_on_a_day(bearings, want, prospects);
}

}  // namespace barnacle
