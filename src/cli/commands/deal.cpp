#include "app/keep_deals.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

constexpr std::size_t page_max = 1'000;

// The badge words of a deal's next step (ux.md section 7).
std::string next_step_badge(app::Desk& desk, const Deal& deal) {
  if (deal.state != DealState::open) return std::string(word_of(deal.state));
  for (const ContactId id : deal.contacts) {
    const auto contact = desk.books.contacts().find(id);
    if (!contact || !contact->next_step) continue;
    const NextStep& step = *contact->next_step;
    const auto zone = desk.policy().zones->find(step.zone);
    if (to_instant(step.at, zone.ok() ? *zone : Zone()) < desk.now) return "lapsed " + with_weekday(step.at);
    return (step.agreed ? "agreed " : "planned ") + with_weekday(step.at);
  }
  return "none";
}

int list(Session& session, const Arguments& arguments) {
  DealFilter filter;
  if (!arguments.has("--all")) filter.state = DealState::open;
  filter.stage = arguments.get("--stage");
  if (arguments.has("--owner")) {
    const auto owner = session.seller_named(arguments.get("--owner"));
    if (!owner) return session.refuse(owner.refusal());
    filter.owner = *owner;
  }
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    DealId after;
    for (;;) {
      const auto page = desk.books.deals().page(filter, after, page_max);
      if (page.empty()) break;
      for (const Deal& deal : page) {
        after = deal.id;
        rows.push_back({deal.id.text(), deal.name, deal.stage, std::string(word_of(deal.state)),
                        deal.amount ? text_of(*deal.amount) : "", desk.reference().seller(deal.owner)->name,
                        next_step_badge(desk, deal)});
        documents.push_back(json_text(deal));
      }
    }
    session.out().table({{"id", false, false, 9},
                         {"deal", true},
                         {"stage"},
                         {"state", false, false, 5},
                         {"amount", false, true},
                         {"owner", true, false, 5},
                         {"next step"}},
                        rows, documents);
    return int(exit_done);
  });
}

int told(Session& session, const Result<Deal>& deal) {
  if (!deal) return session.refuse(deal.refusal());
  session.out().record(json_text(*deal), deal->name + " (" + deal->id.text() +
                                             "): " + std::string(word_of(deal->state)) + ", " + deal->stage + ".");
  session.out().note("Undo with: barnacle undo");
  return exit_done;
}

int show(Session& session, const Arguments& arguments) {
  const auto id = session.deal(arguments.get("DEAL"));
  if (!id) return session.refuse(id.refusal());
  return session.look([&](app::Desk& desk) {
    const auto deal = desk.books.deals().find(*id);
    if (!deal) return session.refuse(not_found("deal.unknown", "There is no deal " + id->text() + "."));
    std::string lines = deal->name + "\n  stage      " + deal->stage + " (" + std::string(word_of(deal->state)) +
                        ")\n  owner      " + desk.reference().seller(deal->owner)->name + "\n  next step  " +
                        next_step_badge(desk, *deal) + "\n";
    if (deal->amount) lines += "  amount     " + text_of(*deal->amount) + "\n";
    if (deal->decision_date) lines += "  decides    " + with_weekday(*deal->decision_date) + "\n";
    if (!deal->lost_because.empty()) lines += "  lost       " + deal->lost_because + "\n";
    for (const ContactId contact_id : deal->contacts) {
      if (const auto contact = desk.books.contacts().find(contact_id))
        lines += "  with       " + full_name(*contact) + "\n";
    }
    session.out().record(json_text(*deal), lines);
    return int(exit_done);
  });
}

int add(Session& session, const Arguments& arguments) {
  app::NewDeal given;
  given.name = arguments.get("NAME");
  for (const std::string& words : arguments.all("--with")) {
    const auto contact = session.contact(words);
    if (!contact) return session.refuse(contact.refusal());
    given.contacts.push_back(*contact);
  }
  if (arguments.has("--organization")) {
    const auto organization = session.organization(arguments.get("--organization"));
    if (!organization) return session.refuse(organization.refusal());
    given.organization = *organization;
  }
  if (arguments.has("--amount")) {
    const auto amount = read_money(session, arguments.get("--amount"));
    if (!amount) return session.refuse(amount.refusal());
    given.amount = *amount;
  }
  if (arguments.has("--decides")) {
    const auto day = read_day(session, arguments.get("--decides"));
    if (!day) return session.refuse(day.refusal());
    given.decision_date = *day;
  }
  if (arguments.has("--owner")) {
    const auto owner = session.seller_named(arguments.get("--owner"));
    if (!owner) return session.refuse(owner.refusal());
    given.owner = *owner;
  } else if (given.contacts.empty()) {
    const auto me = session.seller(arguments);
    if (!me) return session.refuse(me.refusal());
    given.owner = *me;
  }
  given.stage = arguments.get("--stage");
  given.product = arguments.get("--product");
  return told(session, session.perform([&](app::Desk& desk) { return app::add_deal(desk, given); }));
}

int stage(Session& session, const Arguments& arguments) {
  const auto id = session.deal(arguments.get("DEAL"));
  if (!id) return session.refuse(id.refusal());
  return told(session,
              session.perform([&](app::Desk& desk) { return app::move_deal(desk, *id, arguments.get("STAGE")); }));
}

int won(Session& session, const Arguments& arguments) {
  const auto id = session.deal(arguments.get("DEAL"));
  if (!id) return session.refuse(id.refusal());
  return told(session, session.perform([&](app::Desk& desk) { return app::win_deal(desk, *id, std::nullopt); }));
}

