#include "app/add_contact.hpp"
#include "app/edit_contact.hpp"
#include "app/keep_sellers.hpp"
#include "app/list_contacts.hpp"
#include "app/merge_contacts.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/lines.hpp"
#include "cli/times.hpp"
#include "cli/words.hpp"
#include "documents/documents.hpp"
#include "formats/address.hpp"
#include "formats/person_name.hpp"
#include "formats/phone.hpp"

namespace barnacle::cli {

namespace {

constexpr std::size_t page_max = 1'000;
constexpr std::size_t list_default = 100;
constexpr std::size_t list_max = 1'000'000;  // a list that is printed; export has no such limit

Result<std::vector<Email>> read_emails(const std::vector<std::string>& words) {
  std::vector<Email> emails;
  for (const std::string& word : words) {
    const auto address = mailbox_from_text(word);
    if (!address) return address.refusal();
    emails.push_back({.address = address->text(), .label = ""});
  }
  return emails;
}

Result<std::vector<Phone>> read_phones(const std::vector<std::string>& words, std::string_view country) {
  std::vector<Phone> phones;
  for (const std::string& word : words) {
    const auto number = phone_from_text(word, country);
    if (!number) return number.refusal();
    phones.push_back({.number = number->e164, .label = ""});
  }
  return phones;
}

int list(Session& session, const Arguments& arguments) {
  ContactFilter filter;
  if (arguments.has("--owner")) {
    const auto owner = session.seller_named(arguments.get("--owner"));
    if (!owner) return session.refuse(owner.refusal());
    filter.owner = *owner;
  }
  if (arguments.has("--temperature")) {
    const auto temperature = read_word<Temperature>(arguments.get("--temperature"));
    if (!temperature) return session.refuse(temperature.refusal());
    filter.temperature = *temperature;
  }
  if (arguments.has("--organization")) {
    const auto organization = session.organization(arguments.get("--organization"));
    if (!organization) return session.refuse(organization.refusal());
    filter.organization = *organization;
  }
  filter.tag = arguments.get("--tag");
  filter.cadence = arguments.get("--cadence");
  filter.text = arguments.get("TEXT");
  const auto limit = read_count(arguments, "--limit", list_default, list_max);
  if (!limit) return session.refuse(limit.refusal());
  const auto order = app::contact_order_from_text(arguments.get("--sort"));
  if (!order) return session.refuse(order.refusal());
  const auto me = session.seller(arguments);
  const Watch watch = watch_of(session);
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    const auto query = app::contact_query(desk, arguments.get("--filter"), me ? *me : SellerId{}, filter);
    if (!query) return session.refuse(query.refusal());
    std::string cursor;
    bool more = true;
    while (more && rows.size() < *limit) {
      const auto page = app::list_contacts(desk, *query, *order, cursor, std::min(*limit - rows.size(), page_max));
      if (!page) return session.refuse(page.refusal());
      cursor = page->next_cursor;
      more = !cursor.empty();
      for (const auto& [contact, planned] : page->rows) {
        std::string organization;
        if (!contact.organization.is_nil()) {
          if (const auto found = desk.books.organizations().find(contact.organization)) organization = found->name;
        }
        const auto stop = stop_in_force(contact.stops);
        rows.push_back({contact.id.text(), full_name(contact), organization, std::string(word_of(contact.temperature)),
                        desk.reference().seller(contact.owner)->name,
                        planned ? std::string(word_of(planned->channel))
                        : stop  ? "stopped: " + std::string(word_of(stop->reason))
                                : "none",
                        planned ? shown(watch, planned->due_at) : ""});
        documents.push_back(json_of(contact, planned ? &*planned : nullptr));
      }
    }
    session.out().table({{"id", false, false, 9},
                         {"contact", true},
                         {"organization", true},
                         {"temperature", false, false, 1},
                         {"owner", true, false, 5},
                         {"next"},
                         {"when"}},
                        rows, documents);
    const auto all = more ? app::count_contacts(desk, *query) : std::nullopt;
    if (all)
      session.out().note(std::to_string(rows.size()) + " of " + counted(*all, "contact") + "; more with --limit.");
    return int(exit_done);
  });
}

int show(Session& session, const Arguments& arguments) {
  const auto id = session.contact(arguments.get("CONTACT"));
  if (!id) return session.refuse(id.refusal());
  const Watch watch = watch_of(session);
  return session.look([&](app::Desk& desk) {
    auto file = app::take_file(desk, *id);
    if (!file) return session.refuse(file.refusal());
    const auto timeline = desk.books.timeline().of_contact(file->contact.id, 20);
    session.out().record(json_of(*file, timeline), text_of(watch, desk, *file, timeline));
    return int(exit_done);
  });
}

