#include "app/silence_contact.hpp"

#include "cli/commands/commands.hpp"
#include "cli/words.hpp"

namespace barnacle::cli {

namespace {

int counted_plans(Session& session, const Result<int>& moved) {
  if (!moved) return session.refuse(moved.refusal());
  return tell_moved(session, "", *moved);
}

Result<std::optional<LocalDay>> until_of(Session& session, const Arguments& arguments) {
  if (!arguments.has("--until")) return std::optional<LocalDay>{};
  const auto day = read_day(session, arguments.get("--until"));
  if (!day) return day.refusal();
  return std::optional<LocalDay>{*day};
}

int stop(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  const auto reason = read_word<StopReason>(arguments.get("--reason"));
  if (!reason) return session.refuse(reason.refusal());
  return tell(session, session.perform([&](app::Desk& desk) {
    return app::stop_contact(desk, *contact, *reason, arguments.get("--words"));
  }));
}

int lift(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  return tell(session, session.perform([&](app::Desk& desk) {
    return app::lift_stop(desk, *contact, arguments.get("--why"), arguments.has("--they-asked"));
  }));
}

int permission(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  Permission line;
  const std::string word = arguments.get("ANSWER");
  const auto answer = read_word<PermissionAnswer>(word == "yes" ? "granted" : word == "no" ? "denied" : word);
  if (!answer) return session.refuse(answer.refusal());
  line.answer = *answer;
  line.topic = arguments.get("--topic");
  line.words = arguments.get("--words");
  line.evidence = arguments.get("--evidence");
  if (arguments.has("--channel")) {
    const auto channel = read_word<Channel>(arguments.get("--channel"));
    if (!channel) return session.refuse(channel.refusal());
    line.channel = *channel;
  }
  if (arguments.has("--basis")) {
    const auto basis = read_word<LawfulBasis>(arguments.get("--basis"));
    if (!basis) return session.refuse(basis.refusal());
    line.basis = *basis;
  }
  if (arguments.has("--ask-again")) {
    const auto day = read_day(session, arguments.get("--ask-again"));
    if (!day) return session.refuse(day.refusal());
    line.ask_again_on = *day;
  }
  return tell(session, session.perform([&](app::Desk& desk) { return app::record_permission(desk, *contact, line); }));
}

int pause(Session& session, const Arguments& arguments) {
  const auto until = until_of(session, arguments);
  if (!until) return session.refuse(until.refusal());
  const std::string why = arguments.get("--why");
  if (arguments.has("--organization")) {
    const auto organization = session.organization(arguments.get("--organization"));
    if (!organization) return session.refuse(organization.refusal());
    return counted_plans(session, session.perform([&](app::Desk& desk) {
      return app::pause_organization(desk, *organization, *until, why);
    }));
  }
  if (arguments.has("--everybody") || arguments.has("--place")) {
    CrisisPause crisis{.until = *until, .why = why};
    if (arguments.has("--place")) {
      const auto place = holiday_place_from_text(arguments.get("--place"));
      if (!place) return session.refuse(place.refusal());
      crisis.place = *place;
    }
    return counted_plans(session, session.perform([&](app::Desk& desk) { return app::declare_crisis(desk, crisis); }));
  }
  if (!arguments.has("CONTACT")) {
    return session.refuse(
        invalid("usage", "Say whom to pause: a contact, --organization NAME, --place DE or --everybody."));
  }
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  return tell(session,
              session.perform([&](app::Desk& desk) { return app::pause_contact(desk, *contact, *until, why); }));
}

int resume(Session& session, const Arguments& arguments) {
  if (arguments.has("--organization")) {
    const auto organization = session.organization(arguments.get("--organization"));
    if (!organization) return session.refuse(organization.refusal());
    return counted_plans(
        session, session.perform([&](app::Desk& desk) { return app::resume_organization(desk, *organization); }));
  }
  if (arguments.has("--everybody") || arguments.has("--place")) {
    HolidayPlace where;
    if (arguments.has("--place")) {
      const auto place = holiday_place_from_text(arguments.get("--place"));
      if (!place) return session.refuse(place.refusal());
      where = *place;
    }
    return counted_plans(session, session.perform([&](app::Desk& desk) { return app::end_crisis(desk, where); }));
  }
  if (!arguments.has("CONTACT")) {
    return session.refuse(
        invalid("usage", "Say whom to resume: a contact, --organization NAME, --place DE or --everybody."));
  }
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  return tell(session, session.perform([&](app::Desk& desk) { return app::resume_contact(desk, *contact); }));
}

}  // namespace

std::vector<Command> silence_commands() {
  const Positional contact{"CONTACT", "a name, address, number or id"};
  const Positional maybe{"CONTACT", "a name, address, number or id", false, true};
  const Option why{"--why", "TEXT", "the reason, for the record"};
  return {
      {"stop",
       "Record an end: nothing outgoing follows",
       {"barnacle stop ravi --reason said-no --words \"we build our own\""},
       {contact},
       {{"--reason", "REASON", "said-no, opted-out, not-a-fit, left-the-organization, died, do-not-contact", true},
        {"--words", "TEXT", "their words or yours"}},
       stop},
      {"unstop",
       "Take a stop back, on the record",
       {"barnacle unstop ravi --why \"a mix-up of names\"",
        "barnacle unstop ravi --they-asked --why \"please write again\""},
       {contact},
       {{"--why", "TEXT", "why, or their words", true}, {"--they-asked", "", "they asked to hear from us again"}},
       lift},
      {"permission",
       "Add a line to the permission ledger",
       {"barnacle permission maria yes --words \"sure, keep me posted\"",
        "barnacle permission maria no --channel call"},
       {contact, {"ANSWER", "yes, no, withdrawn, unknown"}},
       {{"--channel", "CHANNEL", "one channel; every one by default"},
        {"--topic", "TEXT", "one topic; every one by default"},
        {"--words", "TEXT", "the words used"},
        {"--evidence", "TEXT", "where that can be seen"},
        {"--basis", "BASIS", "consent, contract, legitimate-interest"},
        {"--ask-again", "DAY", "not asked again before"}},
       permission},
      {"pause",
       "Leave somebody, an organization, a country or everybody in peace",
       {"barnacle pause ravi --until \"mon\" --why \"moving house\"",
        "barnacle pause --place US-FL --until 2027-01-11 --why hurricane"},
       {maybe},
       {{"--organization", "NAME", "everybody there"},
        {"--place", "PLACE", "a country or region: a crisis"},
        {"--everybody", "", "a crisis of the world"},
        {"--until", "DAY", "the first day after; without it until resumed"},
        why},
       pause},
      {"resume",
       "End a pause",
       {"barnacle resume ravi", "barnacle resume --everybody"},
       {maybe},
       {{"--organization", "NAME", "everybody there"},
        {"--place", "PLACE", "a country or region"},
        {"--everybody", "", "the whole pause"}},
       resume},
  };
}

}  // namespace barnacle::cli
