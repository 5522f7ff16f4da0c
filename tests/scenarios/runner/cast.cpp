#include "scenarios/runner/cast.hpp"

#include <map>

#include "scenarios/runner/words.hpp"

namespace barnacle::scenario {
namespace {

struct Place {
  std::string city, country, zone;
};

Place place_of(std::string_view value) {
  const auto parts = split(value, ',');
  if (parts.size() != 3) throw misread("expected \"city, country, zone\": " + std::string(value));
  return {std::string(trimmed(parts[0])), std::string(trimmed(parts[1])), std::string(trimmed(parts[2]))};
}

std::vector<std::string> list_of(std::string_view value) {
  std::vector<std::string> list;
  for (const std::string_view part : split(value, ',')) list.emplace_back(trimmed(part));
  return list;
}

struct House {
  std::string name, website, industry;
  SizeBand size = SizeBand::unknown;
};

class Reader {
 public:
  Cast cast;

  void line(std::string_view key, const std::string& value, bool indented) {
    if (!indented) {
      begin(key, value);
    } else if (noun_ == "seller") {
      seller(key, value);
    } else if (noun_ == "organization") {
      organization(key, value);
    } else if (noun_ == "person") {
      person(key, value);
    } else {
      asset(key, value);
    }
  }

 private:
  std::string noun_;
  std::vector<House> houses_;

  [[noreturn]] static void unknown(std::string_view key) {
    throw misread("\"" + std::string(key) + "\" is no word of the cast");
  }

  void begin(std::string_view key, const std::string& value) {
    noun_ = std::string(key);
    if (noun_ == "seller") {
      cast.sellers.emplace_back().name = value;
    } else if (noun_ == "organization") {
      houses_.push_back({value, {}, {}, {}});
    } else if (noun_ == "person") {
      Person made{value, {}};
      const std::size_t blank = value.find(' ');
      made.contact.given_name = value.substr(0, blank);
      if (blank != std::string::npos) made.contact.family_name = value.substr(blank + 1);
      made.contact.fit = Fit::yes;
      cast.people.push_back(std::move(made));
    } else if (noun_ == "asset") {
      cast.assets.emplace_back().title = value;
    } else {
      unknown(key);
    }
  }

  void seller(std::string_view key, const std::string& value) {
    Seller& seller = cast.sellers.back();
    if (key == "mail") {
      seller.email = value;
    } else if (key == "phone") {
      seller.phone = value;
    } else if (key == "company") {
      seller.company = value;
    } else if (key == "promise") {
      seller.promise_text = value;
    } else if (key == "lives") {
      const Place place = place_of(value);
      seller.zone = place.zone;
      seller.place.country = place.country;
    } else {
      unknown(key);
    }
  }

  void organization(std::string_view key, const std::string& value) {
    House& house = houses_.back();
    if (key == "website") {
      house.website = value;
    } else if (key == "industry") {
      house.industry = value;
    } else if (key == "size") {
      house.size = *from_word<SizeBand>(value);
    } else {
      unknown(key);
    }
  }

  void person(std::string_view key, const std::string& value) {
    app::NewContact& contact = cast.people.back().contact;
    if (key == "title") {
      contact.title = value;
    } else if (key == "works") {
      for (const House& house : houses_) {
        if (house.name != value) continue;
        contact.organization = house.name;
        contact.website = house.website;
        contact.industry = house.industry;
        contact.size = house.size;
        return;
      }
      throw misread("there is no organization " + value + " above");
    } else if (key == "mail") {
      contact.emails.push_back({value, "work", {}});
    } else if (key == "phone") {
      contact.phones.push_back({value, "work"});
    } else if (key == "profile") {
      contact.social = value;
    } else if (key == "lives") {
      const Place place = place_of(value);
      contact.address.city = place.city;
      contact.address.country = place.country;
      contact.address.street = "Main street 1";
      contact.zone = place.zone;
    } else if (key == "language") {
      contact.language = value;
    } else if (key == "issue") {
      contact.issue = value;
    } else {
      unknown(key);
    }
  }

  void asset(std::string_view key, const std::string& value) {
    Asset& asset = cast.assets.back();
    if (key == "form") {
      asset.form = *from_word<AssetForm>(value);
    } else if (key == "link") {
      asset.link = value;
    } else if (key == "helps") {
      asset.why_it_helps = value;
    } else if (key == "issue") {
      asset.issues = list_of(value);
    } else if (key == "industry") {
      asset.industries = list_of(value);
    } else if (key == "size") {
      for (const std::string& word : list_of(value)) asset.sizes.push_back(*from_word<SizeBand>(word));
    } else if (key == "expires") {
      asset.expires_on = *day_from_text(value);
    } else {
      unknown(key);
    }
  }
};

}  // namespace

Cast read_cast(std::string_view text) {
  Reader reader;
  int number = 0;
  for (const std::string_view raw : split(text, '\n')) {
    ++number;
    const std::string_view line = trimmed(raw);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) throw misread("cast, line " + std::to_string(number) + ": no value");
    try {
      reader.line(line.substr(0, blank), std::string(trimmed(line.substr(blank))), raw.front() == ' ');
    } catch (const misread& fault) {
      throw misread("cast, line " + std::to_string(number) + ": " + fault.what());
    }
  }
  return std::move(reader.cast);
}

}  // namespace barnacle::scenario