int add(Session& session, const Arguments& arguments) {
  app::NewContact given;
  const auto name = person_name_from_text(arguments.get("NAME"));
  given.given_name = name.given;
  given.family_name = name.family;
  given.title = arguments.get("--title");
  given.organization = arguments.get("--organization");
  given.zone = arguments.get("--zone");
  given.language = arguments.get("--language");
  given.source = arguments.get("--source");
  given.issue = arguments.get("--issue");
  given.notes = arguments.get("--note");
  given.address.country = arguments.get("--country");
  given.address.city = arguments.get("--city");
  given.tags = arguments.all("--tag");
  given.cadence = arguments.get("--cadence");
  auto emails = read_emails(arguments.all("--email"));
  if (!emails) return session.refuse(emails.refusal());
  given.emails = std::move(*emails);
  auto phones = read_phones(arguments.all("--phone"), given.address.country);
  if (!phones) return session.refuse(phones.refusal());
  given.phones = std::move(*phones);
  if (arguments.has("--temperature")) {
    const auto temperature = read_word<Temperature>(arguments.get("--temperature"));
    if (!temperature) return session.refuse(temperature.refusal());
    given.temperature = *temperature;
  }
  if (arguments.has("--owner")) {
    const auto owner = session.seller_named(arguments.get("--owner"));
    if (!owner) return session.refuse(owner.refusal());
    given.owner = *owner;
  } else if (const auto me = session.seller(arguments); me.ok()) {
    given.owner = *me;
  }
  const auto added = session.perform([&](app::Desk& desk) -> Result<app::AddedContact> {
    if (arguments.has("--asked"))
      given.inquiry = Inquiry{.at = desk.now, .source = given.source, .words = arguments.get("--asked")};
    return app::add_contact(desk, given);
  });
  if (!added) return session.refuse(added.refusal());
  session.out().say((added->merged ? "Known already; new details were added: " : "Added ") + full_name(added->contact) +
                    " (" + added->contact.id.text() + ").");
  return tell(session, added->contact, added->plan);
}

int edit(Session& session, const Arguments& arguments) {
  const auto id = session.contact(arguments.get("CONTACT"));
  if (!id) return session.refuse(id.refusal());
  app::ContactEdit change;
  const auto take = [&](std::string_view option, std::optional<std::string>& to) { to = arguments.find(option); };
  take("--given", change.given_name);
  take("--family", change.family_name);
  take("--title", change.title);
  take("--zone", change.zone);
  take("--language", change.language);
  take("--source", change.source);
  take("--issue", change.issue);
  take("--note", change.notes);
  change.reason = arguments.get("--why");
  change.add_tags = arguments.all("--tag");
  change.remove_tags = arguments.all("--untag");
  for (const std::string& field : arguments.all("--field")) {
    const auto equals = field.find('=');
    if (equals == std::string::npos)
      return session.refuse(invalid("usage", "--field is written NAME=VALUE; an empty value removes it."));
    change.custom.push_back({field.substr(0, equals), field.substr(equals + 1)});
  }
  if (arguments.has("--email")) {
    auto emails = read_emails(arguments.all("--email"));
    if (!emails) return session.refuse(emails.refusal());
    change.emails = std::move(*emails);
  }
  if (arguments.has("--phone")) {
    auto phones = read_phones(arguments.all("--phone"), arguments.get("--country"));
    if (!phones) return session.refuse(phones.refusal());
    change.phones = std::move(*phones);
  }
  if (arguments.has("--hours")) {
    auto hours = working_hours_from_text(arguments.get("--hours"));
    if (!hours) return session.refuse(hours.refusal());
    change.hours = std::move(*hours);
  }
  if (arguments.has("--temperature")) {
    const auto temperature = read_word<Temperature>(arguments.get("--temperature"));
    if (!temperature) return session.refuse(temperature.refusal());
    change.temperature = *temperature;
  }
  if (arguments.has("--fit")) {
    const auto fit = read_word<Fit>(arguments.get("--fit"));
    if (!fit) return session.refuse(fit.refusal());
    change.fit = *fit;
  }
  if (arguments.has("--prefers")) {
    const auto channel = read_word<Channel>(arguments.get("--prefers"));
    if (!channel) return session.refuse(channel.refusal());
    change.stated = StatedPreference{.channel = *channel};
  }
  if (arguments.has("--prefers-time")) {
    const auto time = read_word<TimeOfDay>(arguments.get("--prefers-time"));
    if (!time) return session.refuse(time.refusal());
    if (!change.stated) change.stated = StatedPreference{};
    change.stated->time_of_day = *time;
  }
  const auto plan = session.perform([&](app::Desk& desk) -> Result<Plan> {
    if (arguments.has("--country") || arguments.has("--city")) {
      auto file = app::take_file(desk, *id);
      if (!file) return file.refusal();
      change.address = file->contact.address;
      if (arguments.has("--country")) change.address->country = arguments.get("--country");
      if (arguments.has("--city")) change.address->city = arguments.get("--city");
    }
    return app::edit_contact(desk, *id, change);
  });
  return tell(session, *id, plan);
}

