#include "cli/documents.hpp"

#include <boost/describe.hpp>

#include "base/text.hpp"
#include "json/describe.hpp"
#include "json/read.hpp"
#include "json/write.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(Gap, (), (issue, contacts, running_out, assets))
BOOST_DESCRIBE_STRUCT(LikelySame, (), (a, b, bits, merges_alone, why))
BOOST_DESCRIBE_STRUCT(Violation, (), (contact, promise, sentence))
BOOST_DESCRIBE_STRUCT(AuditReport, (),
                      (contacts, with_next_touch, stopped, signposts, touches, violation_count, violations))
}  // namespace barnacle::app

namespace barnacle {
BOOST_DESCRIBE_STRUCT(Finding, (), (fault, level, part, from, to, words, why, requirement, replacement))
BOOST_DESCRIBE_STRUCT(PreviewedTouch, (), (at, step, channel, kind, mode, temperature, subject, why))
BOOST_DESCRIBE_STRUCT(GradeLine, (), (what, points, most))
BOOST_DESCRIBE_STRUCT(Graded, (), (grade, points, lines, capped_because))
BOOST_DESCRIBE_STRUCT(VoicemailPlan, (), (text, seconds, print, asset))
BOOST_DESCRIBE_STRUCT(CallPlan, (), (goal, ask_for, opening, told, questions, commitments, had, times, voicemail))
BOOST_DESCRIBE_STRUCT(Draft, (), (subject, text, template_name, fields, asset, channel, kind))
}  // namespace barnacle

