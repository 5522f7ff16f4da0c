#include "generate.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace barnacle::bench {

namespace {

/// SplitMix64 (Steele, Lea, Flood 2014), started from whatever names the thing drawn for.
class Dice {
 public:
  Dice(std::uint64_t seed, std::uint64_t kind, std::uint64_t index)
      : state_(seed * 0x9e3779b97f4a7c15ULL ^ kind * 0xd1342543de82ef95ULL ^ index * 0xaf251af3b0f025b5ULL) {
    next();
  }
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
  }
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  bool percent(double chance) { return share() * 100 < chance; }
  /// A rank in 0..most-1, the k-th about 1/k as often, as names are.
  std::uint64_t common(double most) { return static_cast<std::uint64_t>(std::exp(share() * std::log(most))) - 1; }

 private:
  std::uint64_t state_;
};

enum DrawnFor : std::uint64_t { person_kind = 1, firm_kind, cadence_kind, asset_kind, row_kind };

struct Region {
  std::string_view country;
  std::string_view zone;
  std::string_view city;
};

// Twelve holiday calendars, and zones with every oddity: quarter hours, half-hour daylight saving, none at all.
constexpr std::array<Region, 12> regions{{{"DE", "Europe/Berlin", "Hamburg"},
                                          {"NO", "Europe/Oslo", "Bergen"},
                                          {"GB", "Europe/London", "Leeds"},
                                          {"FR", "Europe/Paris", "Lyon"},
                                          {"ES", "Europe/Madrid", "Bilbao"},
                                          {"US", "America/New_York", "Boston"},
                                          {"US", "America/Los_Angeles", "Portland"},
                                          {"IN", "Asia/Kolkata", "Pune"},
                                          {"NP", "Asia/Kathmandu", "Patan"},
                                          {"AU", "Australia/Lord_Howe", "Lord Howe"},
                                          {"JP", "Asia/Tokyo", "Osaka"},
                                          {"BR", "America/Sao_Paulo", "Santos"}}};
constexpr std::array<std::string_view, 8> issues{"slow stock",   "late reports",  "lost leads", "high churn",
                                                 "manual entry", "missed audits", "idle crews", "paper orders"};
constexpr std::array<std::string_view, 6> industries{"software", "logistics", "food", "health", "retail", "metal"};
constexpr std::array<std::string_view, 6> titles{"Buyer", "Head of Sales", "Owner", "CFO", "Operations", "Engineer"};

/// A pronounceable word for a number, unlike the word of any other number below 2^32.
std::string word(std::uint64_t number) {
  std::string text;
  for (number = (number + 1) * 2'654'435'761 % 4'294'967'296; number > 0; number /= 85) {
    text += "bcdfghklmnprstvwz"[number % 17];
    text += "aeiou"[number / 17 % 5];
  }
  return text;
}

std::string capital(std::string text) {
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

template <class List>
std::string pick(Dice& dice, const List& list) {
  return std::string(list[dice.below(list.size())]);
}

constexpr std::size_t seller_count = 50;
constexpr std::size_t big_sellers = 5;

std::size_t draw_seller(Dice& dice) {
  return dice.percent(40) ? dice.below(big_sellers) : big_sellers + dice.below(seller_count - big_sellers);
}

}  // namespace

Instant first_morning() {
  using namespace std::chrono;  // NOLINT: calendar literals
  return sys_days(2025y / 3 / 24) + hours(7);
}

std::vector<Seller> sellers() {
  std::vector<Seller> all(seller_count);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Region& region = regions[i % regions.size()];
    all[i].name = capital(word(900'000 + i)) + " " + capital(word(910'000 + i));
    all[i].email = word(900'000 + i) + "@seller.example";
    all[i].zone = region.zone;
    all[i].place.country = region.country;
  }
  return all;
}

std::vector<Cadence> cadences() {
  std::vector<Cadence> all(30);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Dice dice(0, cadence_kind, i);
    Cadence& cadence = all[i];
    cadence.name = "round-" + std::to_string(i + 1);
    cadence.title = "Round " + std::to_string(i + 1);
    cadence.steps.resize(5 + dice.below(8));
    for (std::size_t s = 0; s < cadence.steps.size(); ++s) {
      Step& step = cadence.steps[s];
      step.wait = {.count = s == 0 ? 0 : static_cast<int>(2 + dice.below(5)), .unit = WaitUnit::working_days};
      step.channel = dice.percent(60) ? Channel::email : dice.percent(70) ? Channel::call : Channel::social_message;
      step.kind = s % 3 == 2 ? Kind::ask : Kind::value;
      step.mode = step.channel == Channel::email && dice.percent(50) ? Mode::automatic : Mode::by_person;
      step.about = "step " + std::to_string(s + 1);
      if (step.channel == Channel::social_message) {
        step.condition = Condition{.kind = ConditionKind::has_channel, .channel = Channel::social_message};
      } else if (s > 1 && dice.percent(20)) {
        step.condition = Condition{.kind = ConditionKind::replied, .negated = true};
      }
    }
    cadence.exits = {{Exit::reply, ExitScope::contact}, {Exit::meeting_booked, ExitScope::contact}};
  }
  return all;
}