int discover(Session& session, const Arguments& arguments) {
  const auto id = session.contact(arguments.get("CONTACT"));
  if (!id) return session.refuse(id.refusal());
  std::vector<Problem> problems;
  for (const std::string& problem : arguments.all("--problem")) {
    // "slow stock = 64k": the problem in their words and what it costs a year.
    const auto equals = problem.rfind('=');
    Problem told{.words = std::string(trimmed(std::string_view(problem).substr(0, equals)))};
    if (equals != std::string::npos) {
      const auto cost = read_money(session, trimmed(std::string_view(problem).substr(equals + 1)));
      if (!cost) return session.refuse(cost.refusal());
      told.cost_per_year = *cost;
    }
    problems.push_back(std::move(told));
  }
  if (problems.size() > problems_max)
    return session.refuse(
        invalid("discovery.too_many", "A discovery holds three problems: primary, secondary, tertiary."));
  std::optional<LocalDay> decision;
  if (arguments.has("--decides")) {
    const auto day = read_day(session, arguments.get("--decides"));
    if (!day) return session.refuse(day.refusal());
    decision = *day;
  }
  const auto plan = session.perform([&](app::Desk& desk) -> Result<Plan> {
    auto file = app::take_file(desk, *id);
    if (!file) return file.refusal();
    Discovery discovery = file->contact.discovery;
    const auto take = [&](std::string_view option, std::string& to) {
      if (const auto given = arguments.find(option)) to = *given;
    };
    take("--interest", discovery.piqued_interest);
    take("--if-not", discovery.if_not_solved);
    take("--importance", discovery.importance);
    take("--success", discovery.success);
    take("--who-else", discovery.who_else);
    if (!problems.empty()) discovery.problems = problems;
    if (decision) discovery.decision_date = decision;
    return app::edit_contact(desk, *id, {.discovery = std::move(discovery)});
  });
  if (!plan) return session.refuse(plan.refusal());
  const int code = show(session, arguments);
  session.out().note("Undo with: barnacle undo");
  return code;
}

int merge(Session& session, const Arguments& arguments) {
  const auto into = session.contact(arguments.get("KEEP"));
  if (!into) return session.refuse(into.refusal());
  const auto from = session.contact(arguments.get("OTHER"));
  if (!from) return session.refuse(from.refusal());
  const auto plan = session.perform([&](app::Desk& desk) { return app::merge_contacts(desk, *into, *from); });
  if (plan) session.out().say("Merged.");
  return tell(session, *into, plan);
}

int duplicates(Session& session, const Arguments& arguments) {
  const auto limit = read_count(arguments, "--limit", list_default, list_max);
  if (!limit) return session.refuse(limit.refusal());
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const app::LikelySame& pair : app::likely_duplicates(desk, *limit)) {
      const auto a = desk.books.contacts().find(pair.a);
      const auto b = desk.books.contacts().find(pair.b);
      rows.push_back(
          {pair.merges_alone ? "sure" : "ask", full_name(*a), pair.a.text(), full_name(*b), pair.b.text(), pair.why});
      documents.push_back(json_of(pair));
    }
    session.out().table({{"verdict"},
                         {"contact", true},
                         {"id", false, false, 9},
                         {"other", true},
                         {"other id", false, false, 9},
                         {"why", true}},
                        rows, documents);
    if (!rows.empty()) session.out().note("Merge with: barnacle contact merge KEEP OTHER");
    return int(exit_done);
  });
}

int owner(Session& session, const Arguments& arguments) {
  const auto id = session.contact(arguments.get("CONTACT"));
  if (!id) return session.refuse(id.refusal());
  const auto to = session.seller_named(arguments.get("--to"));
  if (!to) return session.refuse(to.refusal());
  return tell(session, *id, session.perform([&](app::Desk& desk) { return app::change_owner(desk, *id, *to); }));
}

}  // namespace

