#include "scenarios/runner/happenings.hpp"

#include "app/add_contact.hpp"
#include "app/change_plan.hpp"
#include "app/edit_contact.hpp"
#include "app/keep_assets.hpp"
#include "app/keep_cadences.hpp"
#include "app/keep_deals.hpp"
#include "app/keep_sellers.hpp"
#include "app/merge_contacts.hpp"
#include "app/receive_touch.hpp"
#include "app/record_outcome.hpp"
#include "app/replan_many.hpp"
#include "app/silence_contact.hpp"
#include "app/undo.hpp"
#include "domain/planner/bearings.hpp"
#include "scenarios/runner/words.hpp"

namespace barnacle::scenario {
namespace {

constexpr int noon = 12 * 60;

/// A line being read: its words, whom it is about, and that person's day.
struct Reading {
  World& world;
  Words words;
  std::string who;
  LocalDay today;

  ContactId id() const { return world.id_of(who); }
  LocalDay day() { return words.when(today).day; }
  LocalMinute minute() {
    const When when = words.when(today);
    if (!when.minute) throw misread("a time is missing: " + text_of(when.day) + " at what o'clock?");
    return at_minute(when.day, *when.minute);
  }
  std::string quoted_or_nothing() { return words.accept_quoted().value_or(""); }
};

void come_in(Reading& r, std::string_view source, bool inquires) {
  app::NewContact given = r.world.person(r.who).contact;
  given.owner = r.world.seller;
  given.source = std::string(source);
  given.cadence = r.world.cadence;
  if (inquires) given.inquiry = Inquiry{.at = r.world.now(), .source = given.source, .words = r.words.quoted()};
  while (!r.words.done()) {
    r.words.accept(",");
    if (r.words.accept("as")) {
      given.temperature = r.words.value<Temperature>();
    } else if (r.words.accept("no fit")) {
      given.fit = Fit::no;
    } else if (r.words.accept("in cadence")) {
      given.cadence = r.words.any_word();
    } else if (r.words.accept("to whoever is next")) {
      given.owner = SellerId{};
    } else if (r.words.accept("to") || r.words.accept("given to")) {
      given.owner = SellerId{};
      const Seller& wanted = r.world.seller_named(r.words.any_word());
      r.world.ask([&](app::Desk& desk) {
        for (const auto& [id, seller] : desk.reference().sellers)
          if (seller.name == wanted.name) given.owner = id;
        return 0;
      });
    } else if (r.words.accept("without")) {
      if (r.words.accept("mail")) {
        given.emails.clear();
      } else if (r.words.accept("phone")) {
        given.phones.clear();
      } else {
        r.words.expect("profile");
        given.social.clear();
      }
    } else {
      r.words.expect_end();
    }
  }
  ContactId id;
  r.world.run([&](app::Desk& desk) {
    auto added = app::add_contact(desk, given, inquires ? "capture_lead" : "add_contact");
    if (added) id = added->contact.id;
    return added;
  });
  if (!id.is_nil()) r.world.met(r.who, id);
}

/// Answers that a conversation brought; one clause of a list.
struct Told {
  app::OutcomeReport report;
  std::optional<WorkingHours> hours;
  bool anything = false;
};

bool read_discovery(Reading& r, Discovery& told) {
  Words& words = r.words;
  if (words.accept("problem")) {
    Problem problem{.words = words.quoted()};
    if (words.accept("costs")) {
      problem.cost_per_year = words.accept_money();
      if (!problem.cost_per_year) throw misread("expected an amount like 48000 EUR at: " + words.rest());
      words.accept("a year");
    }
    told.problems.push_back(std::move(problem));
  } else if (words.accept("interest")) {
    told.piqued_interest = words.quoted();
  } else if (words.accept("if not")) {
    told.if_not_solved = words.quoted();
  } else if (words.accept("importance")) {
    told.importance = words.quoted();
  } else if (words.accept("success")) {
    told.success = words.quoted();
  } else if (words.accept("who else")) {
    told.who_else = words.quoted();
  } else if (words.accept("decides")) {
    told.decision_date = r.day();
  } else {
    return false;
  }
  return true;
}

void read_clause(Reading& r, Told& told) {
  Words& words = r.words;
  app::OutcomeReport& report = told.report;
  if (words.accept("next step")) {
    NextStep step{.what = words.quoted()};
    if (words.accept("by") || words.accept("as")) step.channel = *words.accept_channel();
    step.at = r.minute();
    step.agreed = !words.accept("not agreed yet");
    report.next_step = std::move(step);
  } else if (words.accept("permission")) {
    Permission line;
    line.at = r.world.now();
    line.asked_by = r.world.actor();
    if (words.accept("yes")) {
      line.answer = PermissionAnswer::granted;
      line.basis = LawfulBasis::consent;
    } else {
      words.expect("no");
      line.answer = PermissionAnswer::denied;
    }
    if (words.accept("for")) line.channel = words.accept_channel();
    line.words = r.quoted_or_nothing();
    if (words.accept("ask again")) line.ask_again_on = r.day();
    report.permission = std::move(line);
  } else if (words.accept("stop")) {
    const StopReason reason = words.value<StopReason>();
    report.stop = Stop{.reason = reason, .at = r.world.now(), .by = r.world.actor(), .words = r.quoted_or_nothing()};
  } else if (words.accept("come back")) {
    report.come_back_on = r.day();
  } else if (words.accept("ready to buy")) {
    report.ready_to_buy = true;
  } else if (words.accept("prefers")) {
    if (!report.stated) report.stated.emplace();
    if (const auto channel = words.accept_channel()) {
      report.stated->channel = channel;
    } else {
      report.stated->time_of_day = words.value<TimeOfDay>();
    }
  } else if (words.accept("we promise") || words.accept("they promise")) {
    throw misread("write \"we will\" or \"they will\"");
  } else if (words.accept("we will")) {
    Commitment made{.side = Side::ours, .what = words.quoted(), .made_at = r.world.now()};
    words.expect("by");
    made.due_on = r.day();
    report.commitments.push_back(std::move(made));
  } else if (words.accept("they will")) {
    Commitment made{.side = Side::theirs, .what = words.quoted(), .made_at = r.world.now()};
    words.expect("by");
    made.due_on = r.day();
    report.commitments.push_back(std::move(made));
  } else if (words.accept("works")) {
    const auto hours = working_hours_from_text(words.quoted());
    if (!hours) throw misread(hours.refusal().text);
    told.hours = *hours;
  } else {
    if (!report.discovery) report.discovery.emplace();
    if (!read_discovery(r, *report.discovery)) words.expect_end();
  }
  told.anything = true;
}

Told read_clauses(Reading& r) {
  Told told;
  while (!r.words.done()) {
    r.words.accept(",");
    read_clause(r, told);
  }
  return told;
}

CallPlan call_plan_of(Reading& r) {
  return r.world.ask([&](app::Desk& desk) {
    const auto file = *app::take_file(desk, r.id());
    const Situation situation = app::situation_of(desk, file);
    const Bearings bearings = bearings_of(situation, desk.policy(), desk.now);
    return plan_call({.contact = file.contact,
                      .seller = situation.owner,
                      .organization = situation.organization,
                      .today = bearings.today},
                     bearings.deal, desk.policy().stages, desk.reference().shelf.assets());
  });
}

std::string planned_voicemail(Reading& r) {
  const CallPlan plan = call_plan_of(r);
  if (!plan.voicemail) throw misread("there is no voicemail plan");
  return plan.voicemail->text;
}

// "team agrees on our-way: "at once: call, value", "1 week later: email, ask", moving everybody"
void team_agrees(Reading& r) {
  std::string name = r.words.any_word();
  if (!name.empty() && name.back() == ':') name.pop_back();
  std::string text = "name " + name + "\ntitle " + name + "\nexit reply, connected\n";
  while (const auto step = r.words.accept_quoted()) {
    text += "\nstep " + *step + "\n";
    r.words.accept(",");
  }
  const MigrationChoice choice = r.words.accept("moving everybody") ? MigrationChoice::move : MigrationChoice::stay;
  r.words.expect_end();
  r.world.run([&](app::Desk& desk) { return app::save_cadence(desk, text, choice); });
}

// Names without a story, to fill a day.
void list_comes(Reading& r) {
  const int count = r.words.number();
  r.words.expect("is added as");
  const Temperature temperature = r.words.value<Temperature>();
  r.words.expect_end();
  for (int number = 1; number <= count; ++number) {
    app::NewContact given;
    given.given_name = "Number";
    given.family_name = std::to_string(number);
    given.emails = {{"number" + std::to_string(number) + "@list.example", "work", {}}};
    given.phones = {{"+47215552" + std::to_string(100 + number), "work"}};
    given.zone = "Europe/Oslo";
    given.address.country = "NO";
    given.temperature = temperature;
    given.owner = r.world.seller;
    r.world.run([&](app::Desk& desk) { return app::add_contact(desk, given); });
  }
}

void touch_happens(Reading& r, Channel channel) {
  Outcome outcome = Outcome::none_yet;
  if (r.words.accept("sent") || r.words.accept("done")) {
    outcome = Outcome::none_yet;
  } else if (channel == Channel::meeting && r.words.accept("held")) {
    outcome = Outcome::meeting_held;
  } else {
    outcome = r.words.value<Outcome>();
  }
  // What the call plan proposes for the voicemail is what is left.
  std::string said = r.words.accept("as planned") ? planned_voicemail(r) : "";
  std::optional<Kind> kind;
  if (r.words.accept("as")) kind = r.words.value<Kind>();
  if (said.empty()) said = r.quoted_or_nothing();
  app::OutcomeReport report = read_clauses(r).report;
  report.contact = r.id();
  report.channel = channel;
  report.kind = kind;
  report.outcome = outcome;
  report.words = said;
  r.world.run([&](app::Desk& desk) { return app::record_outcome(desk, report); });
}

void they_say(Reading& r, app::Intent intent, Channel channel) {
  app::ReceivedTouch received{.contact = r.id(), .channel = channel, .intent = intent, .words = r.quoted_or_nothing()};
  if (r.words.accept("read as")) received.intent = r.words.value<app::Intent>();
  if (r.words.accept("until") || r.words.accept("come back")) received.until = r.day();
  r.words.expect_end();
  r.world.run([&](app::Desk& desk) { return app::receive_touch(desk, received); });
}

void they_tell(Reading& r) {
  Told told = read_clauses(r);
  app::ContactEdit edit;
  edit.discovery = told.report.discovery;
  if (edit.discovery) {
    // What they told before stays.
    Discovery known = r.world.contact(r.who).discovery;
    const Discovery& said = *edit.discovery;
    if (!said.piqued_interest.empty()) known.piqued_interest = said.piqued_interest;
    if (!said.problems.empty()) known.problems = said.problems;
    if (!said.if_not_solved.empty()) known.if_not_solved = said.if_not_solved;
    if (!said.importance.empty()) known.importance = said.importance;
    if (!said.success.empty()) known.success = said.success;
    if (!said.who_else.empty()) known.who_else = said.who_else;
    if (said.decision_date) known.decision_date = said.decision_date;
    edit.discovery = known;
  }
  edit.stated = told.report.stated;
  edit.hours = told.hours;
  r.world.run([&](app::Desk& desk) { return app::edit_contact(desk, r.id(), edit); });
}

void deal_happens(Reading& r) {
  Words& words = r.words;
  if (words.accept("won")) {
    words.expect_end();
    r.world.run([&](app::Desk& desk) { return app::win_deal(desk, r.world.deal, {}); });
  } else if (words.accept("lost")) {
    const std::string because = r.quoted_or_nothing();
    words.expect_end();
    r.world.run([&](app::Desk& desk) { return app::lose_deal(desk, r.world.deal, because, {}); });
  } else if (words.accept("moves to")) {
    const std::string stage = words.quoted();
    r.world.run([&](app::Desk& desk) { return app::move_deal(desk, r.world.deal, stage); });
  } else if (words.accept("decides")) {
    const LocalDay day = r.day();
    r.world.run([&](app::Desk& desk) { return app::set_decision_date(desk, r.world.deal, day); });
  } else {
    app::NewDeal given{.name = words.quoted(), .contacts = {r.id()}};
    while (!words.done()) {
      words.accept(",");
      if (const auto amount = words.accept_money()) {
        given.amount = amount;
      } else if (words.accept("in")) {
        given.stage = words.quoted();
      } else if (words.accept("decides")) {
        given.decision_date = r.day();
      } else if (words.accept("with")) {
        const std::string other = r.world.person_in(words);
        given.contacts.push_back(r.world.id_of(other));
      } else {
        words.expect_end();
      }
    }
    r.world.run([&](app::Desk& desk) {
      auto added = app::add_deal(desk, given);
      if (added) r.world.deal = added->id;
      return added;
    });
  }
  words.expect_end();
}

void asset_comes(Reading& r) {
  Words& words = r.words;
  Asset asset;
  asset.title = words.quoted();
  asset.link = "https://tideline.example/new";
  asset.why_it_helps = "It is new and it is useful.";
  asset.added_on = r.today;
  if (const auto form = words.accept_value<AssetForm>()) asset.form = *form;
  while (!words.done()) {
    words.accept(",");
    if (words.accept("for")) {
      asset.issues.push_back(words.quoted());
    } else if (words.accept("in")) {
      asset.industries.push_back(words.quoted());
    } else if (words.accept("size")) {
      asset.sizes.push_back(words.value<SizeBand>());
    } else if (words.accept("expires")) {
      asset.expires_on = r.day();
    } else {
      words.expect_end();
    }
  }
  r.world.run([&](app::Desk& desk) { return app::save_asset(desk, asset); });
}

void asset_goes(Reading& r) {
  const AssetId id = r.world.asset_titled(r.words.quoted());
  r.words.expect_end();
  r.world.run([&](app::Desk& desk) { return app::remove_asset(desk, id); });
  r.world.run([&](app::Desk& desk) -> Result<Done> {
    app::replan_where(desk, {}, "an asset is gone");
    return Done{};
  });
}

void draft(Reading& r) {
  const std::string letter = r.words.done() ? "" : r.words.any_word();
  r.words.expect_end();
  auto prepared = r.world.ask([&](app::Desk& desk) { return app::prepare_touch(desk, r.id(), letter); });
  if (!prepared.ok()) {
    r.world.aftermath.refused = prepared.refusal();
    return;
  }
  r.world.aftermath.findings = prepared->findings;
  r.world.aftermath.prepared = std::move(*prepared);
}

// A text that a seller typed, read by the gate with all that is known of the contact.
void typed_text(Reading& r, Channel channel) {
  const std::string subject = channel == Channel::email ? r.words.quoted() : "";
  if (channel == Channel::email) r.words.accept(",");
  const std::string text = r.words.quoted();
  std::optional<Kind> kind;
  if (r.words.accept("as")) kind = r.words.value<Kind>();
  std::optional<std::string> asset_title;
  if (r.words.accept("with")) asset_title = r.words.quoted();
  r.words.expect_end();
  const AssetId asset_id = asset_title ? r.world.asset_titled(*asset_title) : AssetId{};
  const std::vector<Touch> history = r.world.history(r.who);
  r.world.aftermath.findings = r.world.ask([&](app::Desk& desk) {
    const auto file = *app::take_file(desk, r.id());
    const auto asset = asset_id.is_nil() ? std::nullopt : desk.books.assets().find(asset_id);
    std::vector<EarlierText> earlier;
    for (const Touch& touch : history) {
      if (touch.state == TouchState::done && !touch.text.empty()) earlier.push_back({touch.subject, touch.text});
    }
    return gate({.channel = channel, .subject = subject, .text = text},
                {.contact = &file.contact,
                 .organization = file.organization ? &*file.organization : nullptr,
                 .seller = desk.reference().seller(file.contact.owner),
                 .asset = asset ? &*asset : nullptr,
                 .earlier = earlier,
                 .kind = kind});
  });
}

void plan_a_call(Reading& r) {
  r.words.expect_end();
  r.world.aftermath.call_plan = call_plan_of(r);
}

void seller_changes(Reading& r, const std::string& name) {
  const auto id_of = [&](const std::string& wanted) {
    return r.world.ask([&](app::Desk& desk) {
      for (const auto& [id, seller] : desk.reference().sellers)
        if (seller.name == wanted) return id;
      throw misread("there is no seller " + wanted);
    });
  };
  const SellerId id = id_of(name);
  if (r.words.accept("on leave until")) {
    Leave leave{.first = r.today, .last = r.day(), .reason = "leave"};
    SellerId cover;
    if (r.words.accept(",")) {
      cover = id_of(r.world.seller_named(r.words.any_word()).name);
      r.words.expect("covers");
    }
    r.words.expect_end();
    r.world.run([&](app::Desk& desk) { return app::take_leave(desk, id, leave, cover); });
  } else {
    r.words.expect("leaves the company");
    r.words.expect(",");
    const SellerId to = id_of(r.world.seller_named(r.words.any_word()).name);
    r.words.expect("takes over");
    r.words.expect_end();
    r.world.run([&](app::Desk& desk) { return app::hand_over_contacts(desk, id, to, true); });
  }
}

void crisis(Reading& r) {
  if (r.words.accept("is over")) {
    HolidayPlace place;
    if (r.words.accept("in")) place.country = r.words.any_word();
    r.words.expect_end();
    r.world.run([&](app::Desk& desk) { return app::end_crisis(desk, place); });
    return;
  }
  CrisisPause pause{.at = r.world.now(), .by = r.world.actor()};
  if (r.words.accept("in")) {
    pause.place.country = r.words.any_word();
  } else {
    r.words.expect("everywhere");
  }
  pause.why = r.quoted_or_nothing();
  if (r.words.accept("until")) pause.until = r.day();
  r.words.expect_end();
  r.world.run([&](app::Desk& desk) { return app::declare_crisis(desk, pause); });
}

bool about_silence(Reading& r) {
  Words& words = r.words;
  World& world = r.world;
  if (words.accept("paused")) {
    std::optional<LocalDay> until;
    if (words.accept("until")) until = r.day();
    const std::string why = r.quoted_or_nothing();
    world.run([&](app::Desk& desk) { return app::pause_contact(desk, r.id(), until, why); });
  } else if (words.accept("resumed")) {
    world.run([&](app::Desk& desk) { return app::resume_contact(desk, r.id()); });
  } else if (words.accept("everybody there is paused")) {
    std::optional<LocalDay> until;
    if (words.accept("until")) until = r.day();
    const std::string why = r.quoted_or_nothing();
    const OrganizationId organization = world.contact(r.who).organization;
    world.run([&](app::Desk& desk) { return app::pause_organization(desk, organization, until, why); });
  } else if (words.accept("stopped")) {
    const StopReason reason = words.value<StopReason>();
    const std::string said = r.quoted_or_nothing();
    world.run([&](app::Desk& desk) { return app::stop_contact(desk, r.id(), reason, said); });
  } else if (words.accept("stop lifted")) {
    const bool they_asked = words.accept("at their wish");
    const std::string why = words.quoted();
    world.run([&](app::Desk& desk) { return app::lift_stop(desk, r.id(), why, they_asked); });
  } else if (words.accept("permission")) {
    Permission line;
    if (words.accept("yes")) {
      line.answer = PermissionAnswer::granted;
      line.basis = LawfulBasis::consent;
    } else {
      words.expect("no");
      line.answer = PermissionAnswer::denied;
    }
    if (words.accept("for")) line.channel = words.accept_channel();
    line.words = r.quoted_or_nothing();
    if (words.accept("ask again")) line.ask_again_on = r.day();
    world.run([&](app::Desk& desk) { return app::record_permission(desk, r.id(), line); });
  } else if (words.accept("crisis")) {
    crisis(r);
  } else {
    return false;
  }
  return true;
}

bool about_plan(Reading& r) {
  Words& words = r.words;
  World& world = r.world;
  if (words.accept("skipped")) {
    const std::string reason = r.quoted_or_nothing();
    world.run([&](app::Desk& desk) { return app::skip_touch(desk, r.id(), reason); });
  } else if (words.accept("seller prefers")) {
    app::Override wish;
    wish.channel = words.accept_channel();
    if (const auto when = words.accept_when(r.today)) {
      if (when->minute) {
        wish.at = at_minute(when->day, *when->minute);
      } else {
        wish.day = when->day;
      }
    }
    wish.reason = r.quoted_or_nothing();
    world.run([&](app::Desk& desk) { return app::override_plan(desk, r.id(), wish); });
  } else if (words.accept("moved to")) {
    app::ContactEdit edit;
    edit.temperature = words.value<Temperature>();
    edit.reason = r.quoted_or_nothing();
    world.run([&](app::Desk& desk) { return app::edit_contact(desk, r.id(), edit); });
  } else if (words.accept("fits")) {
    app::ContactEdit edit;
    edit.fit = words.value<Fit>();
    world.run([&](app::Desk& desk) { return app::edit_contact(desk, r.id(), edit); });
  } else if (words.accept("enrolled in")) {
    const std::string cadence = words.any_word();
    world.run([&](app::Desk& desk) { return app::enroll_contacts(desk, {r.id()}, cadence, false); });
  } else if (words.accept("we will") || words.accept("they will")) {
    throw misread("a promise belongs to a touch: call connected, we will \"…\" by Thu");
  } else if (words.accept("our promise is kept") || words.accept("their promise is kept")) {
    const auto& all = world.contact(r.who).commitments;
    std::size_t open = 0;
    while (open < all.size() && (all[open].kept_at || all[open].dropped_at)) ++open;
    world.run([&](app::Desk& desk) { return app::keep_commitment(desk, r.id(), open); });
  } else if (words.accept("undone")) {
    world.run([&](app::Desk& desk) { return app::undo(desk, {}); });
  } else {
    return false;
  }
  return true;
}

void happen(Reading& r) {
  Words& words = r.words;
  static constexpr std::string_view sources[] = {"lead form",   "business card",       "direct message",
                                                 "ad response", "information request", "call from them"};
  for (const std::string_view source : sources) {
    if (words.accept(source)) return come_in(r, source, true);
  }
  if (words.accept("added")) return come_in(r, "by hand", false);
  if (words.accept("recommended")) return come_in(r, "recommended", false);
  if (words.accept("reply by text message")) return they_say(r, app::Intent::answer, Channel::text_message);
  if (words.accept("reply")) return they_say(r, app::Intent::answer, Channel::email);
  if (words.accept("opts out")) return they_say(r, app::Intent::unsubscribe, Channel::email);
  if (words.accept("says no")) return they_say(r, app::Intent::no, Channel::email);
  if (words.accept("calls back")) return they_say(r, app::Intent::answer, Channel::call);
  if (words.accept("tells us")) return they_tell(r);
  if (words.accept("deal")) return deal_happens(r);
  if (words.accept("asset gone")) return asset_goes(r);
  if (words.accept("asset")) return asset_comes(r);
  if (words.accept("draft")) return draft(r);
  if (words.accept("mail text")) return typed_text(r, Channel::email);
  if (words.accept("voicemail text")) return typed_text(r, Channel::voicemail);
  if (words.accept("call plan")) return plan_a_call(r);
  if (words.accept("team agrees on")) return team_agrees(r);
  if (words.accept("list of")) return list_comes(r);
  if (words.accept("time passes")) return words.expect_end();
  if (about_silence(r) || about_plan(r)) return words.expect_end();
  for (const Seller& seller : r.world.cast.sellers) {
    if (words.accept(seller.name)) return seller_changes(r, seller.name);
  }
  if (const auto channel = words.accept_channel()) return touch_happens(r, *channel);
  throw misread("nobody knows what \"" + words.rest() + "\" means; see tests/scenarios/README.md");
}

}  // namespace

void let_happen(World& world, const Line& line) {
  Words words(line.text);
  const When when = words.when(LocalDay{});
  const std::string who = world.person_in(words);
  const Instant began = world.now();
  const Instant at = to_instant(at_minute(when.day, when.minute.value_or(noon)), world.zone_of(who));
  const bool by_hand =
      words.accept("meanwhile every touch is done, nobody answers") || words.accept("meanwhile every touch is done");
  if (by_hand) {
    words.accept(",");
    words.accept("nobody answers");
  }
  world.pass_until(at, by_hand);
  world.aftermath = Aftermath{.person = who, .began = began};
  if (by_hand) return words.expect_end();
  Reading reading{world, std::move(words), who, when.day};
  happen(reading);
}

}  // namespace barnacle::scenario
