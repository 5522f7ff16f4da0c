#include "simulation/cast.hpp"

#include "domain/cadences/read_cadence.hpp"

namespace barnacle::simulation {

const std::vector<Home>& homes() {
  static const std::vector<Home> all = {
      {"Europe/Berlin", "DE", "BY"},     {"Europe/London", "GB", ""},       {"Europe/Dublin", "IE", ""},
      {"Europe/Lisbon", "PT", ""},       {"Europe/Athens", "GR", ""},       {"Europe/Oslo", "NO", ""},
      {"Europe/Istanbul", "TR", ""},     {"Africa/Casablanca", "MA", ""},   {"Africa/Johannesburg", "ZA", ""},
      {"Africa/Nairobi", "KE", ""},      {"Asia/Dubai", "AE", ""},          {"Asia/Kolkata", "IN", ""},
      {"Asia/Kathmandu", "NP", ""},      {"Asia/Singapore", "SG", ""},      {"Asia/Tokyo", "JP", ""},
      {"Australia/Lord_Howe", "AU", ""}, {"Australia/Sydney", "AU", "NSW"}, {"Pacific/Auckland", "NZ", ""},
      {"Pacific/Chatham", "NZ", ""},     {"America/New_York", "US", ""},    {"America/Chicago", "US", ""},
      {"America/Los_Angeles", "US", ""}, {"America/St_Johns", "CA", "NL"},  {"America/Sao_Paulo", "BR", ""},
      {"America/Mexico_City", "MX", ""},
  };
  return all;
}

namespace {

const std::vector<std::string> given_names = {"Maria", "Ravi", "Kim", "Ada", "Jonas", "Aiko", "Tomás", "Leila"};
const std::vector<std::string> family_names = {"Lopez", "Iyer", "Berg", "Okafor", "Tanaka", "Novak", "Duarte", "Aziz"};
const std::vector<std::string> issues = {"slow stock", "late invoices", "empty seats", "lost tools", "energy bills"};
const std::vector<std::string> industries = {"retail", "hotels", "building", "software"};
const std::vector<std::string> nouns = {"harbour", "ledger",  "orchard", "engine", "library", "bakery", "turbine",
                                        "garden",  "archive", "foundry", "market", "bridge",  "clinic", "railway"};
const std::vector<std::string> verbs = {"halved", "doubled", "measured", "mended", "moved",  "counted", "planned",
                                        "opened", "trimmed", "shared",   "mapped", "tested", "sorted",  "rebuilt"};

std::string words(Draw& draw, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i ? " " : "") + draw.one_of(i % 2 ? verbs : nouns);
  return text;
}

}  // namespace

Seller new_seller(Draw& draw, int number) {
  static const std::vector<Home> offices = {{"Europe/Berlin", "DE", ""},
                                            {"America/New_York", "US", ""},
                                            {"Asia/Singapore", "SG", ""},
                                            {"Europe/London", "GB", ""}};
  const Home& home = draw.one_of(offices);
  Seller seller;
  seller.name = "Seller " + std::to_string(number);
  seller.zone = home.zone;
  seller.place = {home.country, home.region};
  return seller;
}

app::NewContact new_contact(Draw& draw, int number, int firm, const std::vector<SellerId>& sellers) {
  app::NewContact given;
  const std::string own = std::to_string(number);
  given.given_name = draw.one_of(given_names);
  given.family_name = draw.one_of(family_names) + " " + own;
  const Home& home =
      firm >= 0 && draw.chance(0.9) ? homes()[static_cast<std::size_t>(firm) % homes().size()] : draw.one_of(homes());
  if (!draw.chance(0.03)) {  // of a few nothing is known
    given.zone = home.zone;
    given.address.country = home.country;
    given.address.region = home.region;
  }
  given.emails.push_back({.address = "p" + own + "@firm" + std::to_string(firm) + ".example"});
  if (draw.chance(0.7)) given.phones.push_back({.number = "+4930" + std::to_string(1'000'000 + number)});
  if (draw.chance(0.5)) given.social = "https://social.example/p" + own;
  if (firm >= 0) {
    given.organization = "Firm " + std::to_string(firm);
    given.website = "firm" + std::to_string(firm) + ".example";
    given.industry = industries[static_cast<std::size_t>(firm) % industries.size()];
    given.size = static_cast<SizeBand>(1 + firm % 5);
  }
  given.issue = draw.one_of(issues);
  given.language = "en";
  given.owner = draw.one_of(sellers);
  const double warmth = draw.unit();
  given.temperature = warmth < 0.5    ? Temperature::promising
                      : warmth < 0.75 ? Temperature::interested
                      : warmth < 0.9  ? Temperature::client
                      : warmth < 0.95 ? Temperature::hot
                                      : Temperature::lost;
  return given;
}

Asset new_asset(Draw& draw, int number) {
  Asset asset;
  asset.title = "Piece " + std::to_string(number) + ": " + words(draw, 6);
  asset.text = words(draw, 40);
  asset.form = number % 4 == 0 ? AssetForm::case_study : AssetForm::article;
  if (draw.chance(0.5)) asset.issues.push_back(draw.one_of(issues));
  if (draw.chance(0.3)) asset.industries.push_back(draw.one_of(industries));
  if (asset.form == AssetForm::case_study) asset.sizes.push_back(static_cast<SizeBand>(draw.between(1, 5)));
  return asset;
}

std::string edited_cadence(Draw& draw, const std::string& name, std::string_view text) {
  CadenceReading read = read_cadence(text);
  Cadence cadence = std::move(read.cadence);
  cadence.name = name;
  for (Step& step : cadence.steps) {
    if (step.channel == Channel::email) step.mode = draw.chance(0.75) ? Mode::automatic : Mode::by_person;
    const bool moves = step.wait.from == WaitFrom::previous_touch && step.wait.count > 0 &&
                       (step.wait.unit == WaitUnit::days || step.wait.unit == WaitUnit::working_days);
    if (moves && draw.chance(0.3)) step.wait.count = draw.between(1, 9);
  }
  if (draw.chance(0.5)) {
    Step letter;
    letter.wait = {.count = draw.between(2, 20), .unit = WaitUnit::days};
    letter.mode = Mode::automatic;
    letter.kind = draw.chance(0.3) ? Kind::ask : Kind::value;
    letter.about = words(draw, 4);
    cadence.steps.push_back(letter);
  } else if (cadence.steps.size() > 3 && draw.chance(0.5)) {
    // A later step may look back at an earlier one, so only the last may go.
    cadence.steps.pop_back();
  }
  for (ExitRule& rule : cadence.exits) {
    if (rule.exit == Exit::reply) {
      rule.scope = draw.chance(0.4) ? ExitScope::organization : draw.chance(0.5) ? ExitScope::deal : ExitScope::contact;
    }
  }
  return write_cadence(cadence);
}

}  // namespace barnacle::simulation
