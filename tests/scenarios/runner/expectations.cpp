#include "scenarios/runner/expectations.hpp"

#include <algorithm>
#include <set>

#include "app/explain.hpp"
#include "app/keep_assets.hpp"
#include "app/preview_walk.hpp"
#include "app/queue.hpp"
#include "domain/permission/may_contact.hpp"
#include "scenarios/runner/words.hpp"

namespace barnacle::scenario {
namespace {

/// Which touches a line speaks of: every part that is there has to hold.
struct TouchSought {
  std::optional<Channel> channel;
  std::optional<Kind> kind;
  std::optional<Mode> mode;
  std::optional<Choice> choice;
  std::optional<Band> band;
  std::optional<When> when, before, after;
  std::optional<AssetId> asset;
  bool any_asset = false;
  bool no_asset = false;
  std::optional<SellerId> owner;
  std::string words;
  std::string because;
};

struct Check_ {
  World& world;
  const Check& check;
  Words words;
  std::string who;
  LocalDay today;
  bool failed = false;

  void unmet(const std::string& seen) {
    failed = true;
    const std::string mark = check.never ? "must not be\n  !! " : "not met\n  -  ";
    std::string indented;
    for (const std::string_view line : split(seen, '\n')) indented.append("\n  +  ").append(line);
    world.fault(check.line, mark + check.line.text + indented);
  }
  /// The sentence in quotes after because; without quotes it is a word to the reader alone.
  std::string because() {
    if (!words.accept("because")) return "";
    const auto quoted = words.accept_quoted();
    if (!quoted) {
      while (!words.done()) words.any_word();
    }
    return quoted.value_or("");
  }
};

SellerId seller_id(World& world, const std::string& name) {
  return world.ask([&](app::Desk& desk) {
    for (const auto& [id, seller] : desk.reference().sellers)
      if (seller.name == name) return id;
    throw misread("there is no seller " + name);
  });
}

TouchSought read_touch(Check_& c) {
  Words& words = c.words;
  TouchSought sought;
  while (!words.done()) {
    words.accept(",");
    if (const auto text = words.accept_quoted()) {
      sought.words = *text;
    } else if (words.accept("automatic")) {
      sought.mode = Mode::automatic;
    } else if (words.accept("by hand") || words.accept("by person")) {
      sought.mode = Mode::by_person;
    } else if (words.accept("asks")) {
      sought.kind = Kind::ask;
    } else if (words.accept("gives")) {
      sought.kind = Kind::value;
    } else if (words.accept("neither gives nor asks")) {
      sought.kind = Kind::neither;
    } else if (words.accept("with something")) {
      sought.any_asset = true;
    } else if (words.accept("with nothing")) {
      sought.no_asset = true;
    } else if (words.accept("with")) {
      sought.asset = c.world.asset_titled(words.quoted());
    } else if (words.accept("as")) {
      sought.choice = words.value<Choice>();
    } else if (words.accept("in")) {
      sought.band = words.value<Band>();
    } else if (words.accept("for")) {
      sought.owner = seller_id(c.world, c.world.seller_named(words.any_word()).name);
    } else if (words.accept("before")) {
      sought.before = words.when(c.today);
    } else if (words.accept("from")) {
      sought.after = words.when(c.today);
    } else if (const auto channel = words.accept_channel()) {
      sought.channel = channel;
    } else if (const auto when = words.accept_when(c.today)) {
      sought.when = when;
    } else {
      sought.because = c.because();
      break;
    }
  }
  words.expect_end();
  return sought;
}

bool is_at(const Touch& touch, const When& when, const Zone& zone) {
  const LocalMinute at = wall_time(touch.due_at, zone);
  return day_of(at) == when.day && (!when.minute || minute_of_day(at) == *when.minute);
}

Instant start_of(const When& when, const Zone& zone) {
  return to_instant(at_minute(when.day, when.minute.value_or(0)), zone);
}

std::string spaced(std::string text) {
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

bool is_sought(const Touch& touch, const TouchSought& sought, const Zone& zone) {
  if (sought.channel && touch.channel != *sought.channel) return false;
  if (sought.kind && touch.kind != *sought.kind) return false;
  if (sought.mode && touch.mode != *sought.mode) return false;
  if (sought.choice && touch.choice != *sought.choice) return false;
  if (sought.band && touch.band != *sought.band) return false;
  if (sought.owner && touch.owner != *sought.owner) return false;
  if (sought.when && !is_at(touch, *sought.when, zone)) return false;
  if (sought.before && touch.due_at >= start_of(*sought.before, zone)) return false;
  if (sought.after && touch.due_at < start_of(*sought.after, zone)) return false;
  if (sought.asset && touch.asset != *sought.asset) return false;
  if (sought.any_asset && touch.asset.is_nil()) return false;
  if (sought.no_asset && !touch.asset.is_nil()) return false;
  return sought.words.empty() || contains(touch.subject, sought.words) ||
         contains(spaced(touch.template_name), spaced(sought.words));
}

std::vector<std::string> reasons(World& world, const std::string& who) {
  return world.ask([&](app::Desk& desk) {
    std::vector<std::string> sentences;
    const auto explained = app::explain(desk, world.id_of(who), 1);
    if (!explained) return sentences;
    for (const Why& why : explained->plan.why) sentences.push_back(why.rule + ": " + why.sentence);
    for (const Silence& silence : explained->plan.silences)
      sentences.push_back("silent, " + silence.rule + ": " + silence.sentence);
    return sentences;
  });
}

std::string describe_plan(World& world, const std::string& who) {
  const auto touch = world.in_hand(who);
  std::string text;
  if (touch) {
    text = describe(*touch, world.zone_of(who));
    if (!touch->asset.is_nil()) {
      text += world.ask([&](app::Desk& desk) {
        const auto asset = desk.books.assets().find(touch->asset);
        return ", with \"" + (asset ? asset->title : "?") + "\"";
      });
    }
  } else {
    const auto stop = stop_in_force(world.contact(who).stops);
    text = stop ? "no touch: " + std::string(word_of(stop->reason)) : "no touch and no stop";
  }
  for (const std::string& reason : reasons(world, who)) text += "\n   because " + reason;
  return text;
}

bool is_because(World& world, const std::string& who, const std::string& because) {
  if (because.empty()) return true;
  const auto all = reasons(world, who);
  return std::any_of(all.begin(), all.end(), [&](const std::string& each) { return contains(each, because); });
}

// An automatic touch that was expected and is planned goes out, so that the next line can say what follows it.
void expect_touch(Check_& c, bool send_first) {
  if (send_first) {
    const auto touch = c.world.planned(c.who);
    if (touch && touch->mode == Mode::automatic) c.world.send(c.who, *touch);
  }
  const TouchSought sought = read_touch(c);
  const auto touch = c.world.in_hand(c.who);
  if (!touch || !is_sought(*touch, sought, c.world.zone_of(c.who)) || !is_because(c.world, c.who, sought.because))
    c.unmet(describe_plan(c.world, c.who));
}

void forbid_touch(Check_& c) {
  const TouchSought sought = read_touch(c);
  const Zone zone = c.world.zone_of(c.who);
  std::optional<Instant> until;
  if (sought.before) until = start_of(*sought.before, zone);
  c.world.nevers.push_back({.line = c.check.line,
                            .contact = c.who,
                            .forbids = [sought, zone](const Touch& touch) { return is_sought(touch, sought, zone); },
                            .until = until});
}

void expect_paused(Check_& c) {
  c.words.expect("until");
  const LocalDay until = c.words.when(c.today).day;
  c.words.expect_end();
  const Contact contact = c.world.contact(c.who);
  const auto touch = c.world.planned(c.who);
  const bool is_named = (contact.out_of_office && contact.out_of_office->until == until) ||
                        (contact.paused && contact.paused->until == until) || contact.come_back_on == until;
  const bool is_quiet = touch && local_day(touch->due_at, c.world.zone_of(c.who)) >= until;
  if (!is_named || !is_quiet) c.unmet(describe_plan(c.world, c.who));
}

void expect_stop(Check_& c) {
  const StopReason reason = c.words.value<StopReason>();
  c.words.expect_end();
  const auto stop = stop_in_force(c.world.contact(c.who).stops);
  if (!stop || stop->reason != reason || c.world.planned(c.who)) c.unmet(describe_plan(c.world, c.who));
}

void expect_temperature(Check_& c) {
  const Temperature wanted = c.words.value<Temperature>();
  const std::string because = c.because();
  c.words.expect_end();
  const Contact contact = c.world.contact(c.who);
  if (contact.temperature != wanted || !contains(contact.temperature_why, because))
    c.unmet("temperature  " + std::string(word_of(contact.temperature)) + " because \"" + contact.temperature_why +
            "\"");
}

void expect_walk(Check_& c) {
  const Contact contact = c.world.contact(c.who);
  const std::string name = c.words.any_word();
  std::optional<int> step;
  if (c.words.accept("step")) step = c.words.number();
  c.words.expect_end();
  const bool walks = contact.enrollment.has_value();
  const bool met = name == "nothing" ? !walks
                                     : walks && contact.enrollment->name == name &&
                                           (!step || contact.enrollment->next_step + 1 == *step);
  if (!met)
    c.unmet(walks ? "walks  " + contact.enrollment->name + " step " + std::to_string(contact.enrollment->next_step + 1)
                  : "walks  nothing");
}

std::string text_of_findings(const std::vector<Finding>& findings) {
  std::string text = findings.empty() ? "no findings" : "";
  for (const Finding& each : findings) {
    if (!text.empty()) text += '\n';
    text += std::string(word_of(each.level)) + "  " + std::string(word_of(each.fault)) + "  \"" + each.words + "\" " +
            each.requirement + ": " + each.why;
    if (!each.replacement.empty()) text += "  instead: " + each.replacement;
  }
  return text;
}

const std::vector<Finding>& findings_of(Check_& c) {
  if (!c.world.aftermath.findings) throw misread("there is no draft or text above to look at");
  return *c.world.aftermath.findings;
}

std::string draft_text(Check_& c) {
  const auto& prepared = c.world.aftermath.prepared;
  if (!prepared) throw misread("there is no draft above to look at");
  if (!prepared->draft) return "no draft: " + prepared->no_draft_because;
  return "Subject: " + prepared->draft->subject + "\n" + prepared->draft->text;
}

void expect_finding(Check_& c) {
  const Fault fault = c.words.value<Fault>();
  const auto words = c.words.accept_quoted();
  std::optional<std::string> instead;
  if (c.words.accept("instead")) instead = c.words.quoted();
  std::optional<Level> level;
  if (c.words.accept("to")) level = c.words.value<Level>();
  c.words.expect_end();
  const auto& findings = findings_of(c);
  const bool found = std::any_of(findings.begin(), findings.end(), [&](const Finding& each) {
    return each.fault == fault && (!words || contains(each.words, *words)) &&
           (!instead || contains(each.replacement, *instead)) && (!level || each.level == *level);
  });
  if (found == c.check.never) c.unmet(text_of_findings(findings));
}

void expect_says(Check_& c) {
  const std::string part = c.words.quoted();
  c.words.expect_end();
  const std::string text = draft_text(c);
  if (contains(text, part) == c.check.never) c.unmet(text);
}

void expect_call_plan(Check_& c) {
  const auto& plan = c.world.aftermath.call_plan;
  if (!plan) throw misread("there is no call plan above to look at");
  std::string seen;
  if (c.words.accept("goal")) {
    seen = plan->goal;
  } else if (c.words.accept("asks for")) {
    seen = plan->ask_for;
  } else if (c.words.accept("opens with")) {
    seen = plan->opening;
  } else if (c.words.accept("knows")) {
    seen = joined(plan->told, "\n");
  } else if (c.words.accept("questions")) {
    seen = joined(plan->questions, "\n");
  } else if (c.words.accept("promises")) {
    seen = joined(plan->commitments, "\n");
  } else if (c.words.accept("they had")) {
    seen = joined(plan->had, "\n");
  } else {
    c.words.expect("voicemail");
    seen = plan->voicemail ? plan->voicemail->text : "no voicemail plan";
  }
  const std::string part = c.words.quoted();
  c.words.expect_end();
  if (contains(seen, part) == c.check.never) c.unmet(seen);
}

void expect_queue(Check_& c) {
  c.words.expect("of");
  const SellerId seller = seller_id(c.world, c.world.seller_named(c.words.any_word()).name);
  std::vector<std::string> wanted;
  while (!c.words.done()) {
    c.words.accept(":");
    c.words.accept(",");
    if (c.words.accept("nobody")) continue;
    const std::string before = c.words.rest();
    const std::string name = c.world.person_in(c.words);
    if (before == c.words.rest()) throw misread("expected a name of the cast at: " + before);
    wanted.push_back(name);
  }
  const auto today = c.world.ask([&](app::Desk& desk) { return app::todays_queue(desk, seller, app::queue_rows_max); });
  std::vector<std::string> seen;
  std::string text;
  for (const auto& row : today->rows) {
    seen.push_back(row.name);
    text.append(text.empty() ? "" : "\n").append(seen.back() + ": " + row.why_now);
  }
  if (c.check.never) {
    const bool is_there = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& name) {
      return std::find(seen.begin(), seen.end(), name) != seen.end();
    });
    if (is_there) c.unmet(text);
  } else if (seen != wanted) {
    c.unmet(text.empty() ? "nobody" : text);
  }
}

/// The outgoing touches since the happening before, oldest first.
std::vector<Touch> recent(Check_& c) {
  std::vector<Touch> since;
  for (const Touch& touch : c.world.history(c.who)) {
    if (touch.state == TouchState::done && touch.done_at && *touch.done_at >= c.world.aftermath.began)
      since.push_back(touch);
  }
  std::reverse(since.begin(), since.end());
  return since;
}

std::string list_of(Check_& c, const std::vector<Touch>& touches) {
  std::string text = std::to_string(touches.size()) + " touches";
  for (Touch touch : touches) {
    touch.due_at = *touch.done_at;
    text += "\n" + describe(touch, c.world.zone_of(c.who));
  }
  return text;
}

int days_between_touches(Check_& c, const Touch& a, const Touch& b) {
  const Zone zone = c.world.zone_of(c.who);
  return static_cast<int>((local_day(*b.done_at, zone) - local_day(*a.done_at, zone)).count());
}

// What a stretch of time looked like: how many touches, on how many channels, how far apart, how many asks.
void expect_since(Check_& c) {
  const std::vector<Touch> touches = recent(c);
  bool met = true;
  Words& words = c.words;
  const auto count = [&](auto&& holds) {
    return static_cast<int>(std::count_if(touches.begin(), touches.end(), holds));
  };
  if (words.accept("no asset twice")) {
    std::set<AssetId> had;
    for (const Touch& touch : touches) met = met && (touch.asset.is_nil() || had.insert(touch.asset).second);
  } else if (words.accept("never two asks in a row")) {
    Kind last = Kind::neither;
    for (const Touch& touch : touches) {
      met = met && !(touch.kind == Kind::ask && last == Kind::ask);
      if (touch.kind != Kind::neither) last = touch.kind;
    }
  } else if (words.accept("nothing outside") || words.accept("nothing on a day off")) {
    const Zone zone = c.world.zone_of(c.who);
    const HolidayPlace place{.country = c.world.contact(c.who).address.country};
    for (const Touch& touch : touches) {
      const LocalDay day = local_day(*touch.done_at, zone);
      met = met && weekday_of(day).iso_encoding() < 6 && !holiday_on(place, day);
    }
  } else if (words.accept("gaps of at least") || words.accept("gaps of at most")) {
    throw misread("write \"gaps 7 to 14 days\"");
  } else if (words.accept("gaps")) {
    const int least = words.number();
    words.expect("to");
    const int most = words.number();
    words.expect("days");
    for (std::size_t i = 1; i < touches.size(); ++i) {
      const int gap = days_between_touches(c, touches[i - 1], touches[i]);
      met = met && gap >= least && gap <= most;
    }
    met = met && touches.size() > 1;
  } else {
    const int least = words.number();
    const int most = words.accept("to") ? words.number() : least;
    int seen = 0;
    if (words.accept("touches")) {
      seen = static_cast<int>(touches.size());
    } else if (words.accept("asks")) {
      seen = count([](const Touch& touch) { return touch.kind == Kind::ask; });
    } else if (words.accept("gifts of value")) {
      seen = count([](const Touch& touch) { return touch.kind == Kind::value; });
    } else if (words.accept("channels")) {
      std::set<Channel> channels;
      for (const Touch& touch : touches) channels.insert(touch.channel);
      seen = static_cast<int>(channels.size());
    } else if (const auto channel = words.accept_channel()) {
      seen = count([&](const Touch& touch) { return touch.channel == *channel; });
    }
    met = seen >= least && seen <= most;
  }
  words.expect_end();
  if (!met) c.unmet(list_of(c, touches));
}

// What the whole cadence holds for them, before any of it is done: its touches in this order.
void expect_ahead(Check_& c) {
  const std::string cadence = c.words.any_word();
  const auto preview =
      c.world.ask([&](app::Desk& desk) { return app::preview_walk(desk, c.world.id_of(c.who), cadence); });
  if (!preview) return c.unmet(preview.refusal().text);
  std::string text;
  for (const PreviewedTouch& touch : preview->touches)
    text += with_weekday(touch.at) + "  " + std::string(word_of(touch.channel)) + "  \"" + touch.subject + "\"\n";
  bool met = true;
  for (std::size_t i = 0; !c.words.done(); ++i) {
    const std::string wanted = c.words.quoted();
    c.words.accept(",");
    met = met && i < preview->touches.size() && contains(preview->touches[i].subject, wanted);
  }
  if (!met) c.unmet(text);
}

void expect_done_today(Check_& c) {
  c.words.expect("by");
  const SellerId seller = seller_id(c.world, c.world.seller_named(c.words.any_word()).name);
  const int wanted = c.words.number();
  c.words.expect_end();
  const auto today = c.world.ask([&](app::Desk& desk) { return app::todays_queue(desk, seller, 1); });
  if (today->done != wanted) c.unmet("done today " + std::to_string(today->done));
}

constexpr int days_looked_ahead = 30;

// What the next weeks hold for a seller's own hands, by day.
void expect_hand(Check_& c) {
  c.words.expect("of");
  const SellerId seller = seller_id(c.world, c.world.seller_named(c.words.any_word()).name);
  const auto minutes =
      c.world.ask([&](app::Desk& desk) { return desk.books.touches().load(seller, c.today, days_looked_ahead); });
  std::string text = "minutes a day from today:";
  for (const int day : minutes) text += " " + std::to_string(day);
  if (c.words.accept("at most")) {
    const int most = c.words.number();
    c.words.expect("minutes a day");
    if (std::any_of(minutes.begin(), minutes.end(), [&](int day) { return day > most; })) c.unmet(text);
  } else {
    c.words.expect("at least");
    const int least = c.words.number();
    c.words.expect("minutes on");
    const int wanted = c.words.number();
    c.words.expect("days");
    if (std::count_if(minutes.begin(), minutes.end(), [&](int day) { return day >= least; }) < wanted) c.unmet(text);
  }
  c.words.expect_end();
}

void expect_may(Check_& c) {
  const bool wanted = !c.words.accept("not");
  c.words.expect("be written to by");
  const auto channel = c.words.accept_channel();
  if (!channel) throw misread("expected a channel at: " + c.words.rest());
  c.words.expect_end();
  const auto may = may_contact(c.world.contact(c.who), *channel, "", c.today);
  if (may.yes != wanted) c.unmet((may.yes ? "yes: " : "no: ") + may.why);
}

void expect_timeline(Check_& c) {
  const std::string part = c.words.quoted();
  c.words.expect_end();
  const auto explained = *c.world.ask([&](app::Desk& desk) { return app::explain(desk, c.world.id_of(c.who), 1'000); });
  std::string all;
  for (const Entry& entry : explained.timeline) all += entry.sentence + "\n";
  if (contains(all, part) == c.check.never) c.unmet(all);
}

void expect_refused(Check_& c) {
  const std::string part = c.words.quoted();
  c.words.expect_end();
  const auto& refused = c.world.aftermath.refused;
  if (!refused || !contains(refused->text, part)) c.unmet(refused ? refused->code + ": " + refused->text : "accepted");
}

void expect_promises(Check_& c) {
  const Side side = c.words.accept("ours") ? Side::ours : Side::theirs;
  if (side == Side::theirs) c.words.expect("theirs");
  const std::string what = c.words.quoted();
  const bool is_kept = c.words.accept("kept");
  c.words.expect_end();
  const auto& all = c.world.contact(c.who).commitments;
  const bool met = std::any_of(all.begin(), all.end(), [&](const Commitment& each) {
    return each.side == side && contains(each.what, what) && each.kept_at.has_value() == is_kept && !each.dropped_at;
  });
  if (!met) c.unmet(std::to_string(all.size()) + " promises on the record, not this one so");
}

void expect_library(Check_& c) {
  const std::string issue = c.words.quoted();
  c.words.expect("runs out for");
  const int wanted = c.words.number();
  c.words.expect_end();
  const auto gaps = c.world.ask([](app::Desk& desk) { return app::library_gaps(desk); });
  std::string text = "nobody has that issue";
  for (const app::Gap& gap : gaps) {
    if (!same_word(gap.issue, issue)) continue;
    if (gap.running_out == wanted) return;
    text = "runs out for " + std::to_string(gap.running_out) + " of " + std::to_string(gap.contacts);
  }
  c.unmet(text);
}

void check_one(Check_& c, bool send_first) {
  Words& words = c.words;
  if (words.accept("touch")) return c.check.never ? forbid_touch(c) : expect_touch(c, send_first);
  if (words.accept("finds")) return expect_finding(c);
  if (words.accept("says")) return expect_says(c);
  if (words.accept("queue")) return expect_queue(c);
  if (words.accept("timeline")) return expect_timeline(c);
  if (words.accept("call plan")) return expect_call_plan(c);
  if (c.check.never) throw misread("!! knows touch, finds, says, queue, timeline and call plan: " + words.rest());
  if (words.accept("no touch")) {
    words.expect_end();
    if (c.world.planned(c.who)) c.unmet(describe_plan(c.world, c.who));
    return;
  }
  if (words.accept("paused")) return expect_paused(c);
  if (words.accept("stopped")) return expect_stop(c);
  if (words.accept("temperature")) return expect_temperature(c);
  if (words.accept("walks")) return expect_walk(c);
  if (words.accept("refused")) return expect_refused(c);
  if (words.accept("since then")) return expect_since(c);
  if (words.accept("ahead")) return expect_ahead(c);
  if (words.accept("fits")) {
    const Fit wanted = words.value<Fit>();
    words.expect_end();
    const Fit seen = c.world.contact(c.who).fit;
    if (seen != wanted) c.unmet("fits " + std::string(word_of(seen)));
    return;
  }

  if (words.accept("promise")) return expect_promises(c);
  if (words.accept("library")) return expect_library(c);
  if (words.accept("done today")) return expect_done_today(c);
  if (words.accept("hand")) return expect_hand(c);
  if (words.accept("why")) {
    const std::string part = words.quoted();
    words.expect_end();
    if (!is_because(c.world, c.who, part)) c.unmet(describe_plan(c.world, c.who));
    return;
  }
  if (words.accept("clean")) {
    words.expect_end();
    draft_text(c);
    const auto& prepared = *c.world.aftermath.prepared;
    if (prepared.has_errors())
      c.unmet(prepared.draft ? text_of_findings(prepared.findings) + "\n" + draft_text(c) : draft_text(c));
    return;
  }
  if (words.accept("may be sent")) {
    words.expect_end();
    if (blocks(findings_of(c))) c.unmet(text_of_findings(findings_of(c)));
    return;
  }
  if (words.accept("may")) return expect_may(c);
  if (words.accept("blocked")) {
    const auto part = words.accept_quoted();
    words.expect_end();
    const auto& prepared = c.world.aftermath.prepared;
    const bool is_blocked = prepared ? prepared->has_errors() : blocks(findings_of(c));
    const std::string seen = prepared ? draft_text(c) : text_of_findings(findings_of(c));
    if (!is_blocked || (part && !contains(seen, *part))) c.unmet(seen);
    return;
  }
  if (words.accept("touches so far")) {
    const int wanted = words.number();
    words.expect_end();
    const int seen = c.world.contact(c.who).standing.touches;
    if (seen != wanted) c.unmet("touches so far " + std::to_string(seen));
    return;
  }
  if (words.accept("stage")) {
    const std::string wanted = words.quoted();
    words.expect_end();
    const auto deal = c.world.ask([&](app::Desk& desk) { return desk.books.deals().find(c.world.deal); });
    if (!deal || deal->stage != wanted) c.unmet(deal ? "stage \"" + deal->stage + "\"" : "no deal");
    return;
  }
  if (words.accept("lost because")) {
    const std::string wanted = words.quoted();
    words.expect_end();
    const auto deal = c.world.ask([&](app::Desk& desk) { return desk.books.deals().find(c.world.deal); });
    if (!deal || deal->state != DealState::lost || !contains(deal->lost_because, wanted))
      c.unmet(deal ? deal->lost_because : "no deal");
    return;
  }
  throw misread("nobody knows how to expect \"" + words.rest() + "\"; see tests/scenarios/README.md");
}

bool speaks_of_touch(const Check& check) {
  const auto words = words_of(check.line.text);
  return !check.never && !words.empty() &&
         (words[0] == "touch" || (words.size() > 1 && words[1] == "touch" && words[0] != "no"));
}

}  // namespace

int check_all(World& world, const Happening& happening) {
  const std::string about = world.aftermath.person;
  std::string last_touch_of;
  bool refusal_expected = false;
  for (const Check& check : happening.checks) {
    Words words(check.line.text);
    world.aftermath.person = about;
    const std::string who = world.person_in(words);
    Check_ one{world, check, std::move(words), who, world.today(who)};
    refusal_expected = refusal_expected || one.words.rest().starts_with("refused");
    try {
      check_one(one, speaks_of_touch(check) && last_touch_of == who);
    } catch (const misread& fault) {
      world.fault(check.line, fault.what());
    }
    last_touch_of = speaks_of_touch(check) && !one.failed ? who : "";
    world.aftermath.person = about;
  }
  if (world.aftermath.refused && !refusal_expected)
    world.fault(happening.line, "refused (" + world.aftermath.refused->code + "): " + world.aftermath.refused->text);
  return static_cast<int>(happening.checks.size());
}

}  // namespace barnacle::scenario
