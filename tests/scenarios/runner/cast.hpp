#pragma once
// The cast: one set of sellers, organizations, people and assets that peoples scenarios, demo data and docs.

#include <string>
#include <string_view>
#include <vector>

#include "app/add_contact.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/touches/asset.hpp"

namespace barnacle::scenario {

struct Person {
  std::string name;
  app::NewContact contact;
};

struct Cast {
  std::vector<Seller> sellers;
  std::vector<Person> people;
  std::vector<Asset> assets;
};

/// Reads tests/cast/cast.txt; its head says how it is written. Throws misread with the line.
Cast read_cast(std::string_view text);

}  // namespace barnacle::scenario
