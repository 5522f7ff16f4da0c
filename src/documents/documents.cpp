#include "documents/documents.hpp"

#include <boost/describe.hpp>

#include "base/text.hpp"
#include "json/describe.hpp"
#include "json/read.hpp"
#include "json/write.hpp"

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(FittingAsset, (), (asset, fits))
BOOST_DESCRIBE_STRUCT(Gap, (), (issue, contacts, running_out, assets))
BOOST_DESCRIBE_STRUCT(LikelySame, (), (a, b, bits, merges_alone, why))
BOOST_DESCRIBE_STRUCT(MissingPart, (), (what, text))
BOOST_DESCRIBE_STRUCT(OfferedTime, (), (at, local, their_local))
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

namespace barnacle {

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

}  // namespace

std::string json_of(const QueueLine& row) {
  std::string out;
  member(out, "touch", row.touch);
  member(out, "contact_id", row.contact);
  member(out, "contact", row.name);
  member(out, "organization", row.organization);
  member(out, "band", row.band);
  member(out, "channel", row.channel);
  member(out, "kind", row.kind);
  member(out, "mode", row.mode);
  member(out, "choice", row.choice);
  member(out, "at", row.at);
  member(out, "zone", row.zone);
  member(out, "due_at", row.due_at);
  member(out, "subject", row.subject);
  member(out, "why_now", row.why_now);
  return closed(std::move(out));
}

std::string json_of(const Contact& contact, const Touch* next) {
  std::string out;
  member(out, "contact", contact);
  member(out, "next", next ? std::optional<Touch>(*next) : std::nullopt);
  return closed(std::move(out));
}

std::string json_of(const app::ContactFile& file, const std::vector<Entry>& timeline) {
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
  member(out, "assets", prepared.assets);
  member(out, "call_plan", prepared.call_plan);
  member(out, "own", prepared.own);
  member(out, "draft", prepared.draft);
  member(out, "no_draft_because", prepared.no_draft_because);
  member(out, "findings", prepared.findings);
  member(out, "grade", prepared.grade);
  return closed(std::move(out));
}

std::string json_of(const app::WhenRead& read) {
  const When& when = read.when;
  const bool has_time = read.at.has_value();
  std::string out;
  member(out, "at", read.at);
  member(out, "zone", read.zone);
  member(out, "local", has_time ? std::optional(at_minute(when.day, *when.minute)) : std::nullopt);
  member(out, "day", when.on_reply ? std::nullopt : std::optional(when.day));
  member(out, "weekday", when.on_reply ? std::string() : weekday_text(weekday_of(when.day)));
  member(out, "on_reply", when.on_reply);
  member(out, "what", read.what);
  member(out, "reading", read.reading);
  member(out, "their_reading", read.their_reading);
  member(out, "clash", read.clash);
  member(out, "is_free", has_time && !read.clash);
  member(out, "choices", read.choices);
  return closed(std::move(out));
}

std::string json_of(const app::OfferedTime& time) { return barnacle::json_text(time); }

std::string json_of(const app::RecapDraft& recap) {
  std::string out;
  const auto& draft = recap.letter.draft;
  member(out, "subject", draft ? draft->subject : std::string());
  member(out, "text", draft ? draft->text : std::string());
  member(out, "next_step", recap.next_step);
  member(out, "missing", recap.missing);
  member(out, "findings", recap.letter.findings);
  member(out, "grade", recap.letter.grade);
  return closed(std::move(out));
}

namespace {

std::string members_of(const app::FoundItem& item) {
  std::string out;
  member(out, "id", item.id);
  member(out, "title", item.title);
  member(out, "detail", item.detail);
  std::string marks;
  for (const auto& [from, to] : item.marks) {
    marks += (marks.empty() ? "[" : ",[") + std::to_string(from) + "," + std::to_string(to) + "]";
  }
  return out + ",\"marks\":[" + marks + "]}";
}

}  // namespace

std::string json_of(const std::vector<app::FoundGroup>& groups) {
  std::vector<std::string> written;
  for (const app::FoundGroup& group : groups) {
    std::vector<std::string> items;
    for (const app::FoundItem& item : group.items) items.push_back(members_of(item));
    written.push_back("{\"kind\":\"" + std::string(word_of(group.kind)) + "\",\"items\":[" + joined(items, ",") + "]}");
  }
  return "{\"groups\":[" + joined(written, ",") + "]}";
}

std::string json_of(app::FoundKind kind, const app::FoundItem& item) {
  return "{\"kind\":\"" + std::string(word_of(kind)) + "\"," + members_of(item).substr(1);
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

}  // namespace barnacle
