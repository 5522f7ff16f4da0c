#include "app/change_plan.hpp"
#include "app/draft_recap.hpp"
#include "app/prepare_touch.hpp"
#include "app/receive_touch.hpp"
#include "app/record_outcome.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/lines.hpp"
#include "cli/times.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

// "what, when": the last comma divides, as people write it: "show the pilot to Jana, thu 10:00".
Result<NextStep> read_next_step(Session& session, const Arguments& arguments) {
  const std::string words = arguments.get("--next-step");
  const auto comma = words.rfind(',');
  if (comma == std::string::npos) {
    return invalid("usage", "Write the next step as \"what, when\": \"show the pilot to Jana, thu 10:00\".");
  }
  NextStep step;
  step.what = std::string(trimmed(std::string_view(words).substr(0, comma)));
  const auto at = read_time(session, trimmed(std::string_view(words).substr(comma + 1)));
  if (!at) return at.refusal();
  step.at = *at;
  step.zone = session.zone().name();
  step.agreed = !arguments.has("--planned-by-us");
  if (arguments.has("--next-channel")) {
    const auto channel = read_word<Channel>(arguments.get("--next-channel"));
    if (!channel) return channel.refusal();
    step.channel = *channel;
  }
  return step;
}

Result<Commitment> read_commitment(Session& session, Side side, const std::string& words, Instant now) {
  const auto comma = words.rfind(',');
  if (comma == std::string::npos)
    return invalid("usage", "Write a commitment as \"what, by when\": \"send the price, fri\".");
  const auto day = read_day(session, trimmed(std::string_view(words).substr(comma + 1)));
  if (!day) return day.refusal();
  return Commitment{.side = side,
                    .what = std::string(trimmed(std::string_view(words).substr(0, comma))),
                    .due_on = *day,
                    .made_at = now};
}

// Nobody is connected by mail: unless a meeting was planned, they spoke by telephone.
std::optional<Channel> spoken_channel(Session& session, ContactId contact) {
  const auto planned = session.look([&](app::Desk& desk) { return desk.books.touches().planned_of(contact); });
  if (planned && (planned->channel == Channel::meeting || planned->channel == Channel::voicemail)) return std::nullopt;
  return Channel::call;
}

int outcome(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  const auto result = read_word<Outcome>(arguments.get("OUTCOME"));
  if (!result) return session.refuse(result.refusal());
  app::OutcomeReport report;
  report.contact = *contact;
  report.outcome = *result;
  report.words = arguments.get("--words");
  report.ready_to_buy = arguments.has("--ready");
  if (arguments.has("--channel")) {
    const auto channel = read_word<Channel>(arguments.get("--channel"));
    if (!channel) return session.refuse(channel.refusal());
    report.channel = *channel;
  } else if (*result == Outcome::connected || *result == Outcome::left_voicemail) {
    report.channel = spoken_channel(session, *contact);
  }
  if (arguments.has("--kind")) {
    const auto kind = read_word<Kind>(arguments.get("--kind"));
    if (!kind) return session.refuse(kind.refusal());
    report.kind = *kind;
  }
  if (arguments.has("--next-step")) {
    auto step = read_next_step(session, arguments);
    if (!step) return session.refuse(step.refusal());
    report.next_step = std::move(*step);
  }
  const Instant now = session.house().clock.now();
  const auto actor = session.actor();
  if (!actor) return session.refuse(actor.refusal());
  if (arguments.has("--permission")) {
    const std::string answer = arguments.get("--permission");
    Permission line;
    if (answer == "yes") {
      line.answer = PermissionAnswer::granted;
    } else if (answer == "no") {
      line.answer = PermissionAnswer::denied;
      report.stop = Stop{.reason = StopReason::opted_out, .at = now, .by = *actor, .words = report.words};
    } else {
      const auto day = read_day(session, answer);
      if (!day)
        return session.refuse(
            invalid("usage", "--permission is yes, no, or the day to come back on. " + day.refusal().text));
      report.come_back_on = *day;
      line.answer = PermissionAnswer::granted;
    }
    line.at = now;
    line.asked_by = *actor;
    line.words = report.words;
    report.permission = line;
  }
  if (arguments.has("--stop")) {
    const auto reason = read_word<StopReason>(arguments.get("--stop"));
    if (!reason) return session.refuse(reason.refusal());
    report.stop = Stop{.reason = *reason, .at = now, .by = *actor, .words = report.words};
  }
  for (const auto& [option, side] :
       {std::pair{"--we-promise", Side::ours}, std::pair{"--they-promise", Side::theirs}}) {
    for (const std::string& words : arguments.all(option)) {
      auto commitment = read_commitment(session, side, words, now);
      if (!commitment) return session.refuse(commitment.refusal());
      report.commitments.push_back(std::move(*commitment));
    }
  }
  const auto recorded = session.perform([&](app::Desk& desk) { return app::record_outcome(desk, report); });
  if (!recorded) return session.refuse(recorded.refusal());
  return tell(session, recorded->contact, recorded->plan);
}

