#include "domain/permission/opt_out.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace barnacle {
namespace {

int strictness(PermissionAnswer answer) {
  switch (answer) {
    case PermissionAnswer::unknown: return 0;
    case PermissionAnswer::granted: return 1;
    case PermissionAnswer::denied: return 2;
    case PermissionAnswer::withdrawn: return 3;
  }
  expects(false, "a permission answer is one of the known ones");
}

bool is_refusal(PermissionAnswer answer) { return strictness(answer) >= strictness(PermissionAnswer::denied); }

/// True if `later` speaks of everything that `earlier` speaks of, so that the earlier line no longer counts.
bool covers(const Permission& later, const Permission& earlier) {
  return later.answer != PermissionAnswer::unknown && later.at >= earlier.at &&
         (!later.channel || later.channel == earlier.channel) && (later.topic.empty() || later.topic == earlier.topic);
}

std::string folded(const Permission& line) {
  std::string text = "earlier: " + std::string(word_of(line.answer)) + " " + text_of(line.at).substr(0, 10);
  if (!line.evidence.empty()) text += " (" + line.evidence + ")";
  return text;
}

void fold_into(Permission& later, const Permission& earlier) {
  const std::string text = later.evidence.empty() ? folded(earlier) : later.evidence + "; " + folded(earlier);
  later.evidence = cut_at_character(text, field_text_max);
}

/// Whichever is stricter; between two denials the one that may be asked again later.
StandingPermission stricter(StandingPermission a, StandingPermission b) {
  if (strictness(a.answer) != strictness(b.answer)) return strictness(a.answer) > strictness(b.answer) ? a : b;
  if (!a.line || !b.line) return a;
  const auto again_a = a.line->ask_again_on.value_or(LocalDay::max());
  const auto again_b = b.line->ask_again_on.value_or(LocalDay::max());
  return again_b > again_a ? b : a;
}

template <class Entry>
std::vector<Entry> in_order_of_time(const std::vector<Entry>& a, const std::vector<Entry>& b) {
  std::vector<Entry> all = a;
  for (const Entry& entry : b) {
    if (std::ranges::find(a, entry) == a.end()) all.push_back(entry);
  }
  std::ranges::stable_sort(all, {}, &Entry::at);
  return all;
}

}  // namespace

void add_permission(std::vector<Permission>& ledger, Permission line) {
  if (ledger.size() >= permission_lines_max) {
    const auto room_made = [&] {
      for (auto earlier = ledger.begin(); earlier != ledger.end(); ++earlier) {
        if (covers(line, *earlier)) {
          fold_into(line, *earlier);
          ledger.erase(earlier);
          return true;
        }
        const auto later =
            std::find_if(earlier + 1, ledger.end(), [&](const Permission& p) { return covers(p, *earlier); });
        if (later != ledger.end()) {
          fold_into(*later, *earlier);
          ledger.erase(earlier);
          return true;
        }
      }
      const auto lax = std::ranges::find_if(ledger, [](const Permission& p) { return !is_refusal(p.answer); });
      if (lax == ledger.end()) return false;
      ledger.erase(lax);
      return true;
    }();
    if (!room_made) {
      if (!is_refusal(line.answer)) return;
      line.channel.reset();
      line.topic.clear();
      line.at = std::max(line.at, std::ranges::max(ledger, {}, &Permission::at).at);
      fold_into(line, ledger.front());
      ledger.erase(ledger.begin());
    }
  }
  ledger.push_back(std::move(line));
}

void record_opt_out(Contact& contact, const OptOut& opt_out) {
  Permission line;
  line.channel = opt_out.channel;
  line.topic = opt_out.topic;
  line.answer = PermissionAnswer::withdrawn;
  line.at = opt_out.at;
  line.asked_by = opt_out.by;
  line.words = opt_out.words;
  line.evidence = opt_out.evidence;
  add_permission(contact.permissions, std::move(line));
  if (opt_out.channel || !opt_out.topic.empty()) return;
  const auto stop = stop_in_force(contact.stops);
  if (stop && strictness(stop->reason) >= strictness(StopReason::opted_out)) return;
  contact.stops.push_back({StopReason::opted_out, opt_out.at, opt_out.by, opt_out.words, std::nullopt, ""});
}

Result<Done> lift_stops(Contact& contact, Instant now, std::string_view why) {
  const auto stop = stop_in_force(contact.stops);
  if (!stop) return conflict("stop.none", "No stop is in force for this contact, so there is none to lift.");
  if (stop->reason == StopReason::erased || stop->reason == StopReason::died) {
    return forbidden("stop.final",
                     "A stop of the kind \"" + std::string(word_of(stop->reason)) + "\" is never lifted.");
  }
  if (trimmed(why).empty()) {
    return invalid("stop.needs_reason", "Lifting a stop needs a reason: say what they told you, and when.");
  }
  for (Stop& each : contact.stops) {
    if (each.lifted_at) continue;
    each.lifted_at = now;
    each.lifted_why = trimmed(why);
  }
  return Done{};
}

std::vector<Permission> merged_permissions(const std::vector<Permission>& a, const std::vector<Permission>& b) {
  std::vector<Permission> merged = in_order_of_time(a, b);
  if (merged.empty()) return merged;
  const Instant last = merged.back().at;
  // The topicless answers first: what is added for them also covers the topics, which are then set right again.
  std::set<std::string> topics = {""};
  for (const Permission& line : merged) topics.insert(line.topic);
  for (const std::string& topic : topics) {
    for (const auto& [channel, word] : WordsOf<Channel>::all) {
      const StandingPermission wanted =
          stricter(standing_permission(a, channel, topic), standing_permission(b, channel, topic));
      const StandingPermission found = standing_permission(merged, channel, topic);
      if (!wanted.line) continue;
      if (found.answer == wanted.answer && found.line->ask_again_on == wanted.line->ask_again_on) continue;
      Permission line = *wanted.line;
      line.channel = channel;
      line.topic = topic;
      line.evidence = cut_at_character(
          "stricter of two merged records, said " + text_of(line.at).substr(0, 10) + "; " + line.evidence,
          field_text_max);
      line.at = last;
      merged.push_back(std::move(line));
    }
  }
  if (merged.size() <= permission_lines_max) return merged;
  std::vector<Permission> kept;
  for (Permission& line : merged) add_permission(kept, std::move(line));
  return kept;
}

std::vector<Stop> merged_stops(const std::vector<Stop>& a, const std::vector<Stop>& b) {
  return in_order_of_time(a, b);
}

}  // namespace barnacle
