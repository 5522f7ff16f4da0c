#include "app/load_demo.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "app/add_contact.hpp"
#include "app/keep_assets.hpp"
#include "app/keep_cadences.hpp"
#include "app/keep_deals.hpp"
#include "app/keep_sellers.hpp"
#include "app/receive_touch.hpp"
#include "app/record_outcome.hpp"
#include "app/replan_many.hpp"
#include "base/text.hpp"

namespace barnacle::app {

namespace {

constexpr std::string_view label_name = "demo data";
// Two ids of the moments before and after loading: whatever was made between them is the demo's, since no other writer
// had a turn. A tag could be somebody's own word for people who saw a demonstration.
constexpr std::string_view range_name = "demo records";
constexpr std::size_t page_size = 500;
constexpr std::size_t touches_max = 10'000;  // of one contact

struct DemoSeller {
  const char *name, *email, *phone, *zone, *country, *promise;
};
constexpr DemoSeller sellers[] = {
    {"Nora Lindqvist", "nora@tideline.example", "+4721555010", "Europe/Oslo", "NO", "I return every call every day."},
    {"Priya Raman", "priya@tideline.example", "+441134960101", "Europe/London", "GB",
     "You hear from me by the end of the next working day."},
    {"Tomás Ferreira", "tomas@tideline.example", "+351215550102", "Europe/Lisbon", "PT",
     "I answer within 24 hours, or by the end of the next working day, whichever comes first."},
};

struct DemoContact {
  const char *given, *family, *title, *organization, *domain, *industry;
  SizeBand size;
  const char *city, *country, *zone, *issue;
  Temperature temperature;
  int seller;
  int days_ago;  // when they came to us
};
using enum Temperature;
using enum SizeBand;
constexpr DemoContact contacts[] = {
    {"Diego", "Marín", "Plant Manager", "Alcázar Ceramics", "alcazar.example", "ceramics", small, "Seville", "ES",
     "Europe/Madrid", "kiln data", hot, 0, 20},
    {"Oluwaseun", "Adeyemi", "Head of Cold Chain", "Lagos Fine Foods", "lagosfine.example", "food", medium, "Lagos",
     "NG", "Africa/Lagos", "lost batches", interested, 0, 34},
    {"Joost", "de Wit", "Owner", "De Wit Packaging", "dewit.example", "packaging", medium, "Utrecht", "NL",
     "Europe/Amsterdam", "slow stock", interested, 0, 26},
    {"Ravi", "Menon", "QA Director", "Coastline Pharma", "coastline.example", "pharma", large, "Chennai", "IN",
     "Asia/Kolkata", "lost batches", interested, 0, 41},
    {"Hana", "Kovář", "Managing Director", "Kovář Tools", "kovar.example", "tools", small, "Brno", "CZ",
     "Europe/Prague", "slow stock", hot, 0, 38},
    {"Sam", "Whitaker", "Founder", "Whitaker Outdoor", "whitaker.example", "retail", small, "Denver", "US",
     "America/Denver", "slow stock", promising, 0, 120},
    {"Beatrix", "Vogel", "Purchasing", "Vogel Medizintechnik", "vogel.example", "medical", medium, "Ulm", "DE",
     "Europe/Berlin", "lost batches", promising, 0, 130},
    {"Ingrid", "Solheim", "Logistics Lead", "Nordfrakt Logistics", "nordfrakt.example", "logistics", large, "Bergen",
     "NO", "Europe/Oslo", "slow stock", interested, 0, 50},
    {"Maria", "Lopez", "Store Operations", "Nordlys AS", "nordlys.example", "retail", medium, "Oslo", "NO",
     "Europe/Oslo", "slow stock", promising, 0, 12},
    {"Per", "Dahl", "Warehouse Manager", "Nordlys AS", "nordlys.example", "retail", medium, "Oslo", "NO", "Europe/Oslo",
     "slow stock", promising, 0, 9},
    {"Jana", "Brandt", "Event Lead", "Fjord Conferences", "fjordconf.example", "events", small, "Hamburg", "DE",
     "Europe/Berlin", "", promising, 0, 60},
    {"Amrit", "Sunder", "Founder", "Sunder Bikes", "sunder.example", "bicycles", small, "Leeds", "GB", "Europe/London",
     "slow stock", interested, 1, 33},
    {"Grace", "Okafor", "Operations", "Dalesend Creamery", "dalesend.example", "dairy", small, "Skipton", "GB",
     "Europe/London", "lost batches", promising, 1, 90},
    {"Callum", "Reid", "Buyer", "Reid and Daughters", "reid.example", "retail", small, "Perth", "GB", "Europe/London",
     "slow stock", promising, 1, 15},
    {"Aoife", "Byrne", "Finance Director", "Byrne Foods", "byrne.example", "food", medium, "Cork", "IE",
     "Europe/Dublin", "lost batches", interested, 1, 44},
    {"Priit", "Tamm", "Engineer", "Tamm Instruments", "tamm.example", "instruments", small, "Tartu", "EE",
     "Europe/Tallinn", "kiln data", promising, 1, 22},
    {"Lucía", "Ferrer", "Purchasing", "Ferrer Azulejos", "ferrer.example", "ceramics", medium, "Valencia", "ES",
     "Europe/Madrid", "kiln data", interested, 2, 28},
    {"João", "Prata", "Director", "Prata Conservas", "prata.example", "food", medium, "Porto", "PT", "Europe/Lisbon",
     "lost batches", promising, 2, 70},
    {"Chiara", "Conti", "Owner", "Forno Conti", "conti.example", "ceramics", small, "Faenza", "IT", "Europe/Rome",
     "kiln data", promising, 2, 16},
    {"Mehmet", "Yıldız", "Plant Manager", "Yıldız Seramik", "yildiz.example", "ceramics", large, "Kütahya", "TR",
     "Europe/Istanbul", "kiln data", interested, 2, 36},
    {"Noa", "Levi", "COO", "Levi Labs", "levi.example", "pharma", small, "Haifa", "IL", "Asia/Jerusalem",
     "lost batches", promising, 2, 11},
    {"Kenji", "Mori", "Quality", "Mori Ceramics", "mori.example", "ceramics", medium, "Seto", "JP", "Asia/Tokyo",
     "kiln data", promising, 2, 19},
    {"Emily", "Stone", "Buyer", "Stone Harbor Supply", "stoneharbor.example", "retail", medium, "Boston", "US",
     "America/New_York", "slow stock", promising, 2, 8},
    {"Tane", "Walker", "Owner", "Walker Dairy", "walkerdairy.example", "dairy", small, "Hamilton", "NZ",
     "Pacific/Auckland", "lost batches", promising, 2, 14},
};

struct DemoAsset {
  const char* title;
  AssetForm form;
  const char *why, *issue, *industry;
};
constexpr DemoAsset assets[] = {
    {"What slow stock costs: a calculator", AssetForm::tool, "You put in three numbers and see what a year costs.",
     "slow stock", ""},
    {"How Lund Interiors halved its slow stock", AssetForm::case_study, "A shop of 40 people, told by its owner.",
     "slow stock", "retail"},
    {"Stock without tears, the report", AssetForm::white_paper, "What 60 warehouses changed, and in which order.",
     "slow stock", ""},
    {"The seasons of stock, one page", AssetForm::infographic, "The year on one page, to hang up.", "slow stock", ""},
    {"Five signs that a batch will be lost", AssetForm::article, "Five things to look at before it is too late.",
     "lost batches", ""},
    {"Dairy pilot: payback in 11 weeks", AssetForm::case_study, "A dairy of your size, with the sums.", "lost batches",
     "dairy"},
    {"Kiln data in an afternoon", AssetForm::article, "How a potter in Faenza got the first curve by tea time.",
     "kiln data", "ceramics"},
    {"Running a small team in a hard year", AssetForm::story, "Nothing to do with us; you are not alone.", "", ""},
    {"Shelf talk, the podcast with warehouse people", AssetForm::podcast, "Half an hour for the way to work.", "", ""},
    {"A talk for buyers in Oslo", AssetForm::invitation, "Peers who have done it answer questions.", "", "retail"},
};

// The month before now: who did what, so many days ago.
class Story {
 public:
  explicit Story(Desk& desk) : desk_(desk) {}