int lost(Session& session, const Arguments& arguments) {
  const auto id = session.deal(arguments.get("DEAL"));
  if (!id) return session.refuse(id.refusal());
  return told(session, session.perform([&](app::Desk& desk) {
    return app::lose_deal(desk, *id, arguments.get("--because"), std::nullopt);
  }));
}

int decides(Session& session, const Arguments& arguments) {
  const auto id = session.deal(arguments.get("DEAL"));
  if (!id) return session.refuse(id.refusal());
  const auto day = read_day(session, arguments.get("DAY"));
  if (!day) return session.refuse(day.refusal());
  return told(session, session.perform([&](app::Desk& desk) { return app::set_decision_date(desk, *id, *day); }));
}

int step(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  const auto at = read_time(session, arguments.get("--at"));
  if (!at) return session.refuse(at.refusal());
  NextStep next{
      .what = arguments.get("WHAT"), .at = *at, .zone = session.zone().name(), .agreed = arguments.has("--agreed")};
  if (arguments.has("--channel")) {
    const auto channel = read_word<Channel>(arguments.get("--channel"));
    if (!channel) return session.refuse(channel.refusal());
    next.channel = *channel;
  }
  return tell(session, *contact,
              session.perform([&](app::Desk& desk) { return app::set_next_step(desk, *contact, next); }));
}

int commit(Session& session, const Arguments& arguments) {
  const auto contact = session.contact(arguments.get("CONTACT"));
  if (!contact) return session.refuse(contact.refusal());
  const auto index_of = [&](std::string_view option) {
    return static_cast<std::size_t>(std::strtoul(arguments.get(option).c_str(), nullptr, 10));
  };
  Result<Plan> plan = invalid("usage", "Say --we or --they with --by, or --kept N, or --dropped N.");
  if (arguments.has("--kept") || arguments.has("--dropped")) {
    const bool kept = arguments.has("--kept");
    const std::size_t number = index_of(kept ? "--kept" : "--dropped");
    if (number == 0)
      return session.refuse(invalid("usage", "Commitments are numbered from 1, as contact show lists them."));
    plan = session.perform([&](app::Desk& desk) {
      return kept ? app::keep_commitment(desk, *contact, number - 1)
                  : app::drop_commitment(desk, *contact, number - 1, arguments.get("--why"));
    });
  } else if (arguments.has("--we") || arguments.has("--they")) {
    const auto day = read_day(session, arguments.get("--by"));
    if (!day) return session.refuse(day.refusal());
    const Side side = arguments.has("--we") ? Side::ours : Side::theirs;
    plan = session.perform([&](app::Desk& desk) {
      return app::add_commitment(desk, *contact, side, arguments.get(side == Side::ours ? "--we" : "--they"), *day);
    });
  }
  return tell(session, *contact, plan);
}

}  // namespace

std::vector<Command> deal_commands() {
  const Positional deal{"DEAL", "part of its name, its id or its key elsewhere"};
  return {
      {"deal list",
       "Deals with their next step",
       {"barnacle deal list --stage presentation", "barnacle deal list --all --json"},
       {},
       {{"--owner", "SELLER", "whose"}, {"--stage", "NAME", "of one stage"}, {"--all", "", "won and lost ones too"}},
       list},
      {"deal show", "One deal", {"barnacle deal show \"40 seats\""}, {{"DEAL", deal.help, true, true}}, {}, show},
      {"deal add",
       "A possible sale",
       {"barnacle deal add \"40 seats\" --with maria --amount 48k --decides \"15 jan 2027\""},
       {{"NAME", "what it is", true, true}},
       {{"--with", "CONTACT", "who decides; the first is the main one", false, true},
        {"--organization", "NAME", "where"},
        {"--amount", "MONEY", "\"48k\", \"48000 EUR\""},
        {"--stage", "NAME", "the first stage by default"},
        {"--product", "TEXT", "what is sold"},
        {"--decides", "DAY", "when they decide"},
        {"--owner", "SELLER", "whose"}},
       add},
      {"deal stage",
       "To another stage",
       {"barnacle deal stage \"40 seats\" presentation"},
       {deal, {"STAGE", "its name", true, true}},
       {},
       stage},
      {"deal won", "They bought", {"barnacle deal won \"40 seats\""}, {{"DEAL", deal.help, true, true}}, {}, won},
      {"deal lost",
       "They chose somebody else; the door stays open",
       {"barnacle deal lost \"40 seats\" --because \"price\""},
       {deal},
       {{"--because", "TEXT", "what was missing", true}},
       lost},
      {"deal decides",
       "When they decide; the ask comes before it",
       {"barnacle deal decides \"40 seats\" \"15 jan 2027\""},
       {deal, {"DAY", "the day", true, true}},
       {},
       decides},
      {"deal step",
       "The next step with a contact: what, date and time",
       {"barnacle deal step maria \"show the pilot to Jana\" --at \"thu 10:00\" --agreed"},
       {{"CONTACT", "with whom"}, {"WHAT", "what happens"}},
       {{"--at", "WHEN", "date and time", true},
        {"--channel", "CHANNEL", "call by default"},
        {"--agreed", "", "they agreed"}},
       step},
      {"commitment",
       "A dated promise of either side",
       {"barnacle commitment maria --we \"send the price\" --by fri", "barnacle commitment maria --kept 1"},
       {{"CONTACT", "with whom"}},
       {{"--we", "TEXT", "what we promised"},
        {"--they", "TEXT", "what they promised"},
        {"--by", "DAY", "by when"},
        {"--kept", "N", "number N was kept"},
        {"--dropped", "N", "number N is off"},
        {"--why", "TEXT", "why it is off"}},
       commit},
  };
}

}  // namespace barnacle::cli