int received(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  app::ReceivedTouch touch{.contact = *contact, .words = arguments.get("--words")};
  if (arguments.has("--intent")) {
    const auto intent = read_word<app::Intent>(arguments.get("--intent"));
    if (!intent) return session.refuse(intent.refusal());
    touch.intent = *intent;
  }
  if (arguments.has("--channel")) {
    const auto channel = read_word<Channel>(arguments.get("--channel"));
    if (!channel) return session.refuse(channel.refusal());
    touch.channel = *channel;
  }
  if (arguments.has("--until")) {
    const auto day = read_day(session, arguments.get("--until"));
    if (!day) return session.refuse(day.refusal());
    touch.until = *day;
  }
  const auto done = session.perform([&](app::Desk& desk) { return app::receive_touch(desk, touch); });
  if (!done) return session.refuse(done.refusal());
  return tell(session, done->contact, done->plan);
}

int skip(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  return tell(session, session.perform(
                           [&](app::Desk& desk) { return app::skip_touch(desk, *contact, arguments.get("--why")); }));
}

int plan(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  if (arguments.has("--afresh")) {
    return tell(session, session.perform([&](app::Desk& desk) {
      return app::plan_touch(desk, *contact, arguments.has("--why") ? arguments.get("--why") : "asked for");
    }));
  }
  app::Override wish{.subject = arguments.get("--about"), .reason = arguments.get("--why")};
  if (arguments.has("--at")) {
    const auto at = read_time(session, arguments.get("--at"));
    if (!at) return session.refuse(at.refusal());
    wish.at = *at;
    wish.zone = session.zone().name();
  }
  if (arguments.has("--channel")) {
    const auto channel = read_word<Channel>(arguments.get("--channel"));
    if (!channel) return session.refuse(channel.refusal());
    wish.channel = *channel;
  }
  if (arguments.has("--kind")) {
    const auto kind = read_word<Kind>(arguments.get("--kind"));
    if (!kind) return session.refuse(kind.refusal());
    wish.kind = *kind;
  }
  return tell(session, session.perform([&](app::Desk& desk) { return app::override_plan(desk, *contact, wish); }));
}

int draft(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  const Watch watch = watch_of(session);
  return session.look([&](app::Desk& desk) {
    const auto prepared = app::prepare_touch(desk, *contact, arguments.get("--letter"));
    if (!prepared) return session.refuse(prepared.refusal());
    session.out().record(json_of(*prepared), text_of(watch, *prepared));
    return int(prepared->has_errors() ? exit_check_failed : exit_done);
  });
}