  using Verb = std::function<Result<Done>(Desk&)>;
  void on(int days_ago, int hour, Verb verb) {
    const Instant day = std::chrono::floor<days>(desk_.now) - days(days_ago);
    events_.push_back({std::min(day + hours(hour), desk_.now), std::move(verb)});
  }
  void minutes_ago(int count, Verb verb) { events_.push_back({desk_.now - minutes(count), std::move(verb)}); }

  // In the order of time; each at a desk of its moment.
  Result<Done> happens() {
    std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) { return a.at < b.at; });
    for (const Event& event : events_) {
      Desk then(desk_.house, desk_.books, event.at, "demo");
      if (auto done = event.verb(then); !done) return done.refusal();
    }
    return Done{};
  }

 private:
  struct Event {
    Instant at;
    Verb verb;
  };
  Desk& desk_;
  std::vector<Event> events_;
};

template <class Value>
Result<Done> done(const Result<Value>& result) {
  if (!result) return result.refusal();
  return Done{};
}

using Known = std::map<std::string, ContactId, std::less<>>;  // by given name

Result<Done> meet(Desk& desk, Known& known, const DemoContact& who, SellerId owner, std::optional<Inquiry> inquiry) {
  NewContact given{.given_name = who.given,
                   .family_name = who.family,
                   .title = who.title,
                   .organization = who.organization,
                   .website = who.domain,
                   .industry = who.industry,
                   .size = who.size,
                   .zone = who.zone,
                   .language = "en",
                   .source = inquiry ? inquiry->source : "conference",
                   .issue = who.issue,
                   .tags = {std::string(demo_tag)},
                   .temperature = who.temperature,
                   .fit = Fit::yes,
                   .owner = owner,
                   .inquiry = std::move(inquiry)};
  given.address.city = who.city;
  given.address.country = who.country;
  const std::string mailbox = lower(who.given);
  const bool plain = std::all_of(mailbox.begin(), mailbox.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  given.emails = {{.address = (plain ? mailbox : "office") + "@" + who.domain, .label = "work", .bounced_at = {}}};
  given.phones = {{.number = "+44113496" + std::to_string(1000 + static_cast<int>(known.size())), .label = "work"}};
  const auto added = add_contact(desk, std::move(given));
  if (!added) return added.refusal();
  known[who.given] = added->contact.id;
  return Done{};
}

void tell(Story& story, Known& known) {
  const auto touch = [&](const char* who, int days_ago, int hour, Channel channel, Kind kind, Outcome outcome,
                         const char* words) {
    story.on(days_ago, hour, [&known, who, channel, kind, outcome, words](Desk& desk) {
      return done(record_outcome(
          desk, {.contact = known.at(who), .channel = channel, .kind = kind, .outcome = outcome, .words = words}));
    });
  };
  const auto deal = [&](const char* who, int days_ago, const char* name, std::int64_t euros, const char* stage) {
    story.on(days_ago, 15, [&known, who, name, euros, stage](Desk& desk) {
      return done(add_deal(desk, {.name = name,
                                  .contacts = {known.at(who)},
                                  .amount = Money{.minor = euros * 100, .currency = "EUR"},
                                  .stage = stage}));
    });
  };
  const auto of_name = [](Desk& desk, std::string_view name) {
    DealId found;
    for (const Deal& each : desk.books.deals().page({}, {}, 100)) {
      if (each.name == name) found = each.id;
    }
    return found;
  };

  // Diego agreed to a call about kiln data.
  touch("Diego", 14, 9, Channel::email, Kind::value, Outcome::replied, "Sent: Kiln data in an afternoon.");
  deal("Diego", 6, "Kiln pilot", 18'000, "first round");
  story.on(1, 10, [&known](Desk& desk) {
    const auto file = take_file(desk, known.at("Diego"));
    const Zone zone = *desk.policy().zones->find(file->contact.zone);
    // The next working morning there, at half past nine.
    LocalDay day = local_day(desk.now, zone) + days(1);
    while (weekday_of(day) == std::chrono::Saturday || weekday_of(day) == std::chrono::Sunday) day += days(1);
    OutcomeReport report{.contact = known.at("Diego"),
                         .channel = Channel::call,
                         .kind = Kind::ask,
                         .outcome = Outcome::connected,
                         .words = "Ready to see their own curves.",
                         .ready_to_buy = true};
    report.next_step = NextStep{.what = "go through the kiln data",
                                .channel = Channel::call,
                                .at = at_minute(day, 9 * 60 + 30),
                                .zone = zone.name(),
                                .agreed = true,
                                .set_at = desk.now};
    return done(record_outcome(desk, report));
  });

  // Oluwaseun answered, and waits.
  touch("Oluwaseun", 20, 10, Channel::email, Kind::value, Outcome::none_yet,
        "Sent: Five signs that a batch will be lost.");
  story.minutes_ago(52, [&known](Desk& desk) {
    return done(receive_touch(desk, {.contact = known.at("Oluwaseun"),
                                     .intent = Intent::positive,
                                     .words = "Yes, can you send the cold-store example?"}));
  });

  // Joost was promised a recap that is late.
  deal("Joost", 8, "Packaging line", 35'000, "presentation");
  story.on(3, 15, [&known](Desk& desk) {
    OutcomeReport report{.contact = known.at("Joost"),
                         .channel = Channel::meeting,
                         .kind = Kind::ask,
                         .outcome = Outcome::meeting_held,
                         .words = "Wants the sums for two sites."};
    report.permission = Permission{.answer = PermissionAnswer::granted,
                                   .at = desk.now,
                                   .asked_by = "Nora Lindqvist",
                                   .words = "Yes, do keep in touch."};
    report.discovery = Discovery{.problems = {{.words = "two months of stock that nobody wants",
                                               .cost_per_year = Money{.minor = 9'000'000, .currency = "EUR"}}},
                                 .success = "a month less on the shelf by summer"};
    report.commitments = {{.side = Side::ours,
                           .what = "send the sums for both sites",
                           .due_on = day_of(wall_time(desk.now, Zone())) + days(1),
                           .made_at = desk.now}};
    return done(record_outcome(desk, report));
  });

  // Ravi has a proposal and no next step; Hana went quiet.
  touch("Ravi", 25, 8, Channel::call, Kind::value, Outcome::left_voicemail, "Told how a plant in Goa lost no batch.");
  deal("Ravi", 9, "QA rollout", 64'000, "closing");
  touch("Hana", 30, 9, Channel::email, Kind::value, Outcome::replied, "Sent the calculator.");
  deal("Hana", 21, "Tool room", 27'000, "second round");
  touch("Hana", 16, 9, Channel::call, Kind::ask, Outcome::no_answer, "");
  touch("Hana", 11, 9, Channel::email, Kind::value, Outcome::none_yet,
        "Sent: How Lund Interiors halved its slow stock.");
  touch("Hana", 6, 9, Channel::call, Kind::ask, Outcome::left_voicemail, "Asked whether to go on.");

  // Sam bought long ago; Beatrix chose somebody else; Jana said no.
  deal("Sam", 100, "Outdoor season", 12'000, "closing");
  story.on(90, 16, [of_name](Desk& desk) { return done(win_deal(desk, of_name(desk, "Outdoor season"), {})); });
  touch("Sam", 58, 18, Channel::call, Kind::neither, Outcome::no_answer, "");
  deal("Beatrix", 110, "Ulm clean room", 40'000, "closing");
  story.on(95, 16, [of_name](Desk& desk) {
    return done(lose_deal(desk, of_name(desk, "Ulm clean room"), "chose a house nearer to them", {}));
  });
  story.on(40, 11, [&known](Desk& desk) {
    return done(receive_touch(
        desk, {.contact = known.at("Jana"), .intent = Intent::no, .words = "Thank you, this is not for us."}));
  });

  // Ingrid is away; Aoife and Mehmet promised something.
  story.on(2, 8, [&known](Desk& desk) {
    return done(receive_touch(desk, {.contact = known.at("Ingrid"),
                                     .intent = Intent::out_of_office,
                                     .words = "Back next week.",
                                     .until = day_of(wall_time(desk.now, Zone())) + days(6)}));
  });
  deal("Aoife", 30, "Cork line 2", 22'000, "presentation");
  story.on(12, 10, [&known](Desk& desk) {
    return done(add_commitment(desk, known.at("Aoife"), Side::theirs, "send last year's losses",
                               day_of(wall_time(desk.now, Zone())) + days(7)));
  });
  deal("Mehmet", 20, "Kütahya kilns", 90'000, "first round");
  touch("Amrit", 18, 9, Channel::email, Kind::value, Outcome::replied, "Sent: The seasons of stock.");
  touch("Lucía", 10, 10, Channel::call, Kind::value, Outcome::left_voicemail, "");
  touch("Maria", 7, 9, Channel::email, Kind::value, Outcome::none_yet, "Sent: What slow stock costs.");
  touch("Grace", 45, 9, Channel::email, Kind::value, Outcome::none_yet, "Sent: Dairy pilot.");
  touch("João", 33, 9, Channel::card, Kind::value, Outcome::none_yet, "A card from the fair.");
}

struct DemoRange {
  Uuid first;
  Uuid last;
  bool holds(const Uuid& id) const { return first < id && id < last; }
};

std::optional<DemoRange> demo_range(Desk& desk) {
  const std::string text = desk.books.settings().text(range_name).value_or("");
  const std::size_t blank = text.find(' ');
  if (blank == std::string::npos) return std::nullopt;
  const auto first = uuid_from_text(std::string_view(text).substr(0, blank));
  const auto last = uuid_from_text(std::string_view(text).substr(blank + 1));
  if (!first || !last) return std::nullopt;
  return DemoRange{*first, *last};
}

std::vector<ContactId> contacts_of(Books& books, const DemoRange& range) {
  std::vector<ContactId> found;
  ContactId after{range.first};
  for (;;) {
    const auto page = books.contacts().page({}, after, page_size);
    for (const Contact& contact : page) {
      if (!range.holds(contact.id.uuid)) return found;
      found.push_back(after = contact.id);
    }
    if (page.size() < page_size) return found;
  }
}

std::int64_t own_contacts_beside(Books& books, const DemoRange& range) {
  return books.contacts().count({}) - static_cast<std::int64_t>(contacts_of(books, range).size());
}

}  // namespace

std::optional<std::string> demo_label(Desk& desk) {
  auto label = desk.books.settings().text(label_name);
  if (label && label->empty()) label.reset();  // it was taken out
  return label;
}

std::int64_t own_contacts(Desk& desk) {
  const auto range = demo_range(desk);
  return range ? own_contacts_beside(desk.books, *range) : desk.books.contacts().count({});
}

Result<DemoLoaded> load_demo(Desk& desk, SellerId owner) {
  DemoLoaded loaded;
  if (demo_label(desk)) {
    if (const auto range = demo_range(desk)) {
      loaded.contacts = static_cast<int>(contacts_of(desk.books, *range).size());
    }
    loaded.there_already = true;
    return loaded;
  }
  if (desk.books.contacts().count({}) > 0 || (owner.is_nil() && !desk.reference().sellers.empty())) {
    return conflict(
        "demo.own_file",
        "This is a workspace of your own. Demo data lives in a file of its own: barnacle demo --data demo.db");
  }
  if (!owner.is_nil() && desk.reference().seller(owner) == nullptr) {
    return not_found("seller.unknown", "There is no seller " + owner.text() + ".");
  }
  const auto before = desk.make<ContactId>();
  desk.actor = "demo";
  if (auto added = add_starter_cadences(desk); !added) return added.refusal();
  std::vector<SellerId> ids(owner.is_nil() ? 0 : std::size(sellers), owner);
  for (const DemoSeller& each : sellers) {
    if (!owner.is_nil()) break;
    Seller seller{.name = each.name,
                  .email = each.email,
                  .phone = each.phone,
                  .company = "Tideline Systems",
                  .zone = each.zone,
                  .promise_text = each.promise};
    seller.place.country = each.country;
    const auto saved = save_seller(desk, std::move(seller));
    if (!saved) return saved.refusal();
    ids.push_back(saved->id);
  }
  for (const DemoAsset& each : assets) {
    Asset asset{.title = each.title,
                .form = each.form,
                .text = std::string(each.title) + ". " + each.why,
                .why_it_helps = each.why};
    if (*each.issue) asset.issues = {each.issue};
    if (*each.industry) asset.industries = {each.industry};
    if (auto saved = save_asset(desk, std::move(asset)); !saved) return saved.refusal();
  }

  Known known;
  Story story(desk);
  for (const DemoContact& who : contacts) {
    story.on(who.days_ago, 9, [&known, &who, owner = ids[static_cast<std::size_t>(who.seller)]](Desk& then) {
      return meet(then, known, who, owner, {});
    });
  }
  tell(story, known);
  static constexpr DemoContact marcus{"Marcus",
                                      "Bell",
                                      "Head of Operations",
                                      "Brightwater Dairy",
                                      "brightwater.example",
                                      "dairy",
                                      medium,
                                      "Leeds",
                                      "GB",
                                      "Europe/London",
                                      "lost batches",
                                      new_,
                                      0,
                                      0};
  story.minutes_ago(4, [&](Desk& then) {
    return meet(then, known, marcus, ids[0],
                Inquiry{.at = then.now,
                        .source = "pilot page",
                        .words = "How long until a pilot pays for itself? We lose about a tank a week."});
  });
  if (auto told = story.happens(); !told) return told.refusal();
  // The story ends here and now: what it left undone is planned from today on.
  replan_where(desk, {}, "the demo begins");
  loaded.contacts = static_cast<int>(known.size());
  desk.books.timeline().add(desk.entry("load_demo", "Demo data loaded."));
  desk.books.settings().put_text(label_name, text_of(local_day(desk.now, Zone())));
  desk.books.settings().put_text(range_name, uuid_text(before.uuid) + " " + uuid_text(desk.make<ContactId>().uuid));
  return loaded;
}

Result<DemoRemoved> remove_demo(Desk& desk) {
  const auto range = demo_range(desk);
  if (!range) return conflict("demo.none", "There is no demo data here; nothing is removed.");
  Books& books = desk.books;
  books.timeline().add(desk.entry("remove_demo", "Demo data taken out."));

  const auto gone = contacts_of(books, *range);
  if (own_contacts_beside(books, *range) == 0) {
    // Nobody else taught the planner anything: what it learned it learned from a story.
    for (TallyLine line : books.tallies().all()) {
      line.touches = -line.touches;
      line.answers = -line.answers;
      line.expected = -line.expected;
      books.tallies().add(line);
    }
  }
  for (const ContactId id : gone) {
    for (Deal& deal : books.deals().of_contact(id)) {
      std::erase(deal.contacts, id);
      if (deal.contacts.empty()) {
        books.deals().erase(deal.id);
      } else {
        books.deals().put(deal);  // somebody of the user's own is in it too
      }
    }
    for (const Touch& touch : books.touches().history(id, touches_max)) books.touches().erase(touch.id);
    if (const auto planned = books.touches().planned_of(id)) books.touches().erase(planned->id);
    books.contacts().erase(id);
  }
  std::vector<OrganizationId> left;
  OrganizationId after{range->first};
  for (bool is_inside = true; is_inside;) {
    const auto page = books.organizations().page(after, page_size);
    is_inside = page.size() == page_size;
    for (const Organization& each : page) {
      after = each.id;
      if (!range->holds(each.id.uuid)) {
        is_inside = false;
        break;
      }
      const bool is_used = !books.contacts().page({.organization = each.id}, {}, 1).empty() ||
                           !books.deals().of_organization(each.id).empty();
      if (!is_used) left.push_back(each.id);
    }
  }
  for (const OrganizationId id : left) books.organizations().erase(id);
  for (const Asset& asset : books.assets().all()) {
    if (range->holds(asset.id.uuid)) books.assets().erase(asset.id);
  }
  const auto users = books.users().all();
  for (Seller seller : books.sellers().all()) {
    const bool signs_in =
        std::any_of(users.begin(), users.end(), [&](const User& user) { return user.seller == seller.id; });
    if (!range->holds(seller.id.uuid) || signs_in) continue;
    seller.gone = true;
    books.sellers().put(seller);
  }
  books.settings().put_text(label_name, "");
  books.settings().put_text(range_name, "");
  desk.refresh();
  return DemoRemoved{static_cast<int>(gone.size())};
}

}  // namespace barnacle::app