std::vector<Command> contact_commands() {
  const Positional contact{"CONTACT", "a name, address, number or id"};
  const std::vector<Option> details = {
      {"--email", "ADDRESS", "e-mail address", false, true},
      {"--phone", "NUMBER", "phone number, best with +", false, true},
      {"--title", "TEXT", "what they do there"},
      {"--zone", "ZONE", "IANA zone, \"Europe/Oslo\""},
      {"--language", "TAG", "\"en\", \"de\""},
      {"--country", "XX", "two letters: their holidays"},
      {"--city", "TEXT", "where they work"},
      {"--source", "TEXT", "where they came from"},
      {"--issue", "WORD", "the problem that assets are matched on"},
      {"--note", "TEXT", "anything worth knowing"},
      {"--tag", "TAG", "a tag", false, true},
      {"--temperature", "WORD", "new, hot, interested, promising, client, lost"},
  };
  std::vector<Option> adding = details;
  adding.insert(adding.end(), {{"--organization", "NAME", "where they work"},
                               {"--asked", "TEXT", "they came to us with this: the promise's clock starts"},
                               {"--owner", "SELLER", "who owns them; you by default"},
                               {"--cadence", "NAME", "enroll at once"}});
  std::vector<Option> editing = details;
  editing.insert(editing.end(), {{"--given", "NAME", "given name"},
                                 {"--family", "NAME", "family name"},
                                 {"--untag", "TAG", "remove a tag", false, true},
                                 {"--field", "NAME=VALUE", "a custom field; empty removes it", false, true},
                                 {"--hours", "TEXT", "\"mon-fri 9:00-12:00 13:00-17:00\""},
                                 {"--fit", "WORD", "yes, no, unknown"},
                                 {"--prefers", "CHANNEL", "the channel that they said suits them"},
                                 {"--prefers-time", "SPAN", "8-10, 10-12, 12-14, 14-16, 16-18"},
                                 {"--why", "TEXT", "why the temperature changes"}});
  return {
      {"contact list",
       "Contacts, with what is next",
       {"barnacle contact list --temperature hot",
        "barnacle contact list --filter 'owner:me last_touch<30d' --sort -due", "barnacle contact list nordlys --json"},
       {{"TEXT", "part of a name or address", false, true}},
       {{"--owner", "SELLER", "whose"},
        {"--temperature", "WORD", "of one temperature"},
        {"--organization", "NAME", "of one organization"},
        {"--tag", "TAG", "with a tag"},
        {"--cadence", "NAME", "walking a cadence"},
        {"--filter", "FILTER",
         "owner:ada temperature:hot,interested tag:\"trade fair\" -tag:old (city:Graz or has:email) "
         "last_touch<2026-08-01"},
        {"--sort", "ORDER", "name, due, last_touch, created; -due goes the other way"},
        {"--limit", "N", "rows, 100 by default"}},
       list},
      {"contact show",
       "Everything about one contact",
       {"barnacle contact show \"Maria Lopez\""},
       {{"CONTACT", contact.help, true, true}},
       {},
       show},
      {"contact add",
       "Add somebody; the next touch is planned at once",
       {"barnacle contact add \"Maria Lopez\" --email maria@nordlys.no --organization Nordlys --zone Europe/Oslo "
        "--country NO",
        "barnacle contact add \"Ravi Patel\" --phone +442071838750 --asked \"price for 40 seats\""},
       {{"NAME", "\"Given Family\" or \"Family, Given\"", true, true}},
       adding,
       add},
      {"contact edit",
       "Change details",
       {"barnacle contact edit maria --title \"Head of QA\" --tag pharma",
        "barnacle contact edit maria --temperature hot --why \"ready to sign\""},
       {contact},
       editing,
       edit},
      {"contact discovery",
       "The six answers in their own words",
       {"barnacle contact discovery maria --problem \"slow stock = 64k\" --success \"half the stock by May\" --decides "
        "\"15 jan 2027\""},
       {contact},
       {{"--interest", "TEXT", "what piqued their interest"},
        {"--problem", "WORDS[=COST]", "what to solve, with its cost a year", false, true},
        {"--if-not", "TEXT", "what happens if it is not solved"},
        {"--importance", "TEXT", "against other things"},
        {"--success", "TEXT", "what success looks like"},
        {"--who-else", "TEXT", "who else should be involved"},
        {"--decides", "DAY", "when they decide"}},
       discover},
      {"contact merge",
       "Two records of one person made one, undoably",
       {"barnacle contact merge con_… con_…"},
       {{"KEEP", "the record that stays"}, {"OTHER", "the record that becomes a signpost"}},
       {},
       merge},
      {"contact duplicates",
       "Who may be the same person, the surest first",
       {"barnacle contact duplicates"},
       {},
       {{"--limit", "N", "pairs, 100 by default"}},
       duplicates},
      {"contact owner",
       "Give a contact to another seller",
       {"barnacle contact owner maria --to \"Ana Ruiz\""},
       {contact},
       {{"--to", "SELLER", "who", true}},
       owner},
  };
}

}  // namespace barnacle::cli