// The recap as it would read if what was heard were saved.
int recap_draft(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  app::Heard heard;
  for (const std::string& words : arguments.all("--problem"))
    heard.discovery.problems.push_back({.words = words, .cost_per_year = {}});
  if (heard.discovery.problems.size() > problems_max) {
    return session.refuse(
        invalid("discovery.too_many", "A discovery holds three problems: primary, secondary, tertiary."));
  }
  if (arguments.has("--cost")) {
    const auto cost = read_money(session, arguments.get("--cost"));
    if (!cost) return session.refuse(cost.refusal());
    if (heard.discovery.problems.empty()) return session.refuse(invalid("usage", "--cost belongs to a --problem."));
    heard.discovery.problems.front().cost_per_year = *cost;
  }
  heard.discovery.success = arguments.get("--success");
  heard.next_step_typed = arguments.get("--next-step");
  const Instant now = session.house().clock.now();
  for (const auto& [option, side] :
       {std::pair{"--we-promise", Side::ours}, std::pair{"--they-promise", Side::theirs}}) {
    for (const std::string& words : arguments.all(option)) {
      auto commitment = read_commitment(session, side, words, now);
      if (!commitment) return session.refuse(commitment.refusal());
      heard.commitments.push_back(std::move(*commitment));
    }
  }
  const auto recap = session.look([&](app::Desk& desk) -> Result<app::RecapDraft> {
    const auto file = app::take_file(desk, *contact);
    if (!file) return file.refusal();
    return app::draft_recap(desk, *contact, file->contact.owner, heard);
  });
  if (!recap) return session.refuse(recap.refusal());
  std::string lines;
  if (recap->letter.draft)
    lines = "Subject: " + recap->letter.draft->subject + "\n\n" + recap->letter.draft->text + "\n";
  for (const app::MissingPart& part : recap->missing) lines += "missing: " + part.text + "\n";
  for (const Finding& finding : recap->letter.findings) {
    if (finding.level != Level::good) lines += std::string(word_of(finding.level)) + ": " + finding.why + "\n";
  }
  if (recap->letter.grade) lines += "grade: " + std::string(word_of(recap->letter.grade->grade)) + "\n";
  if (!lines.empty()) lines.pop_back();
  session.out().record(json_of(*recap), lines);
  return recap->letter.draft && !blocks(recap->letter.findings) ? exit_done : exit_check_failed;
}

int list(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  const Watch watch = watch_of(session);
  return session.look([&](app::Desk& desk) {
    constexpr std::size_t touches_max = 1'000;
    std::vector<Touch> touches = desk.books.touches().history(*contact, touches_max);
    if (const auto planned = desk.books.touches().planned_of(*contact)) touches.insert(touches.begin(), *planned);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const Touch& touch : touches) {
      rows.push_back({shown(watch, touch.at, touch.zone), std::string(word_of(touch.state)),
                      std::string(word_of(touch.channel)), std::string(word_of(touch.kind)),
                      touch.state == TouchState::planned ? "" : std::string(word_of(touch.outcome)),
                      touch.subject.empty() ? touch.text : touch.subject});
      documents.push_back(json_text(touch));
    }
    session.out().table({{"when"}, {"state"}, {"channel"}, {"kind", false, false, 5}, {"outcome"}, {"about", true}},
                        rows, documents);
    return int(exit_done);
  });
}

int preview(Session& session, const Arguments& arguments) {
  const auto seller = session.seller(arguments);
  if (!seller) return session.refuse(seller.refusal());
  const auto days_shown = read_count(arguments, "--days", 14, app::Desk::load_days);
  if (!days_shown) return session.refuse(days_shown.refusal());
  const auto length = static_cast<int>(*days_shown);
  const Zone zone = session.zone(*seller);
  return session.look([&](app::Desk& desk) {
    const Seller& who = *desk.reference().seller(*seller);
    const LocalDay today = local_day(desk.now, zone);
    const auto minutes_of_day = desk.books.touches().load(*seller, today, length);
    const WorkCalendar calendar{zone, who.hours, who.place, who.leave};
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (int i = 0; i < length; ++i) {
      const LocalDay day = today + days{i};
      const auto off = day_off(calendar, day);
      const int planned = minutes_of_day[static_cast<std::size_t>(i)];
      const int room = off ? 0 : who.block_minutes();
      rows.push_back({session.out().form().terminal ? with_weekday(day) : barnacle::text_of(day),
                      std::to_string(planned), std::to_string(room),
                      off              ? *off
                      : planned > room ? "over"
                                       : ""});
      documents.push_back("{\"day\":\"" + barnacle::text_of(day) + "\",\"planned_minutes\":" + std::to_string(planned) +
                          ",\"block_minutes\":" + std::to_string(room) + "}");
    }
    session.out().table({{"day"}, {"minutes planned", false, true}, {"minutes of blocks", false, true}, {"", true}},
                        rows, documents);
    return int(exit_done);
  });
}

}  // namespace