namespace barnacle::cli {

namespace {

// One member more in an object that is being written.
template <class T>
void member(std::string& out, std::string_view name, const T& value) {
  out += out.empty() ? "{" : ",";
  write_json_text(out, name);
  out += ':';
  write_json<JsonForm::outside>(out, value);
}

std::string closed(std::string out) { return out.empty() ? "{}" : out + "}"; }

std::string indented(std::string_view text, std::string_view margin) {
  std::string out;
  for (const auto line : split(text, '\n')) out += std::string(margin) + std::string(line) + "\n";
  return out;
}

void line(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out +=
      "  " + std::string(name) + std::string(name.size() < 14 ? 14 - name.size() : 1, ' ') + std::string(value) + "\n";
}

std::string planned_text(const Touch& touch) {
  std::string text = std::string(word_of(touch.channel)) + " on " + with_weekday(touch.at) + " (" + touch.zone + "), " +
                     std::string(word_of(touch.kind)) + ", " + std::string(word_of(touch.mode));
  if (!touch.subject.empty()) text += ": " + touch.subject;
  return text;
}

}  // namespace

std::string json_of(const app::QueueRow& row) {
  std::string out;
  member(out, "touch", row.touch.id);
  member(out, "contact_id", row.contact.id);
  member(out, "contact", full_name(row.contact));
  member(out, "organization", row.organization);
  member(out, "band", row.touch.band);
  member(out, "channel", row.touch.channel);
  member(out, "kind", row.touch.kind);
  member(out, "mode", row.touch.mode);
  member(out, "choice", row.touch.choice);
  member(out, "at", row.touch.at);
  member(out, "zone", row.touch.zone);
  member(out, "due_at", row.touch.due_at);
  member(out, "subject", row.touch.subject);
  member(out, "why_now", row.why_now);
  return closed(std::move(out));
}

std::string json_of(const Contact& contact, const Touch* next) {
  std::string out;
  member(out, "contact", contact);
  member(out, "next", next ? std::optional<Touch>(*next) : std::nullopt);
  return closed(std::move(out));
}

std::string json_of(app::Desk&, const app::ContactFile& file, const std::vector<Entry>& timeline) {
  std::string out;
  member(out, "contact", file.contact);
  member(out, "organization", file.organization);
  member(out, "deals", file.deals);
  member(out, "next", file.planned);
  member(out, "timeline", timeline);
  return closed(std::move(out));
}

std::string json_of(const app::PreparedTouch& prepared) {
  std::string out;
  member(out, "contact_id", prepared.contact.id);
  member(out, "contact", full_name(prepared.contact));
  member(out, "organization", prepared.organization);
  member(out, "touch", prepared.touch);
  member(out, "stop", prepared.stop);
  member(out, "asset", prepared.asset);
  member(out, "call_plan", prepared.call_plan);
  member(out, "draft", prepared.draft);
  member(out, "no_draft_because", prepared.no_draft_because);
  member(out, "findings", prepared.findings);
  member(out, "grade", prepared.grade);
  return closed(std::move(out));
}

std::string json_of(const app::Explanation& explanation) {
  std::string out;
  member(out, "contact_id", explanation.contact.id);
  member(out, "contact", full_name(explanation.contact));
  member(out, "next", explanation.plan.touch);
  member(out, "stop", explanation.plan.stop);
  member(out, "silences", explanation.plan.silences);
  member(out, "why", explanation.plan.why);
  member(out, "timeline", explanation.timeline);
  return closed(std::move(out));
}

std::string json_of(const app::LikelySame& pair) { return barnacle::json_text(pair); }
std::string json_of(const app::Gap& gap) { return barnacle::json_text(gap); }
std::string json_of(const PreviewedTouch& touch) { return barnacle::json_text(touch); }
std::string json_of(const app::AuditReport& report) { return barnacle::json_text(report); }
std::string json_text(const Deal& deal) { return barnacle::json_text<Deal>(deal); }
std::string json_text(const Seller& seller) { return barnacle::json_text<Seller>(seller); }
std::string json_text(const Asset& asset) { return barnacle::json_text<Asset>(asset); }
std::string json_text(const Cadence& cadence) { return barnacle::json_text<Cadence>(cadence); }
std::string json_text(const Entry& entry) { return barnacle::json_text<Entry>(entry); }

std::string json_text(const Organization& organization) { return barnacle::json_text<Organization>(organization); }
std::string json_text(const Touch& touch) { return barnacle::json_text<Touch>(touch); }

std::vector<std::pair<std::string, std::string>> settings_of(const Policy& policy) {
  const auto document = JsonDocument::parse(barnacle::json_text(policy), JsonTrust::our_own);
  expects(document.ok(), "a policy is written as JSON");
  std::vector<std::pair<std::string, std::string>> settings;
  const JsonView root = document->root();
  for (std::size_t i = 0; i < root.size(); ++i) {
    if (root.name(i) != "lifts") settings.emplace_back(root.name(i), root.member(i).json());
  }
  return settings;
}

Result<Policy> with_setting(const Policy& policy, std::string_view name, std::string_view value) {
  std::string document;
  bool found = false;
  for (auto& [known, text] : settings_of(policy)) {
    if (known == name) {
      found = true;
      text = std::string(value);
      if (!JsonDocument::parse(value, JsonTrust::outside)) {
        text.clear();
        write_json_text(text, value);
      }
    }
    document += (document.empty() ? "{\"" : ",\"") + known + "\":" + text;
  }
  if (!found) {
    return not_found("setting.unknown",
                     "There is no setting \"" + std::string(name) + "\". See: barnacle setting show");
  }
  auto changed = read_json<Policy>(document + "}");
  if (changed) changed->lifts = policy.lifts;
  return changed;
}

std::string text_of(app::Desk& desk, const app::ContactFile& file, const std::vector<Entry>& timeline) {
  const Contact& contact = file.contact;
  std::string out = full_name(contact) + (file.organization ? ", " + file.organization->name : "") + "\n";
  line(out, "id", contact.id.text());
  line(out, "title", contact.title);
  line(out, "next", file.planned ? planned_text(*file.planned) : "");
  if (const auto stop = stop_in_force(contact.stops))
    line(out, "stopped", std::string(word_of(stop->reason)) + ": " + stop->words);
  if (contact.next_step) {
    line(out, "next step",
         contact.next_step->what + ", " + with_weekday(contact.next_step->at) +
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
  if (!timeline.empty()) out += "\n";
  for (const Entry& entry : timeline) {
    out += "  " + barnacle::text_of(entry.at) + "  " + entry.sentence + " (" + entry.actor +
           (entry.undone_at ? ", undone" : "") + ")\n";
  }
  return out;
}

std::string text_of(const app::PreparedTouch& prepared) {
  std::string out =
      full_name(prepared.contact) + (prepared.organization.empty() ? "" : ", " + prepared.organization) + "\n";
  if (prepared.stop) line(out, "stopped", word_of(prepared.stop->reason));
  if (prepared.touch) {
    line(out, "next", planned_text(*prepared.touch));
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

std::string text_of(const app::Explanation& explanation) {
  std::string out = full_name(explanation.contact) + "\n";
  if (explanation.plan.stop)
    line(out, "nothing",
         "because of a stop: " + std::string(word_of(explanation.plan.stop->reason)) + " " +
             explanation.plan.stop->words);
  if (explanation.plan.touch) {
    line(out, "next", planned_text(*explanation.plan.touch));
    for (const Why& why : explanation.plan.why) line(out, "why", why.sentence + "  [" + why.rule + "]");
  }
  for (const Silence& silence : explanation.plan.silences) {
    line(out, "not before", silence.sentence + "  [" + silence.rule + "]");
  }
  if (!explanation.timeline.empty()) out += "\n";
  for (const Entry& entry : explanation.timeline)
    out += "  " + barnacle::text_of(entry.at) + "  " + entry.sentence + "\n";
  return out;
}

}  // namespace barnacle::cli
