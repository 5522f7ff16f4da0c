#pragma once
// A small workspace that tells a story, in a database file of its own: three sellers, 25 contacts, ten assets, and a
// month that led up to now. Made by the same verbs that a seller uses.

#include <optional>
#include <string>

#include "app/desk.hpp"

namespace barnacle::app {

struct DemoLoaded {
  int contacts = 0;
  bool there_already = false;  ///< nothing was done
};

/// Fills a workspace that has no contacts; dates are relative to now. Each contact carries the tag `demo_tag`, and the
/// workspace a label that `demo_label` reads. All contacts go to the seller `owner`; nil: to three of the demo's own,
/// in a workspace without sellers. Refusals: conflict `demo.own_file` if anybody is in the workspace already, not_found
/// `seller.unknown`.
Result<DemoLoaded> load_demo(Desk& desk, SellerId owner = {});

struct DemoRemoved {
  int contacts = 0;
};

/// Takes away what load_demo made, and what was done with it since: its contacts with their touches and deals, its
/// organizations unless somebody else belongs to them, its library; its sellers leave unless they sign in. Contacts of
/// the user's own stay, whatever they are tagged. One entry, which undo takes back. Refusal: conflict `demo.none`.
Result<DemoRemoved> remove_demo(Desk& desk);

/// The day on which demo data was loaded ("2025-03-10"); nothing in an ordinary workspace.
std::optional<std::string> demo_label(Desk& desk);

/// How many contacts are somebody's own: they were not made by load_demo.
std::int64_t own_contacts(Desk& desk);

inline constexpr std::string_view demo_tag = "demo";

}  // namespace barnacle::app
