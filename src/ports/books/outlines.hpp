#pragma once
// What the promises ask of everybody, read without the rest of the records: an audit goes through all of them.

#include <optional>
#include <string>
#include <vector>

#include "domain/contacts/contact.hpp"

namespace barnacle {

/// Of a contact who is no signpost.
struct ContactOutline {
  ContactId id;
  SellerId owner;
  std::vector<Stop> stops;
  std::optional<ReplyOwed> reply_owed;
};

/// Of a planned touch.
struct PlanOutline {
  ContactId contact;
  SellerId owner;
  Mode mode = Mode::by_person;
  Choice choice = Choice::rhythm;
  LocalMinute at{};
  std::string zone;
  Instant due_at{};
  bool says_why = false;
};

}  // namespace barnacle