std::vector<Command> touch_commands() {
  const Positional contact{"CONTACT", "a name, address, number or id"};
  const Option channel{"--channel", "CHANNEL",
                       "email, call, voicemail, meeting, …; the planned one by default, a call where you spoke"};
  const Option kind{"--kind", "KIND", "value, ask, neither"};
  std::vector<Command> commands = {
      {"outcome",
       "What a touch led to; a conversation ends with a next step, a permission answer or a stop",
       {"barnacle outcome ravi left-voicemail --words \"offered the case study\"",
        "barnacle outcome maria connected --next-step \"show the pilot to Jana, thu 10:00\" --we-promise \"send the "
        "price, fri\"",
        "barnacle outcome ravi connected --permission \"1 mar 2027\" --words \"after the budget\""},
       {contact,
        {"OUTCOME",
         "connected, left-voicemail, no-answer, replied, meeting-booked, meeting-held, no-show, declined, not-now, "
         "wrong-person, bounced, none-yet"}},
       {channel,
        kind,
        {"--words", "TEXT", "what was said or sent"},
        {"--ready", "", "they said that they are ready to do business"},
        {"--next-step", "\"WHAT, WHEN\"", "agreed next step"},
        {"--next-channel", "CHANNEL", "of the next step; call by default"},
        {"--planned-by-us", "", "the next step is ours alone, not agreed"},
        {"--permission", "ANSWER", "yes, no, or the day to come back on"},
        {"--stop", "REASON", "said-no, not-a-fit, left-the-organization, …"},
        {"--we-promise", "\"WHAT, DAY\"", "our commitment", false, true},
        {"--they-promise", "\"WHAT, DAY\"", "their commitment", false, true}},
       outcome},
      {"received",
       "They wrote, called or came",
       {"barnacle received ravi --words \"yes, call me\"",
        "barnacle received maria --intent out-of-office --until \"mon\""},
       {contact},
       {channel,
        {"--intent", "INTENT",
         "answer, positive, question, not-now, no, unsubscribe, out-of-office, wrong-person, referral"},
        {"--words", "TEXT", "what they said"},
        {"--until", "DAY", "the day that they named"}},
       received},
      {"draft",
       "The planned touch, ready: plan for the call, voicemail, or mail with its checks",
       {"barnacle draft maria", "barnacle draft maria --letter recap"},
       {contact},
       {{"--letter", "NAME", "a set-piece letter instead: recap, business-case, cost-reminder, take-the-burden, …"}},
       draft},
      {"recap draft",
       "The recap as it would read with what was heard, and what it lacks; nothing is saved",
       {"barnacle recap draft maria --problem \"slow stock\" --cost 48000 --next-step \"show the pilot to Jana, thu "
        "10:00\""},
       {contact},
       {{"--problem", "TEXT", "what they want solved; the first is the main one", false, true},
        {"--cost", "AMOUNT", "what the first costs them a year"},
        {"--success", "TEXT", "what success looks like to them"},
        {"--next-step", "\"WHAT, WHEN\"", "agreed next step"},
        {"--we-promise", "\"WHAT, DAY\"", "our commitment", false, true},
        {"--they-promise", "\"WHAT, DAY\"", "their commitment", false, true}},
       recap_draft},
      {"touch list",
       "All touches with a contact, the next one first",
       {"barnacle touch list maria"},
       {{"CONTACT", contact.help, true, true}},
       {},
       list},
      {"preview",
       "The days to come: minutes planned against minutes of the blocks",
       {"barnacle preview", "barnacle preview --days 5 --seller ana"},
       {},
       {{"--days", "N", "days, 14 by default"}, {"--seller", "NAME", "whose; yours by default"}},
       preview},
      {"skip",
       "Skip the planned touch, with a reason",
       {"barnacle skip ravi --why \"met at the fair yesterday\""},
       {contact},
       {{"--why", "TEXT", "the reason", true}},
       skip},
      {"plan",
       "Plan by hand, with a reason",
       {"barnacle plan ravi --at \"thu 10:00\" --channel call --why \"he asked me to\"", "barnacle plan ravi --afresh"},
       {contact},
       {{"--at", "WHEN", "\"thu 10:00\", \"in 2 weeks 9:00\""},
        channel,
        kind,
        {"--about", "TEXT", "what it is about"},
        {"--why", "TEXT", "the reason"},
        {"--afresh", "", "forget the plan made by hand"}},
       plan},
  };
  // Something that happened without being planned is logged by the same verb.
  Command log = commands.front();
  log.path = "touch log";
  log.summary = "Log a touch that was not planned; the same as outcome";
  log.examples = {"barnacle touch log maria connected --channel meeting --next-step \"show the pilot, thu 10:00\""};
  commands.push_back(std::move(log));
  return commands;
}

}  // namespace barnacle::cli
