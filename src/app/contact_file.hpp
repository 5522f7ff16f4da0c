#pragma once
// One contact's file on the desk: taken out, changed by a verb, planned again, and put back with its entry.

#include <optional>
#include <vector>

#include "app/desk.hpp"
#include "domain/planner/plan.hpp"

namespace barnacle::app {

/// What the planner looks at, as values of our own.
struct ContactFile {
  Contact contact;
  std::optional<Organization> organization;
  std::vector<Deal> deals;
  std::optional<Touch> planned;  ///< the plan so far; replaced by `settle`
  std::optional<Touch> stored;   ///< `planned` as the book has it

  bool organization_changed = false;
  std::vector<DealId> changed_deals;  ///< of `deals`; `settle` saves these
  std::vector<Touch> finished;        ///< touches that happened, were skipped or received; `settle` saves them
};

/// Takes the file out, following merge signposts. Refusal `contact.unknown`.
Result<ContactFile> take_file(Desk& desk, ContactId id);

/// The file of a contact just read, who is no signpost, with the organization if that is read too.
ContactFile file_of(Desk& desk, Contact contact);
ContactFile file_of(Desk& desk, Contact contact, std::optional<Organization> organization);

/// The situation of a file; borrows from file and desk.
Situation situation_of(Desk& desk, const ContactFile& file);

/// Plans again without saving: the file's contact cools down, passes over steps and leaves a finished cadence where the
/// planner finds so; each such move is an entry that `moves` receives.
Plan plan_again(Desk& desk, ContactFile& file, std::vector<Entry>& moves, Telling telling = Telling::in_words);

/// Plans again and saves everything in the file under `entry`, whose sentence gains what comes next. Promise 1 holds
/// afterwards: the contact has exactly one planned touch, or a stop. Every change of a contact goes through here.
/// `moves` are entries of what the verb did on the way (left a cadence, changed temperature); they come before `entry`.
Plan settle(Desk& desk, ContactFile& file, Entry entry, std::vector<Entry> moves = {});

/// What goes with the planned touch is chosen when it is taken in hand, not when it was planned: the library may have
/// grown, and a piece may have expired (S61). Saves nothing.
void take_fresh_asset(Desk& desk, ContactFile& file);

/// "Next: email on Tue 2025-03-11 09:00." or "No more touches: said no."
std::string next_sentence(const Plan& plan);

}  // namespace barnacle::app
