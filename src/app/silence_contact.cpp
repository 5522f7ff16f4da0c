#include "app/silence_contact.hpp"

#include <algorithm>

#include "app/cadence_walk.hpp"
#include "app/replan_many.hpp"
#include "base/quotation.hpp"
#include "base/text.hpp"
#include "domain/permission/opt_out.hpp"

namespace barnacle::app {

Result<ChangedPlan> stop_contact(Desk& desk, ContactId id, StopReason reason, std::string words) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  std::vector<Entry> moves;
  Contact& contact = file.contact;
  const bool known = std::any_of(contact.stops.begin(), contact.stops.end(),
                                 [&](const Stop& stop) { return stop.reason == reason && !stop.lifted_at; });
  if (!known) contact.stops.push_back({.reason = reason, .at = desk.now, .by = desk.actor, .words = words});
  if (contact.enrollment) leave_cadence_on(desk, file, event_of(file, Exit::stop), word_of(reason), moves);
  leave_cadences_around(desk, file, event_of(file, Exit::stop),
                        full_name(contact) + " " + std::string(word_of(reason)));
  contact.inquiry.reset();
  contact.reply_owed.reset();
  Plan plan = settle(desk, file,
                     desk.entry("stop_contact", "Stopped: " + std::string(word_of(reason)) +
                                                    (words.empty() ? "." : ", " + quoted_at_end(words))),
                     std::move(moves));
  return ChangedPlan{std::move(contact), std::move(plan)};
}

Result<ChangedPlan> lift_stop(Desk& desk, ContactId id, std::string why, bool they_asked) {
  if (trimmed(why).empty()) return invalid("stop.needs_reason", "Say why the stop is lifted; it stays on the record.");
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  const auto stop = stop_in_force(file.contact.stops);
  if (stop && stop->reason == StopReason::opted_out && !they_asked) {
    return forbidden("stop.theirs",
                     full_name(file.contact) +
                         " opted out; only they can end that. If they asked to hear from you again, say so and "
                         "give their words.");
  }
  if (auto lifted = lift_stops(file.contact, desk.now, why); !lifted) return lifted.refusal();
  if (they_asked) {
    add_permission(file.contact.permissions, {.answer = PermissionAnswer::granted,
                                              .basis = LawfulBasis::consent,
                                              .at = desk.now,
                                              .asked_by = desk.actor,
                                              .words = why});
  }
  Plan plan = settle(desk, file, desk.entry("lift_stop", "Stop lifted: " + why + "."));
  return ChangedPlan{std::move(file.contact), std::move(plan)};
}

Result<ChangedPlan> record_permission(Desk& desk, ContactId id, Permission line) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  line.at = desk.now;
  if (line.asked_by.empty()) line.asked_by = desk.actor;
  std::string sentence = "Permission " + std::string(word_of(line.answer)) + " for " +
                         (line.channel ? std::string(word_of(*line.channel)) : "every channel") +
                         (line.topic.empty() ? "" : " about " + line.topic) +
                         (line.words.empty() ? "." : ": " + quoted_at_end(line.words));
  std::vector<Entry> moves;
  const bool refused = line.answer == PermissionAnswer::denied || line.answer == PermissionAnswer::withdrawn;
  if (refused && !line.channel && line.topic.empty()) {
    leave_cadence_on(desk, file, event_of(file, Exit::stop), "permission is " + std::string(word_of(line.answer)),
                     moves);
    record_opt_out(file.contact, {.at = desk.now, .by = line.asked_by, .words = line.words, .evidence = line.evidence});
  }
  add_permission(file.contact.permissions, std::move(line));
  Plan plan = settle(desk, file, desk.entry("record_permission", std::move(sentence)), std::move(moves));
  return ChangedPlan{std::move(file.contact), std::move(plan)};
}

Result<ChangedPlan> pause_contact(Desk& desk, ContactId id, std::optional<LocalDay> until, std::string why) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  file.contact.paused = Pause{.at = desk.now, .by = desk.actor, .until = until, .why = why};
  Plan plan =
      settle(desk, file,
             desk.entry("pause_contact", "Paused " + (until ? "until " + with_weekday(*until) : "until resumed") +
                                             (why.empty() ? "." : ": " + why + ".")));
  return ChangedPlan{std::move(file.contact), std::move(plan)};
}

Result<ChangedPlan> resume_contact(Desk& desk, ContactId id) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  if (!file.contact.paused && !file.contact.out_of_office && !file.contact.come_back_on) {
    return conflict("pause.none", full_name(file.contact) + " is not paused.");
  }
  file.contact.paused.reset();
  file.contact.out_of_office.reset();
  file.contact.come_back_on.reset();
  Plan plan = settle(desk, file, desk.entry("resume_contact", "Resumed."));
  return ChangedPlan{std::move(file.contact), std::move(plan)};
}

namespace {

Result<int> set_organization_pause(Desk& desk, OrganizationId id, std::optional<Pause> pause, std::string_view verb,
                                   std::string sentence) {
  auto organization = desk.books.organizations().find(id);
  if (!organization) return not_found("organization.unknown", "There is no organization " + id.text() + ".");
  organization->paused = std::move(pause);
  Entry entry = desk.entry(std::string(verb), organization->name + ": " + sentence);
  entry.organization = id;
  desk.books.timeline().add(entry);
  desk.books.organizations().put(*organization);
  return replan_where(desk, {.organization = id}, sentence);
}

}  // namespace

Result<int> pause_organization(Desk& desk, OrganizationId id, std::optional<LocalDay> until, std::string why) {
  std::string sentence = "everybody there is paused " + (until ? "until " + with_weekday(*until) : "until resumed") +
                         (why.empty() ? "" : ": " + why);
  return set_organization_pause(desk, id, Pause{.at = desk.now, .by = desk.actor, .until = until, .why = why},
                                "pause_organization", std::move(sentence));
}

Result<int> resume_organization(Desk& desk, OrganizationId id) {
  return set_organization_pause(desk, id, std::nullopt, "resume_organization", "the pause is over");
}

Result<int> declare_crisis(Desk& desk, CrisisPause pause) {
  Policy policy = desk.policy();
  pause.at = desk.now;
  pause.by = desk.actor;
  std::erase_if(policy.crisis, [&](const CrisisPause& each) { return each.place == pause.place; });
  const std::string where = pause.place.country.empty()  ? "everybody"
                            : pause.place.region.empty() ? pause.place.country
                                                         : pause.place.country + "-" + pause.place.region;
  const std::string sentence = "Crisis pause for " + where +
                               (pause.until ? " until " + with_weekday(*pause.until) : "") +
                               (pause.why.empty() ? "" : ": " + pause.why);
  policy.crisis.push_back(std::move(pause));
  desk.books.timeline().add(desk.entry("declare_crisis", sentence + "."));
  desk.books.settings().put_policy(policy);
  desk.refresh();
  return replan_where(desk, {}, sentence);
}

Result<int> end_crisis(Desk& desk, const HolidayPlace& place) {
  Policy policy = desk.policy();
  if (std::erase_if(policy.crisis, [&](const CrisisPause& each) { return each.place == place; }) == 0) {
    return not_found("crisis.none", "There is no crisis pause for that place.");
  }
  desk.books.timeline().add(desk.entry("end_crisis", "The crisis pause is over."));
  desk.books.settings().put_policy(policy);
  desk.refresh();
  return replan_where(desk, {}, "the crisis pause is over");
}

}  // namespace barnacle::app
