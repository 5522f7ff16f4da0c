#include "cli/lines.hpp"

#include "base/text.hpp"

namespace barnacle::cli {

namespace {

std::string indented(std::string_view text, std::string_view margin) {
  std::string out;
  for (const auto line : split(text, '\n')) out += line.empty() ? "\n" : std::string(margin) + std::string(line) + "\n";
  return out;
}

void line(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out +=
      "  " + std::string(name) + std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') + std::string(value) + "\n";
}

// "email on Tue 2025-03-11 09:00, ask: Get a next step": what is planned, and of which kind if it has one.
std::string planned_text(const Watch& watch, const Touch& touch) {
  std::string text = planned_words(watch, touch);
  if (touch.kind != Kind::neither) text += ", " + std::string(word_of(touch.kind));
  if (touch.mode == Mode::automatic) text += ", automatic";
  if (!touch.subject.empty()) text += ": " + touch.subject;
  return text;
}

void append_timeline(std::string& out, const Watch& watch, const std::vector<Entry>& timeline) {
  if (timeline.empty()) return;
  out += "\n  What happened, on the clock of " + watch.zone.name() + ":\n";
  for (const Entry& entry : timeline) {
    out += "  " + shown(watch, entry.at) + "  " + entry.sentence + " (" + entry.actor +
           (entry.undone_at ? ", undone" : "") + ")\n";
  }
}

std::string stop_text(const Stop& stop) {
  return std::string(word_of(stop.reason)) + (stop.words.empty() ? "" : ", \"" + stop.words + "\"");
}

}  // namespace

std::string text_of(const Watch& watch, app::Desk& desk, const app::ContactFile& file,
                    const std::vector<Entry>& timeline) {
  const Contact& contact = file.contact;
  std::string out = full_name(contact) + (file.organization ? ", " + file.organization->name : "") + "\n";
  line(out, "id", contact.id.text());
  line(out, "title", contact.title);
  line(out, "next", file.planned ? planned_text(watch, *file.planned) : "");
  if (const auto stop = stop_in_force(contact.stops)) line(out, "stopped", stop_text(*stop));
  if (contact.next_step) {
    line(out, "next step",
         contact.next_step->what + ", " + shown(watch, contact.next_step->at, contact.next_step->zone) +
             (contact.next_step->agreed ? ", agreed" : ", planned by us"));
  }
  line(out, "temperature",
       std::string(word_of(contact.temperature)) +
           (contact.temperature_why.empty() ? "" : " (" + contact.temperature_why + ")"));
  line(out, "owner", desk.reference().seller(contact.owner)->name);
  for (const Email& email : contact.emails) line(out, "email", email.address + (email.bounced_at ? " (bounced)" : ""));
  for (const Phone& phone : contact.phones) line(out, "phone", phone.number);
  line(out, "zone", contact.zone);
  line(out, "tags", joined(contact.tags, ", "));
  line(out, "issue", contact.issue);
  if (contact.enrollment) {
    line(out, "cadence",
         contact.enrollment->name + ", before step " + std::to_string(contact.enrollment->next_step + 1) +
             (contact.enrollment->paused ? ", paused" : ""));
  }
  line(out, "touches",
       std::to_string(contact.standing.touches) + ", " + std::to_string(contact.standing.unanswered) +
           " unanswered since the last answer");
  for (const Problem& problem : contact.discovery.problems) {
    line(out, "problem",
         problem.words + (problem.cost_per_year ? ", " + barnacle::text_of(*problem.cost_per_year) + " a year" : ""));
  }
  line(out, "success", contact.discovery.success);
  if (contact.discovery.decision_date) line(out, "decides", with_weekday(*contact.discovery.decision_date));
  for (std::size_t i = 0; i < contact.commitments.size(); ++i) {
    const Commitment& commitment = contact.commitments[i];
    const std::string state = commitment.kept_at      ? "kept"
                              : commitment.dropped_at ? "dropped"
                                                      : "by " + with_weekday(commitment.due_on);
    line(out, "promise " + std::to_string(i + 1),
         std::string(commitment.side == Side::ours ? "we: " : "they: ") + commitment.what + ", " + state);
  }
  for (const Permission& permission : contact.permissions) {
    line(out, "permission",
         std::string(word_of(permission.answer)) +
             (permission.channel ? " for " + std::string(word_of(*permission.channel)) : "") +
             (permission.words.empty() ? "" : ": \"" + permission.words + "\"") + ", " + permission.asked_by);
  }
  for (const Deal& deal : file.deals) {
    line(out, "deal",
         deal.name + ", " + deal.stage + ", " + std::string(word_of(deal.state)) +
             (deal.amount ? ", " + barnacle::text_of(*deal.amount) : ""));
  }
  line(out, "notes", contact.notes);
  append_timeline(out, watch, timeline);
  return out;
}

std::string text_of(const Watch& watch, const app::PreparedTouch& prepared) {
  std::string out =
      full_name(prepared.contact) + (prepared.organization.empty() ? "" : ", " + prepared.organization) + "\n";
  if (prepared.stop) line(out, "stopped", stop_text(*prepared.stop));
  if (prepared.touch) {
    line(out, "next", planned_text(watch, *prepared.touch));
    for (const Why& why : prepared.touch->why) line(out, "why", why.sentence);
  }
  for (const Email& email : prepared.contact.emails) line(out, "email", email.address);
  for (const Phone& phone : prepared.contact.phones) line(out, "phone", phone.number);
  if (prepared.asset)
    line(out, "asset", prepared.asset->title + (prepared.asset->link.empty() ? "" : "  " + prepared.asset->link));
  if (prepared.call_plan) {
    const CallPlan& plan = *prepared.call_plan;
    out += "\n";
    line(out, "goal", plan.goal);
    line(out, "ask for", plan.ask_for);
    line(out, "open with", plan.opening);
    for (const std::string& told : plan.told) line(out, "they said", told);
    for (const std::string& question : plan.questions) line(out, "ask", question);
    for (const std::string& commitment : plan.commitments) line(out, "promised", commitment);
    for (const std::string& had : plan.had) line(out, "they had", had);
    for (const LocalMinute time : plan.times) line(out, "time", with_weekday(time));
    if (plan.voicemail)
      line(out, "voicemail", "(" + std::to_string(plan.voicemail->seconds) + " s) " + plan.voicemail->text);
  }
  if (prepared.draft) {
    out += "\n";
    if (!prepared.draft->subject.empty()) out += "  Subject: " + prepared.draft->subject + "\n\n";
    out += indented(prepared.draft->text, "  ");
  }
  line(out, "no draft", prepared.no_draft_because);
  if (prepared.grade) {
    out += "  Grade " + std::string(word_of(prepared.grade->grade)) + ", " + std::to_string(prepared.grade->points) +
           " points" + (prepared.grade->capped_because.empty() ? "" : "; " + prepared.grade->capped_because) + "\n";
  }
  for (const Finding& finding : prepared.findings) {
    out += "  " + std::string(word_of(finding.level)) + ": " +
           (finding.words.empty() ? "" : "\"" + finding.words + "\" ") + finding.why +
           (finding.requirement.empty() ? "" : " (" + finding.requirement + ")") +
           (finding.replacement.empty() ? "" : " Try: " + finding.replacement) + "\n";
  }
  return out;
}

std::string text_of(const Watch& watch, const app::Explanation& explanation) {
  std::string out = full_name(explanation.contact) + "\n";
  if (const auto& stop = explanation.plan.stop) line(out, "nothing", "because of a stop: " + stop_text(*stop));
  if (explanation.plan.touch) {
    line(out, "next", planned_text(watch, *explanation.plan.touch));
    for (const Why& why : explanation.plan.why) line(out, "why", why.sentence + "  [" + why.rule + "]");
  }
  for (const Silence& silence : explanation.plan.silences) {
    line(out, "not before", silence.sentence + "  [" + silence.rule + "]");
  }
  append_timeline(out, watch, explanation.timeline);
  return out;
}

}  // namespace barnacle::cli
