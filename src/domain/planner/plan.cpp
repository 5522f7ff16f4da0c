#include "domain/planner/plan.hpp"

#include <algorithm>
#include <array>

#include "domain/permission/permission.hpp"
#include "domain/planner/choose/kind.hpp"
#include "domain/planner/choose/value_ladder.hpp"
#include "domain/planner/explain.hpp"
#include "domain/planner/place/place.hpp"
#include "domain/planner/rule_order.hpp"
#include "domain/temperature/move.hpp"
#include "domain/temperature/rhythm.hpp"

namespace barnacle {
namespace {

constexpr int review_every_days =
    30;  // a pause without an end is looked at once a month, so that it does not become a drop

bool is_breached_by(const Blocked& blocked, const Wish& wish) {
  return wish.origin == Origin::they_began && wish.began > blocked.began;
}

// Two people of one firm who ask on one day both get their receipt.
bool is_receipt(const Wish& wish) { return wish.choice == Choice::inquiry && wish.timing == Timing::at_once; }

bool silences(const Blocked& blocked, const Wish& wish) {
  // What a person put there stands against everything but a stop and a closed channel.
  if (wish.choice == Choice::by_hand && wish.mode == Mode::by_person) return blocked.silenced == Silenced::for_ever;
  switch (blocked.silenced) {
    case Silenced::for_ever: return true;
    case Silenced::everything: return wish.timing != Timing::exactly && !is_breached_by(blocked, wish);
    case Silenced::absent: return !is_breached_by(blocked, wish);
    case Silenced::what_we_start: return wish.origin == Origin::ours;
    case Silenced::what_presses: return wish.origin == Origin::ours && wish.kind != Kind::neither;
    case Silenced::automatic: return wish.mode == Mode::automatic && !is_receipt(wish);
    case Silenced::channels:
    case Silenced::owner: return false;
  }
  expects(false, "each rule silences somebody");
}

// A wish and the moment to which the rules let it move.
struct Considered {
  Wish wish;
  Instant earliest{};
  const Blocked* held_by = nullptr;  // the rule that holds it longest
  bool for_review = false;           // held without an end: a person looks at it
};

using Blocks = std::vector<Blocked>;

Considered considered(Wish wish, const Blocks& blocks, const Bearings& b) {
  Considered one{std::move(wish), {}, nullptr, false};
  one.earliest = one.wish.not_before;
  for (const Blocked& blocked : blocks) {
    if (!silences(blocked, one.wish)) continue;
    if (blocked.until) {
      if (*blocked.until > one.earliest) {
        one.earliest = *blocked.until;
        one.held_by = &blocked;
      }
    } else if (blocked.silenced == Silenced::automatic) {
      one.wish.mode = Mode::by_person;
    } else {
      one.for_review = true;
      one.held_by = &blocked;
    }
  }
  if (one.for_review) {
    const auto passed = std::max(0.0, days_between(one.held_by->began, b.now));
    const int reviews = static_cast<int>(passed / review_every_days) + 1;
    one.earliest = std::max(one.earliest, one.held_by->began + days{review_every_days} * reviews);
  }
  return one;
}

// First that applies now; of those still to come the one on the earliest day, and on one day the first in order.
std::optional<Considered> chosen(const Bearings& b, const Blocks& blocks, ChannelSet reachable,
                                 std::span<const Choice> too_late = {}) {
  std::optional<Considered> best;
  bool keep_still = false;
  bool walks = false;
  for (const ChooseRule& rule : choose_rules) {
    if (std::find(too_late.begin(), too_late.end(), rule.choice) != too_late.end()) continue;
    if (rule.choice == Choice::rhythm && (walks || (keep_still && best))) continue;
    std::optional<Wish> wish = rule.wish(b);
    if (!wish || (wish->nurtures && keep_still)) continue;
    const bool by_hand = wish->choice == Choice::by_hand;
    if (by_hand && wish->channel != Channel::meeting && !reachable.has(*wish->channel)) continue;
    // A step agreed for next year, or a promise of theirs a long way off, is no reason for silence past the ceiling.
    const bool is_near = wish->not_before <= b.now + days{b.pace->ceiling_days};
    keep_still = keep_still || (wish->keeps_still && is_near);
    walks = walks || wish->choice == Choice::cadence_step;
    Considered one = considered(std::move(*wish), blocks, b);
    const bool is_due = one.earliest <= b.now;
    if (!best || is_due || local_day(one.earliest, b.zone) < local_day(best->earliest, b.zone)) best = std::move(one);
    if (is_due || by_hand) break;
  }
  return best;
}

constexpr std::array speaking_channels = {Channel::email, Channel::call, Channel::social_message, Channel::text_message,
                                          Channel::card};

bool can_carry_nurture(Channel channel, const Contact& contact) {
  // A text message is an intrusion where nobody said yes to it.
  return channel != Channel::text_message ||
         standing_permission(contact.permissions, channel, "").answer == PermissionAnswer::granted;
}

struct Ways {
  ChannelSet channels;
  bool stands_in = false;  // not the channel that was wished for ...
  std::string because;     // ... for this reason
  bool lost = false;       // no way at all
};

Ways ways_for(const Wish& wish, const Bearings& b, ChannelSet reachable) {
  Ways ways;
  if (wish.channel && (reachable.has(*wish.channel) || wish.timing == Timing::exactly)) {
    ways.channels.add(*wish.channel);
    if (wish.timing != Timing::at_once || wish.channel_is_fixed || wish.mode == Mode::automatic) return ways;
  }
  for (const Channel channel : speaking_channels) {
    if (reachable.has(channel) && (wish.origin == Origin::they_began || can_carry_nurture(channel, b.contact())))
      ways.channels.add(channel);
  }
  // A card takes a week in the post and ten minutes to write: where anything quicker reaches them, only a cadence asks
  // for one.
  ChannelSet card;
  card.add(Channel::card);
  ChannelSet quicker = ways.channels;
  quicker.remove(card);
  if (!quicker.none()) ways.channels = quicker;
  if (wish.channel && !reachable.has(*wish.channel)) {
    ways.stands_in = true;
    ways.because = b.said(
        [&] { return "no way to them by " + std::string(word_of(*wish.channel)) + ", so another channel by hand"; });
  }
  if (ways.channels.none()) {
    ways.lost = true;
    ways.stands_in = true;
    ways.because =
        b.said([] { return "no channel reaches them: find another address, or somebody who introduces us"; });
    ways.channels.add(Channel::introduction);
  }
  return ways;
}

bool gives(const Wish& wish) {
  return wish.choice == Choice::cadence_step || wish.choice == Choice::rhythm || wish.choice == Choice::decision_date ||
         wish.choice == Choice::missing_next_step;
}

Kind kind_for(const Wish& wish, const Bearings& b) {
  const Standing& standing = b.contact().standing;
  if (wish.choice == Choice::by_hand) return wish.kind.value_or(Kind::neither);
  if (wish.solicited) return wish.kind.value_or(Kind::ask);
  return wish.kind ? bearable_kind(*wish.kind, standing, b.policy) : ledger_kind(standing, b.policy);
}

// Whoever has waited past the ceiling already (an import, a long absence) is caught up with as the blocks have room,
// within this time: a year's silence piled onto one morning helps nobody (P5).
constexpr int catch_up_days = 14;

Want want_for(const Considered& one, const Ways& ways, const Bearings& b) {
  const Wish& wish = one.wish;
  Want want{.timing = wish.timing, .mode = ways.stands_in ? Mode::by_person : wish.mode, .channels = ways.channels};
  if (want.timing == Timing::exactly) want.timing = Timing::must;
  if (one.for_review) {
    want.timing = Timing::in_block;
    want.mode = Mode::by_person;
  }
  want.preferred = wish.channel ? wish.channel : b.contact().stated.channel;
  want.may_explore = wish.nurtures && !wish.channel && b.policy.learning;
  want.is_first_word = wish.nurtures && b.contact().standing.touches == 0;
  want.latest = one.earliest;
  if (wish.nurtures) {
    want.latest = b.waiting_since + days{b.pace->ceiling_days};
    if (want.latest < b.now) want.latest = b.now + days{catch_up_days};
  }
  return want;
}

// A clock that runs keeps its place in the order, so it is placed from when it began; what its day has passed over is
// placed anew.
Slot placed(const Considered& one, Want want, const Bearings& b, const Prospects& prospects) {
  const bool keeps_its_place = one.wish.origin == Origin::they_began && want.mode == Mode::by_person;
  want.earliest = keeps_its_place ? one.earliest : std::max(one.earliest, b.now);
  Slot slot = place(b, want, prospects);
  if (slot.window_end >= b.now) return slot;
  want.earliest = b.now;
  return place(b, want, prospects);
}

bool stands_at_its_time(const Considered& one, const Bearings& b) {
  return one.wish.timing == Timing::exactly && one.earliest == one.wish.not_before && !one.for_review &&
         (one.wish.mode == Mode::by_person || one.earliest >= b.now);
}

Slot exactly_at(const Wish& wish, const Ways& ways, const Bearings& b) {
  Slot slot;
  const Zone& zone = zone_or(b.policy, wish.zone, b.zone);
  slot.at = *wish.at;
  slot.due_at = to_instant(slot.at, zone);
  slot.window_end = to_instant(at_minute(day_of(slot.at), 1439), zone);
  slot.channel = wish.channel.value_or(Channel::call);
  if (!ways.channels.has(slot.channel)) slot.channel = Channel::introduction;
  const LocalMinute wall = wall_time(slot.due_at, b.zone);
  slot.time = time_of_day(minute_of_day(wall));
  const Seller* cover = b.situation.cover;
  const LocalDay day = local_day(slot.due_at, b.owner_zone);
  const bool owner_away = std::any_of(b.owner().leave.begin(), b.owner().leave.end(),
                                      [&](const Leave& leave) { return leave.first <= day && day <= leave.last; });
  slot.doer = owner_away && cover != nullptr ? cover : &b.owner();
  if (slot.doer == cover)
    slot.because = b.said([&] { return b.owner().name + " is on leave; " + cover->name + " covers"; });
  return slot;
}

void say(std::vector<Why>& why, std::string_view rule, std::string sentence) {
  if (!sentence.empty()) why.push_back({std::string(rule), std::move(sentence)});
}

// Every reason of a touch, with the numbers that decided.
struct Reasons {
  const Considered& one;
  const Ways& ways;
  const Slot& slot;
  Kind kind;
  const Rung& rung;
  double ready;
  double waited;
  const Prospects& prospects;
};

std::vector<Why> why_of(const Bearings& b, const Reasons& r) {
  const Wish& wish = r.one.wish;
  const Standing& standing = b.contact().standing;
  std::vector<Why> why;
  why.reserve(6);
  say(why, rule_name(wish.choice), wish.because);
  if (r.one.held_by != nullptr) say(why, r.one.held_by->rule, r.one.held_by->sentence);
  say(why, "place", r.slot.because);
  say(why, "stop/no_address", r.ways.because);
  if (gives(wish) && !r.ways.lost) say(why, "choose/kind", kind_sentence(r.kind, standing, wish.solicited));
  if (r.rung.asset != nullptr) {
    say(why, "choose/value_ladder",
        "\"" + r.rung.asset->title + "\": they never had it; fits: " + std::string(word_of(r.rung.match)));
  }
  if (wish.origin == Origin::ours && !r.ways.lost) {
    if (standing.last_touch_at) say(why, "temperature/rhythm", readiness_sentence(r.ready, r.waited, b.ladder));
    say(why, "learning/chance",
        chance_sentence(b.policy.lifts, r.prospects.features(r.slot.channel, r.slot.time), r.prospects.frailty()));
  }
  return why;
}

Touch touch_of(Considered& one, const Bearings& b, ChannelSet reachable) {
  Wish& wish = one.wish;
  const Standing& standing = b.contact().standing;
  const Ways ways = ways_for(wish, b, reachable);
  const Kind kind = ways.lost ? Kind::neither : kind_for(wish, b);
  const Rung rung = kind == Kind::value && gives(wish) ? best_rung(b) : Rung{};
  const AssetId asset = rung.asset != nullptr ? rung.asset->id : AssetId{};
  const Instant when = std::max(one.earliest, b.now);
  const double waited = std::max(0.0, days_between(b.waiting_since, when));
  const double ready = wish.choice == Choice::rhythm && wish.timing == Timing::in_block && standing.last_touch_at
                           ? readiness(waited, b.ladder)
                           : wish.readiness;
  Features features = features_of(b, kind, rung.match, asset, waited);
  features.day = weekday_of(local_day(when, b.zone));
  const Prospects prospects(b, features, ready);
  const bool as_agreed = stands_at_its_time(one, b);
  const Want want = want_for(one, ways, b);
  Slot slot = as_agreed ? exactly_at(wish, ways, b) : placed(one, want, b, prospects);
  const Prospect prospect = prospects.of(slot.channel, slot.time);

  Touch touch;
  touch.contact = b.contact().id;
  touch.organization = b.contact().organization;
  touch.deal = wish.deal;
  touch.owner = slot.doer->id;
  touch.channel = slot.channel;
  touch.kind = kind;
  touch.mode = as_agreed ? wish.mode : want.mode;
  touch.choice = wish.choice;
  touch.band = wish.band;
  touch.at = slot.at;
  touch.zone = as_agreed ? wish.zone : b.zone.name();
  touch.due_at = slot.due_at;
  touch.window_end = slot.window_end;
  touch.worth_per_minute = prospect.worth_per_minute;
  touch.subject = std::move(wish.subject);
  if (ways.lost) touch.subject = "Find a way to reach " + full_name(b.contact());
  if (one.for_review) touch.subject = "Still paused? Then: " + touch.subject;
  touch.template_name = std::move(wish.template_name);
  touch.asset = asset;
  if (wish.step >= 0 && b.contact().enrollment) {
    touch.cadence = b.contact().enrollment->cadence;
    touch.cadence_version = b.contact().enrollment->version;
    touch.step = wish.step;
  }
  touch.attempt = standing.unanswered;
  touch.explored_with = slot.explored_with;

  if (b.telling == Telling::in_words) touch.why = why_of(b, {one, ways, slot, kind, rung, ready, waited, prospects});
  return touch;
}

// A "no" to every channel and topic is a recorded end, though nobody wrote it down as a stop; unless a day for asking
// again was named.
std::optional<Stop> no_to_everything(const Contact& contact) {
  for (auto line = contact.permissions.rbegin(); line != contact.permissions.rend(); ++line) {
    if (line->channel || !line->topic.empty()) continue;
    const bool is_no = line->answer == PermissionAnswer::denied || line->answer == PermissionAnswer::withdrawn;
    const bool reopened = std::any_of(contact.permissions.rbegin(), line, [](const Permission& newer) {
      return newer.answer == PermissionAnswer::granted;
    });
    if (!is_no || reopened || (line->answer == PermissionAnswer::denied && line->ask_again_on)) return std::nullopt;
    return Stop{.reason = StopReason::opted_out, .at = line->at, .by = line->asked_by, .words = line->words};
  }
  return std::nullopt;
}

std::vector<Blocked> worth_telling(Blocks blocks, ChannelSet reachable, Instant now) {
  // Hardly anybody has a profile, a phone and a postal address on file: what is missing is told where nothing else is
  // there.
  std::erase_if(blocks, [&](const Blocked& one) {
    return (one.rule == "stop/no_address" && !reachable.none()) || (one.until && *one.until <= now);
  });
  return blocks;
}

std::optional<Temperature> cooled(const Bearings& b, const Considered& one) {
  if (one.wish.choice == Choice::reply_owed || one.wish.origin == Origin::promised) return std::nullopt;
  const bool walks = b.walk && b.walk->step >= 0;
  if (walks && b.contact().standing.unanswered < b.policy.round_attempts_max) return std::nullopt;
  const auto move = temperature_after_silence(b.contact(), b.at_deal_pace, b.policy);
  return move ? std::optional(move->to) : std::nullopt;
}

// Denied everywhere, but a day for asking again is set: everything waits for that day, and then a person asks.
ChannelSet reopened_later(Blocks& blocks, ChannelSet reachable, ChannelSet addressed) {
  if (!reachable.none() || addressed.none()) return reachable;
  for (Blocked& blocked : blocks) {
    if (blocked.silenced != Silenced::channels || !blocked.until) continue;
    blocked.silenced = Silenced::absent;
    Blocked by_hand_only = blocked;
    by_hand_only.silenced = Silenced::automatic;
    by_hand_only.until.reset();
    blocks.push_back(std::move(by_hand_only));
    return addressed;
  }
  return reachable;
}

}  // namespace

Plan plan_next_touch(const Situation& situation, const Policy& policy, Instant now, Telling telling) {
  const Bearings b = bearings_of(situation, policy, now, telling);
  const auto stopped = [&](std::string_view rule, std::string sentence) {
    Plan plan;
    if (telling == Telling::decision_alone) return plan;
    plan.why.push_back({std::string(rule), sentence});
    plan.silences.push_back({std::string(rule), std::move(sentence), std::nullopt});
    return plan;
  };
  Blocks blocks;
  blocks.reserve(stop_rules.size() + 1);
  ChannelSet reachable;
  for (const auto& [channel, word] : WordsOf<Channel>::all) reachable.add(channel);
  ChannelSet addressed = reachable;
  for (const StopRule& rule : stop_rules) {
    std::optional<Blocked> blocked = rule.applies(b);
    if (!blocked) continue;
    if (blocked->silenced == Silenced::for_ever) {
      Plan plan = stopped(blocked->rule, std::move(blocked->sentence));
      plan.stop = stop_in_force(b.contact().stops);
      return plan;
    }
    if (blocked->silenced == Silenced::channels) {
      reachable.remove(blocked->channels);
      if (blocked->rule == "stop/no_address") addressed.remove(blocked->channels);
    }
    blocks.push_back(std::move(*blocked));
  }
  if (auto no = no_to_everything(b.contact())) {
    Plan plan = stopped("stop/no_permission", "they said no to every channel");
    plan.stop = std::move(no);
    return plan;
  }
  reachable = reopened_later(blocks, reachable, addressed);
  std::optional<Considered> one = chosen(b, blocks, reachable);
  expects(one.has_value(), "the rhythm always wants a next touch");
  Plan plan;
  plan.touch = touch_of(*one, b, reachable);
  // Holidays, leave and silences may push it past the date before which alone it does any good.
  std::vector<Choice> too_late;
  while (one->wish.before && plan.touch->due_at >= *one->wish.before) {
    too_late.push_back(one->wish.choice);
    one = chosen(b, blocks, reachable, too_late);
    expects(one.has_value(), "the rhythm always wants a next touch");
    plan.touch = touch_of(*one, b, reachable);
  }
  plan.cools_to = cooled(b, *one);
  if (b.walk) {
    plan.cadence_is_over = b.walk->is_over();
    plan.steps_passed_over = b.walk->settled;
  }
  if (telling == Telling::decision_alone) return plan;
  plan.why = plan.touch->why;
  plan.silences = silences_of(worth_telling(std::move(blocks), reachable, now));
  return plan;
}

}  // namespace barnacle
