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

/// Fills an empty workspace; dates are relative to now. Each contact carries the tag `demo_tag`, and the workspace a
/// label that `demo_label` reads. Refusal: conflict `demo.own_file` if anybody is in the workspace who is not demo
/// data.
Result<DemoLoaded> load_demo(Desk& desk);

/// The day on which demo data was loaded ("2025-03-10"); nothing in an ordinary workspace.
std::optional<std::string> demo_label(Desk& desk);

/// How many contacts of a demo workspace are somebody's own: they do not carry the tag.
std::int64_t own_contacts(Desk& desk);

inline constexpr std::string_view demo_tag = "demo";

}  // namespace barnacle::app
