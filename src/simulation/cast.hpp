#pragma once
// Who is in a simulated world: 25 zones, firms and people in them, the library and the cadences that sellers write.

#include <string>
#include <vector>

#include "app/add_contact.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/touches/asset.hpp"
#include "simulation/draw.hpp"

namespace barnacle::simulation {

/// Where somebody lives.
struct Home {
  const char* zone;
  const char* country;
  const char* region;
};
const std::vector<Home>& homes();

Seller new_seller(Draw& draw, int number);
/// Somebody at firm `firm`, or at none (-1); `number` makes the addresses their own.
app::NewContact new_contact(Draw& draw, int number, int firm, const std::vector<SellerId>& sellers);
Asset new_asset(Draw& draw, int number);

/// A cadence as a seller would edit it: other waits, other modes, a step more or less, another scope of its exits.
std::string edited_cadence(Draw& draw, const std::string& name, std::string_view text);

}  // namespace barnacle::simulation
