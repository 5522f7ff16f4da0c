#include "simulation/oracle.hpp"

#include <algorithm>
#include <cmath>

#include "domain/cadences/exits.hpp"

namespace barnacle::simulation {

namespace {

// Work that is late is done late or planned anew; a plan this old has been forgotten by the nightly chores.
constexpr days forgotten_after{30};

constexpr int values_in_a_row_max = 4;  // S59
// By hand as well, and besides answers and meetings: the tries of one day to reach somebody are fewer.
constexpr int touches_a_day_max = 8;

bool has_stop(const Contact& contact) {
  return std::any_of(contact.stops.begin(), contact.stops.end(), [](const Stop& stop) { return !stop.lifted_at; });
}

// What we start ourselves, by the recipe or the rhythm: the rest answers them, keeps a promise, or a person put it
// there.
bool is_nurture(Choice choice) {
  return choice == Choice::cadence_step || choice == Choice::rhythm || choice == Choice::decision_date;
}

bool answers(Choice choice) { return choice == Choice::reply_owed || choice == Choice::inquiry; }

bool is_counted(const Touch& touch) {
  return touch.deal.is_nil() &&
         (is_nurture(touch.choice) || touch.choice == Choice::by_hand || touch.choice == Choice::their_commitment);
}

}  // namespace

void Oracle::mix(std::string_view bytes) {  // FNV-1a
  for (const char byte : bytes) {
    hash_ ^= static_cast<unsigned char>(byte);
    hash_ *= 0x100000001b3ULL;
  }
}

void Oracle::mix(std::int64_t number) { mix(std::string_view(reinterpret_cast<const char*>(&number), sizeof number)); }

Oracle::Known& Oracle::known(ContactId id) {
  const auto [at, is_new] = known_.try_emplace(id);
  if (is_new) {
    at->second.contact.id = id;
    order_.push_back(id);
  }
  return at->second;
}

void Oracle::touch_now(ContactId id) {
  touched_.push_back(id);
  const bool seen =
      std::any_of(remembered_.begin(), remembered_.end(), [&](const auto& each) { return each.first == id; });
  // Upheavals touch thousands and are not undone; what one person did touches few.
  constexpr std::size_t remembered_max = 64;
  if (!seen && remembered_.size() < remembered_max) remembered_.emplace_back(id, known(id));
}

void Oracle::remember() { remembered_.clear(); }

std::vector<ContactId> Oracle::take_back() {
  std::vector<ContactId> taken;
  for (auto& [id, before] : remembered_) {
    known_[id] = std::move(before);
    taken.push_back(id);
  }
  remembered_.clear();
  return taken;
}

void Oracle::reread(const Contact& contact, const std::optional<Touch>& planned) {
  Known& one = known(contact.id);
  one.contact = contact;
  one.planned = planned;
  if (planned) planned_for_[planned->id] = contact.id;
  touched_.push_back(contact.id);
}

const Contact* Oracle::contact(ContactId id) const {
  const auto at = known_.find(id);
  return at == known_.end() ? nullptr : &at->second.contact;
}

const Touch* Oracle::planned(ContactId id) const {
  const auto at = known_.find(id);
  return at == known_.end() || !at->second.planned ? nullptr : &*at->second.planned;
}

bool Oracle::ended(ContactId id) const {
  const auto at = known_.find(id);
  return at != known_.end() && at->second.ended;
}

void Oracle::blame(Instant at, ContactId contact, std::string_view promise, std::string sentence) {
  violations_.push_back({at, contact, std::string(promise), std::move(sentence)});
}

void Oracle::absorb(const Written& written, Instant now) {
  mix(now.time_since_epoch().count());
  for (const Entry& entry : written.entries) {
    mix(entry.verb);
    mix(entry.sentence);
    mix(entry.id.text());
  }
  for (const Organization& organization : written.organizations) organizations_[organization.id] = organization;
  for (const Contact& contact : written.contacts) touch_now(contact.id);
  for (const Touch& touch : written.touches) touch_now(touch.contact);
  for (const Touch& touch : written.touches) {
    Known& one = known(touch.contact);
    mix(touch.due_at.time_since_epoch().count());
    mix(word_of(touch.state));
    if (touch.state == TouchState::planned) {
      one.planned = touch;
      planned_for_[touch.id] = touch.contact;
      continue;
    }
    // A merged record's plan is cancelled under the name of the record that stays.
    if (const auto holder = planned_for_.find(touch.id); holder != planned_for_.end()) {
      Known& whose = known(holder->second);
      if (whose.planned && whose.planned->id == touch.id) whose.planned.reset();
      planned_for_.erase(holder);
    }
    const bool happened_now = touch.done_at == now;
    if (touch.state == TouchState::done && happened_now) went_out(touch, now);
    if (touch.state == TouchState::skipped && touch.choice == Choice::reply_owed) one.waits = false;
    if (touch.state != TouchState::received && one.by_hand && one.by_hand->touch == touch.id) one.by_hand.reset();
  }
  for (const Contact& contact : written.contacts) {
    Known& one = known(contact.id);
    const bool was_merged = !one.contact.merged_into.is_nil();
    if (one.contact.organization != contact.organization) firm_[contact.organization].push_back(contact.id);
    one.contact = contact;
    if (!was_merged && !contact.merged_into.is_nil()) merged(one, known(contact.merged_into));
  }
}

// The strictest of both holds; the ledger of two is no ledger to be judged by tenths.
void Oracle::merged(Known& from, Known& into) {
  into.ended = into.ended || from.ended;
  into.waits = into.waits || from.waits;
  into.had.insert(from.had.begin(), from.had.end());
  into.refused.insert(from.refused.begin(), from.refused.end());
  into.forced += into.unsolicited + from.unsolicited;
  into.last = Kind::neither;  // which of the two spoke last, each record alone does not say
  into.values_in_a_row = 0;
  if (from.away_until && (!into.away_until || *into.away_until < *from.away_until)) {
    into.away_until = from.away_until;
    into.away_since = from.away_since;
  }
  if (from.paused && (!into.paused || into.paused->until)) {
    const bool longer = !into.paused || !from.paused->until || *from.paused->until > *into.paused->until;
    if (longer) into.paused = from.paused;
  }
  if (from.last_automatic && (!into.last_automatic || *into.last_automatic < *from.last_automatic))
    into.last_automatic = from.last_automatic;
  from.planned.reset();
  from.by_hand.reset();
  if (into.by_hand && into.refused.contains(into.by_hand->channel)) into.by_hand.reset();
}

void Oracle::went_out(const Touch& touch, Instant now) {
  Known& one = known(touch.contact);
  const bool automatic = touch.mode == Mode::automatic;
  ++(automatic ? automatic_sent : done_by_hand);
  const std::string what =
      std::string(word_of(touch.channel)) + " (" + std::string(word_of(touch.choice)) + ") at " + text_of(now) + ": ";
  const auto wrong = [&](std::string_view promise, const std::string& sentence) {
    blame(now, touch.contact, promise, what + sentence);
  };
  if (one.ended) wrong(promise::nobody_is_pestered, "it went out after they were stopped.");
  const LocalDay their_day = local_day(now, zone_of(one.contact));
  const bool is_theirs = answers(touch.choice) || touch.channel == Channel::meeting;  // they wrote, or agreed to it
  one.on_last_day = (their_day == one.last_day ? one.on_last_day : 0) + (is_theirs ? 0 : 1);
  one.last_day = their_day;
  if (one.on_last_day > touches_a_day_max)
    wrong(promise::nobody_is_pestered, "touch " + std::to_string(one.on_last_day) + " of their day.");
  // An agreed time, and what a person set for a day, is that person's to answer for.
  const bool by_appointment = !automatic && (touch.choice == Choice::meeting || touch.choice == Choice::our_commitment);
  if (one.refused.contains(touch.channel) && !by_appointment)
    wrong(promise::nobody_is_pestered, "they said no to this channel.");
  const bool is_receipt = automatic && touch.choice == Choice::inquiry && one.receipt_owed;
  if (automatic) {
    if (one.waits) wrong(promise::a_reply_silences, "their message waits for an answer by hand.");
    const Zone zone = zone_of(one.contact);
    const LocalDay today = local_day(now, zone);
    if (!is_receipt) {
      if (const std::string off = outside_hours(one.contact, now); !off.empty())
        wrong(promise::nobody_is_pestered, off);
      if (const std::string quiet = left_in_peace(one, today, Pauses::all); !quiet.empty() && !answers(touch.choice))
        wrong(promise::nobody_is_pestered, quiet);
    }
    if (!handed_over_.insert(touch.id).second) wrong(promise::never_lost, "it was handed over before.");
    if (one.last_automatic && local_day(*one.last_automatic, zone) == today)
      wrong(promise::nobody_is_pestered, "the second automatic touch of their day.");
    if (!one.contact.organization.is_nil()) {
      const auto last = last_automatic_at_.find(one.contact.organization);
      if (!is_receipt && last != last_automatic_at_.end() && local_day(last->second, zone) == today)
        wrong(promise::nobody_is_pestered, "the second automatic touch at their organization on this day.");
      last_automatic_at_[one.contact.organization] = now;
    }
    one.last_automatic = now;
  } else if (touch.choice == Choice::reply_owed || is_conversation(touch.outcome)) {
    one.waits = false;
  }
  if (is_receipt) one.receipt_owed = false;
  if (touch.outcome == Outcome::bounced) one.by_hand.reset();  // its address may have been the same
  if (!touch.asset.is_nil() && !one.had.insert(touch.asset).second)
    wrong(promise::nobody_is_pestered, "they had this asset before.");

  if (!is_counted(touch) || touch.kind == Kind::neither) return;
  const bool they_named_it = touch.choice == Choice::rhythm && one.contact.come_back_on.has_value();
  const bool forced = touch.choice == Choice::by_hand || they_named_it;
  if (touch.kind == Kind::ask && one.last == Kind::ask && !forced)
    wrong(promise::nobody_is_pestered, "the second ask in a row.");
  one.last = touch.kind;
  one.values_in_a_row = touch.kind == Kind::ask ? 0 : one.values_in_a_row + 1;
  if (one.values_in_a_row > values_in_a_row_max && !forced)
    wrong(promise::nobody_is_pestered, "nurtured and never asked: a value after four.");
  // Neither what the take-the-burden letter announced nor the ask before their decision weighs in the tenths.
  if (one.contact.standing.burden_taken || touch.choice == Choice::decision_date) {
    ++one.forced;  // for after an ask of them comes a value, and after four values an ask
    return;
  }
  ++one.unsolicited;
  if (touch.kind == Kind::ask) ++one.asks;
  if (forced) ++one.forced;
  const double off = std::abs(one.asks - 0.3 * one.unsolicited);
  if (one.unsolicited >= 3 && off > 1.0001 + one.forced) {
    wrong(promise::nobody_is_pestered, std::to_string(one.asks) + " asks of " + std::to_string(one.unsolicited) +
                                           " unsolicited touches are not three tenths.");
  }
}

void Oracle::told_stop(ContactId id) {
  Known& one = known(id);
  one.ended = true;
  one.waits = false;
  one.by_hand.reset();
}
void Oracle::told_lifted(ContactId id) {
  known(id).ended = false;
  known(id).refused.clear();  // they asked to hear from us again
}
void Oracle::told_no_to(ContactId id, Channel channel) {
  Known& one = known(id);
  one.refused.insert(channel);
  if (one.by_hand && one.by_hand->channel == channel) one.by_hand.reset();
}
void Oracle::told_yes(ContactId id) { known(id).refused.clear(); }
void Oracle::told_reply(ContactId id) {
  Known& one = known(id);
  one.waits = true;
  one.away_until.reset();
  one.by_hand.reset();  // an answer comes before what was planned by hand
}
void Oracle::told_inquiry(ContactId id) {
  Known& one = known(id);
  one.receipt_owed = true;
  one.by_hand.reset();
}
void Oracle::told_merged_away(ContactId id) { known(id).merged_away = true; }
void Oracle::told_away(ContactId id, LocalDay until, Instant now) {
  Known& one = known(id);
  one.away_until = until;
  one.away_since = now;
}
void Oracle::told_back(ContactId id) { known(id).away_until.reset(); }
void Oracle::told_pause(ContactId id, std::optional<LocalDay> until) { known(id).paused = Quiet{until}; }
void Oracle::told_resumed(ContactId id) {
  known(id).away_until.reset();
  known(id).paused.reset();
}
void Oracle::told_firm_pause(OrganizationId firm, std::optional<LocalDay> until) { paused_firms_[firm] = Quiet{until}; }
void Oracle::told_firm_resumed(OrganizationId firm) { paused_firms_.erase(firm); }
void Oracle::told_crisis(const HolidayPlace& place, std::optional<LocalDay> until) { crises_[place] = Quiet{until}; }
void Oracle::told_crisis_over(const HolidayPlace& place) { crises_.erase(place); }
void Oracle::told_override(ContactId id, LocalMinute at) {
  Known& one = known(id);
  if (one.planned && one.planned->choice == Choice::by_hand)
    one.by_hand = Override{one.planned->id, at, one.planned->channel};
}
void Oracle::told_override_over(ContactId id) { known(id).by_hand.reset(); }
void Oracle::told_seller(const Seller& seller) { sellers_[seller.id] = seller; }

Zone Oracle::zone_of(const Contact& contact) const {
  // Where they live, as far as it is known: their own, their firm's, or whoever looks after them.
  std::string name = contact.zone;
  if (const auto firm = organizations_.find(contact.organization); name.empty() && firm != organizations_.end())
    name = firm->second.zone;
  if (const auto owner = sellers_.find(contact.owner); name.empty() && owner != sellers_.end())
    name = owner->second.zone;
  const auto zone = zones_->find(name);
  return zone ? *zone : Zone();
}

HolidayPlace Oracle::place_of(const Contact& contact) const {
  if (!contact.address.country.empty()) return {contact.address.country, contact.address.region};
  if (const auto firm = organizations_.find(contact.organization);
      firm != organizations_.end() && !firm->second.address.country.empty()) {
    return {firm->second.address.country, firm->second.address.region};
  }
  const auto owner = sellers_.find(contact.owner);
  return owner == sellers_.end() ? HolidayPlace{} : owner->second.place;
}

// Why somebody must not be disturbed at that moment; empty if they may.
std::string Oracle::outside_hours(const Contact& contact, Instant at) const {
  const LocalMinute wall = wall_time(at, zone_of(contact));
  const LocalDay day = day_of(wall);
  const std::string there = "it is " + with_weekday(wall) + " there";
  if (const auto holiday = holiday_on(place_of(contact), day)) return there + ", " + std::string(*holiday) + ".";
  const WorkingHours hours = contact.hours.value_or(WorkingHours::office());
  for (const MinuteSpan& span : hours.on(weekday_of(day))) {
    if (span.from <= minute_of_day(wall) && minute_of_day(wall) < span.to) return "";
  }
  return there + ", outside their hours.";
}

// Why nothing that we start may reach them on that day; empty if it may.
std::string Oracle::left_in_peace(const Known& one, LocalDay day, Pauses pauses) const {
  const auto firm = paused_firms_.find(one.contact.organization);
  std::vector<std::pair<std::string, const Quiet*>> all;
  if (one.paused) all.emplace_back("they are paused", &*one.paused);
  if (firm != paused_firms_.end()) all.emplace_back("their firm is paused", &firm->second);
  const HolidayPlace home = place_of(one.contact);
  for (const auto& [place, crisis] : crises_) {
    if (place.country.empty() || place.country == home.country) all.emplace_back("there is a crisis", &crisis);
  }
  const bool endless = std::any_of(all.begin(), all.end(), [](const auto& each) { return !each.second->until; });
  if (endless && pauses == Pauses::those_that_end) return "";
  if (one.away_until && day < *one.away_until) return "they are away until " + with_weekday(*one.away_until) + ".";
  for (const auto& [what, quiet] : all) {
    if (!quiet->until) return what + " until it is said to be over.";
    if (day < *quiet->until) return what + " until " + with_weekday(*quiet->until) + ".";
  }
  return "";
}

void Oracle::judge_plan(const Known& one, const Touch& plan, Instant now) {
  const auto wrong = [&](std::string_view promise, const std::string& sentence) {
    blame(now, one.contact.id, promise,
          "the planned " + std::string(word_of(plan.channel)) + " (" + std::string(word_of(plan.choice)) + ", " +
              std::string(word_of(plan.mode)) + ") of " + with_weekday(plan.at) + " " + plan.zone + ": " + sentence);
  };
  if (plan.why.empty() || plan.why.front().sentence.empty())
    wrong(promise::every_decision_says_why, "it has no reason.");
  const auto doer = sellers_.find(plan.owner);
  if (doer == sellers_.end() || doer->second.gone)
    wrong(promise::nobody_is_dropped, "it belongs to nobody who is there.");
  const auto zone = zones_->find(plan.zone);
  if (!zone || to_instant(plan.at, *zone) != plan.due_at)
    wrong(promise::nobody_is_pestered, "that is not " + text_of(plan.due_at) + ", when it is due.");
  const bool automatic = plan.mode == Mode::automatic;
  const LocalDay day = local_day(plan.due_at, zone_of(one.contact));
  if (one.waits && (automatic || is_nurture(plan.choice)))
    wrong(promise::a_reply_silences, "their message waits for an answer by hand.");
  if ((automatic && !answers(plan.choice)) || is_nurture(plan.choice)) {
    if (const std::string off = outside_hours(one.contact, plan.due_at); !off.empty())
      wrong(promise::nobody_is_pestered, off);
    // A pause without an end leaves no day to plan for; it is asked again when the touch is due.
    if (const std::string quiet = left_in_peace(one, day, Pauses::those_that_end); !quiet.empty())
      wrong(promise::nobody_is_pestered, quiet);
  }
  if (automatic && one.refused.contains(plan.channel))
    wrong(promise::nobody_is_pestered, "they said no to this channel.");
  if (one.by_hand) {
    const bool stands =
        plan.choice == Choice::by_hand && plan.at == one.by_hand->at && plan.channel == one.by_hand->channel;
    if (!stands)
      wrong(promise::the_seller_decides, "a person had planned " + with_weekday(one.by_hand->at) + " by hand.");
  }
  if (plan.due_at + forgotten_after < now)
    wrong(promise::nobody_is_dropped, "it has been due since " + text_of(plan.due_at) + ".");
}

void Oracle::judge(const Known& one, Instant now) {
  const Contact& contact = one.contact;
  if (!contact.merged_into.is_nil()) {
    if (one.planned) blame(now, contact.id, promise::nobody_is_dropped, "A merged record still has a planned touch.");
    return;
  }
  const std::string name = full_name(contact);
  const auto wrong = [&](std::string_view promise, const std::string& sentence) {
    blame(now, contact.id, promise, sentence);
  };
  if (one.merged_away) {
    wrong(promise::nobody_is_dropped, name + " was merged away and stands there again.");
    return;
  }
  const bool stopped = has_stop(contact);
  if (stopped && one.planned) wrong(promise::nobody_is_pestered, name + " is stopped and still has a planned touch.");
  if (one.ended && !stopped) {
    wrong(promise::nobody_is_pestered, name + " was stopped, and no stop is in force.");
  } else if (!stopped && !one.planned) {
    wrong(promise::nobody_is_dropped, name + " has neither a next touch nor a stop.");
  }
  const auto owner = sellers_.find(contact.owner);
  if (owner == sellers_.end() || owner->second.gone)
    wrong(promise::nobody_is_dropped, name + " belongs to nobody who is there.");
  if (one.planned) judge_plan(one, *one.planned, now);
}

void Oracle::judge_touched(Instant now) {
  std::sort(touched_.begin(), touched_.end());
  touched_.erase(std::unique(touched_.begin(), touched_.end()), touched_.end());
  for (const ContactId id : touched_) judge(known_.at(id), now);
  touched_.clear();
}

void Oracle::judge_all(Instant now) {
  touched_.clear();
  for (const ContactId id : order_) judge(known_.at(id), now);
}

void Oracle::judge_inquiry(ContactId id, Instant now) {
  const Known& one = known(id);
  if (has_stop(one.contact) || (one.planned && answers(one.planned->choice))) return;
  blame(now, id, promise::never_lost,
        "An inquiry came from " + full_name(one.contact) + ", and no answer to it is next.");
}

void Oracle::judge_firm_after_reply(ContactId id, Instant now) {
  const Contact& who = known_.at(id).contact;
  if (who.organization.is_nil()) return;
  const ExitEvent reply{.exit = Exit::reply, .contact = id, .organization = who.organization};
  for (const ContactId other : firm_[who.organization]) {
    const Known& one = known_.at(other);
    if (other == id || one.contact.organization != who.organization || !one.contact.enrollment) continue;
    if (!one.contact.merged_into.is_nil() || one.contact.enrollment->enrolled_at == now) continue;
    const Cadence* cadence = find_cadence_(one.contact.enrollment->cadence, one.contact.enrollment->version);
    if (cadence && exit_for(*cadence, one.contact, reply)) {
      blame(now, other, promise::a_reply_silences,
            full_name(who) + " replied for the whole organization, and " + full_name(one.contact) + " walks on in " +
                cadence->name + ".");
    }
  }
}

}  // namespace barnacle::simulation
