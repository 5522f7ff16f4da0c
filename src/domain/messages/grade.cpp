#include "domain/messages/grade.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {

/// All points for a match, half for an asset that suits everybody, none for one made for others.
template <class List, class Matches>
int fit_points(const List& list, int most, Matches matches) {
  if (list.empty()) return most / 2;
  return std::any_of(list.begin(), list.end(), matches) ? most : 0;
}

bool speaks_of(std::string_view text, std::string_view issue) {
  return !issue.empty() && (" " + plain_words(text) + " ").find(" " + plain_words(issue) + " ") != std::string::npos;
}

bool is_their_issue(const Contact& contact, const std::string& issue) {
  if (same_word(issue, contact.issue)) return true;
  return std::any_of(contact.discovery.problems.begin(), contact.discovery.problems.end(),
                     [&](const Problem& problem) { return speaks_of(problem.words, issue); });
}

}  // namespace

Graded grade_touch(const Outgoing& outgoing, const GateContext& context, const GradeFacts& facts) {
  const Judged judged = read_outgoing(outgoing, context);
  Findings filler;
  find_empty_phrases(judged, filler);
  Findings repeats;
  find_repeated_asset(judged, repeats);
  find_repeated_message(judged, repeats);

  Graded graded;
  const auto add = [&](std::string what, int points, int most) {
    graded.lines.push_back({std::move(what), points, most});
    graded.points += points;
  };
  int issue = 0;
  int industry = 0;
  int size = 0;
  if (context.asset != nullptr) {
    const Asset& asset = *context.asset;
    const Contact* contact = context.contact;
    issue = fit_points(asset.issues, 15,
                       [&](const std::string& word) { return contact != nullptr && is_their_issue(*contact, word); });
    industry = fit_points(asset.industries, 8, [&](const std::string& word) {
      return context.organization != nullptr && same_word(word, context.organization->industry);
    });
    size = fit_points(asset.sizes, 7, [&](SizeBand band) {
      return context.organization != nullptr && band == context.organization->size;
    });
  }
  const bool theirs = uses_their_words(judged);
  const bool speaks_of_issue = context.contact != nullptr && speaks_of(outgoing.text, context.contact->issue);
  if (theirs || speaks_of_issue) issue = 15;
  add("their recorded issue", issue, 15);
  add("their industry", industry, 8);
  add("their size", size, 7);
  add("new to them", repeats.empty() && gives_value(judged) ? 15 : 0, 15);
  add("their own words or number", theirs ? 10 : 0, 10);
  add("no filler", filler.empty() ? 10 : 0, 10);
  add("a dated next step, or no need to answer", says(judged.signals, "time") || says(judged.signals, "free") ? 10 : 0,
      10);
  add("they are ready", static_cast<int>(std::lround(10 * std::clamp(2 * facts.readiness, 0.0, 1.0))), 10);
  add("inside their hours", facts.inside_hours ? 5 : 0, 5);
  add("pressure under the cap", facts.pressure_under_cap ? 5 : 0, 5);
  add("the channel that suits them", facts.best_channel ? 5 : 0, 5);

  if (!filler.empty()) {
    graded.capped_because = "It nags: \"" + filler.front().words + "\".";
  } else if (!repeats.empty()) {
    graded.capped_because = repeats.front().why;
  } else if (facts.ask_over_ledger) {
    graded.capped_because = "It asks before enough was given.";
  }
  graded.grade = !graded.capped_because.empty() || graded.points < grade_b_points_min ? Grade::c
                 : graded.points < grade_a_points_min                                 ? Grade::b
                                                                                      : Grade::a;
  return graded;
}

}  // namespace barnacle
