#include "app/draft_recap.hpp"

#include "app/record_outcome.hpp"
#include "app/when.hpp"
#include "base/text.hpp"

namespace barnacle::app {

namespace {

Result<NextStep> typed_step(Desk& desk, const Contact& contact, SellerId seller, std::string_view typed) {
  auto read = read_when(desk, typed, {.seller = seller, .contact = contact.id, .zone = ""});
  if (!read) return read.refusal();
  if (read->what.empty()) {
    return invalid("next_step.empty", "Say what happens then, and when: \"show the pilot to Jana, thu 10:00\".");
  }
  if (!read->at)
    return invalid("when.needs_time", "A next step has a day and a time: \"" + read->what + ", thu 10:00\".");
  NextStep step{.what = read->what, .zone = read->zone, .agreed = true, .set_at = desk.now};
  step.at = at_minute(read->when.day, *read->when.minute);
  return step;
}

// The step as it was given, checked as it will be when it is saved; none if none was given.
Result<std::optional<NextStep>> step_heard(Desk& desk, const Contact& contact, SellerId seller, const Heard& heard) {
  std::optional<NextStep> step = heard.next_step;
  if (!step && !trimmed(heard.next_step_typed).empty()) {
    auto typed = typed_step(desk, contact, seller, heard.next_step_typed);
    if (!typed) return typed.refusal();
    step = std::move(*typed);
  }
  if (!step) return step;
  if (step->zone.empty()) {
    const Seller* owner = desk.reference().seller(contact.owner);
    step->zone = !contact.zone.empty() ? contact.zone : owner != nullptr ? owner->zone : "UTC";
  }
  if (auto checked = check_next_step(*step, *desk.policy().zones, desk.now); !checked) return checked.refusal();
  return step;
}

void tell_missing(const Contact& contact, bool goes_on, std::vector<MissingPart>& missing) {
  const Discovery& told = contact.discovery;
  const auto add = [&](bool is_there, const char* what, const char* text) {
    if (!is_there) missing.push_back({what, text});
  };
  const bool has_problem = !told.problems.empty() && !trimmed(told.problems.front().words).empty();
  add(has_problem, "problem", "What they want solved, in their own words.");
  add(!has_problem || told.problems.front().cost_per_year.has_value(), "cost",
      "What it costs them a year to leave it as it is, in their own number.");
  add(!trimmed(told.success).empty(), "success", "What success looks like to them.");
  add(!trimmed(told.who_else).empty(), "who_else", "Who else should be part of it.");
  add(usable_email(contact) != nullptr, "address", "An e-mail address that the recap can go to.");
  add(goes_on, "next_step", "A next step with day and time, or whether and when you may come back.");
}

}  // namespace

Result<RecapDraft> draft_recap(Desk& desk, ContactId id, SellerId seller, const Heard& heard) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  Contact& contact = file.contact;
  RecapDraft recap;
  take_discovery(contact.discovery, heard.discovery);
  if (contact.commitments.size() + heard.commitments.size() > commitments_max) {
    return too_many("commitments.too_many", full_name(contact) + " has " + std::to_string(commitments_max) +
                                                " commitments already. Keep or drop some first.");
  }
  for (const Commitment& made : heard.commitments) contact.commitments.push_back(made);
  if (heard.permission) contact.permissions.push_back(*heard.permission);
  auto step = step_heard(desk, contact, seller, heard);
  if (!step) {
    recap.missing.push_back({"next_step", step.refusal().text});
  } else {
    recap.next_step = std::move(*step);
  }
  contact.next_step = recap.next_step;  // what was the next step before the talk was it until the talk
  const bool said_already = !recap.missing.empty();
  tell_missing(contact, contact.next_step || heard.permission || said_already, recap.missing);
  auto letter = write_letter(desk, file, "recap", nullptr);
  if (!letter) return letter.refusal();
  recap.letter = std::move(*letter);
  if (!recap.letter.no_draft_because.empty()) recap.missing.push_back({"field", recap.letter.no_draft_because});
  return recap;
}

}  // namespace barnacle::app