std::vector<Asset> assets() {
  std::vector<Asset> all(200);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Dice dice(0, asset_kind, i);
    Asset& asset = all[i];
    asset.title = "On " + pick(dice, issues) + ", part " + std::to_string(i + 1);
    asset.form = static_cast<AssetForm>(dice.below(14));
    asset.link = "https://library.example/" + std::to_string(i + 1);
    asset.why_it_helps = "It shows what others did.";
    asset.issues = {pick(dice, issues)};
    if (dice.percent(50)) asset.industries = {pick(dice, industries)};
    asset.added_on = make_day(2024, 6, 1) + days(dice.below(200));
    asset.print = dice.next();
  }
  return all;
}

Firm People::firm(std::uint64_t index) const {
  Dice dice(seed_, firm_kind, index);
  Firm firm;
  firm.number = index;
  firm.name = capital(word(10'000'000 + index)) + (dice.percent(50) ? " AS" : " GmbH");
  firm.domain = word(10'000'000 + index) + ".example";
  firm.industry = pick(dice, industries);
  firm.size = static_cast<SizeBand>(1 + dice.below(5));
  const Region& region = regions[dice.below(regions.size())];
  firm.zone = region.zone;
  firm.address.city = region.city;
  firm.address.country = region.country;
  return firm;
}

Person People::person(std::uint64_t index) const {
  Dice dice(seed_, person_kind, index);
  Person person;
  person.number = index;
  person.given_name = capital(word(dice.common(2'000)));
  person.family_name = capital(word(5'000 + dice.common(20'000)));
  person.title = pick(dice, titles);
  person.issue = pick(dice, issues);
  const double place = dice.share();
  person.firm = static_cast<std::uint64_t>(place * place * static_cast<double>(firms()));
  person.email = word(index) + "@" + word(10'000'000 + person.firm) + ".example";
  person.phone = "+4930" + std::to_string(10'000'000 + index);
  person.seller = draw_seller(dice);
  person.cadence = dice.below(30);
  const double story = dice.share() * 100;
  person.story = story < 55   ? Story::in_cadence
                 : story < 75 ? Story::in_rhythm
                 : story < 85 ? Story::replied
                 : story < 90 ? Story::stopped
                              : Story::deal_closed;
  person.won = dice.percent(30);
  constexpr double mean = 4;
  const int touches = static_cast<int>(std::log(1 - dice.share()) / std::log(mean / (mean + 1)));
  person.touches.resize(static_cast<std::size_t>(std::min(touches, 12)));
  for (Channel& channel : person.touches) {
    const double drawn = dice.share() * 100;
    channel = drawn < 60   ? Channel::email
              : drawn < 85 ? Channel::call
              : drawn < 95 ? Channel::social_message
                           : Channel::card;
  }
  person.days_since_touch = static_cast<int>(dice.below(21));
  return person;
}

std::string People::csv_header() {
  return "First Name,Last Name,Job Title,Email Address,Phone Number,Company Name,Company Domain Name,Industry,City,"
         "Country\r\n";
}

std::string People::csv_row(std::uint64_t index) const {
  Dice dice(seed_, row_kind, index);
  const bool repeated = index > 0 && dice.percent(3);
  const Person someone = person(repeated ? dice.below(index) : index);
  const Firm works_at = firm(someone.firm);
  if (dice.percent(1)) return dice.percent(50) ? ",,,,,,,,,\r\n" : ",,,not an address,,,,,,\r\n";
  std::string row;
  for (const std::string_view cell :
       {std::string_view(someone.given_name), std::string_view(someone.family_name), std::string_view(someone.title),
        std::string_view(someone.email), std::string_view(someone.phone), std::string_view(works_at.name),
        std::string_view(works_at.domain), std::string_view(works_at.industry), std::string_view(works_at.address.city),
        std::string_view(works_at.address.country)}) {
    if (!row.empty() || cell.data() != someone.given_name.data()) row += ',';
    row += cell;
  }
  return row + "\r\n";
}

}  // namespace barnacle::bench
