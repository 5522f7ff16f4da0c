#include "domain/cadences/check_cadence.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace barnacle {
namespace {

long rough_minutes(const Wait& wait) {
  constexpr long day = 24 * 60;
  const long count = wait.count;
  switch (wait.unit) {
    case WaitUnit::minutes: return count;
    case WaitUnit::hours: return count * 60;
    case WaitUnit::working_days:
    case WaitUnit::days: return count * day;
    case WaitUnit::weeks: return count * 7 * day;
    case WaitUnit::months: return count * 30 * day;
  }
  expects(false, "a wait has a unit");
}

bool is_cadence_name(std::string_view name) {
  return !name.empty() && name.size() <= cadence_name_max && name.front() != '-' && name.back() != '-' &&
         std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

bool is_line(std::string_view text) {
  return text.size() <= cadence_line_max && trimmed(text) == text && is_utf8(text) &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

void check_line(std::string_view text, const char* what, int step, std::vector<CadenceRemark>& errors) {
  if (is_line(text)) return;
  errors.push_back({step, std::string(what) + " has to be one line of at most " + std::to_string(cadence_line_max) +
                              " bytes of UTF-8, without control characters. Shorten it or write it as one line."});
}

bool counts_from_date(const Wait& wait) {
  return wait.from == WaitFrom::decision_date || wait.from == WaitFrom::meeting;
}

void check_wait(const Cadence& cadence, int index, std::vector<CadenceRemark>& errors) {
  const Wait& wait = cadence.steps[static_cast<std::size_t>(index)].wait;
  if (std::abs(rough_days(wait)) > wait_days_max) {
    errors.push_back({index,
                      "The wait is longer than three years. Choose a shorter one; the rhythm goes on by itself "
                      "after the last step."});
  }
  if (wait.count < 0 && !counts_from_date(wait)) {
    errors.push_back({index, "A wait can lie before a decision date or a meeting only. Write \"after\" or \"later\"."});
  }
  const bool by_the_clock = wait.unit == WaitUnit::minutes || wait.unit == WaitUnit::hours;
  if (by_the_clock && wait.from == WaitFrom::decision_date) {
    errors.push_back(
        {index, "A decision date is a day without an hour. Count in working days, days, weeks or months."});
  }
  if (wait.from == WaitFrom::previous_touch || index == 0) return;
  // The nearest earlier step that counts from the same thing is the one to compare with.
  for (int i = index - 1; i >= 0; --i) {
    const Wait& earlier = cadence.steps[static_cast<std::size_t>(i)].wait;
    if (earlier.from != wait.from) continue;
    if (rough_minutes(wait) < rough_minutes(earlier)) {
      errors.push_back({index, "It would be due before step " + std::to_string(i + 1) +
                                   ". Put the steps in the order "
                                   "of their time."});
    }
    return;
  }
}

void check_condition(const Condition& condition, int index, std::vector<CadenceRemark>& errors) {
  if (condition.step < index) return;
  errors.push_back({index, "Its condition looks at step " + std::to_string(condition.step + 1) +
                               ", which does not come before it. Name an earlier step."});
}

void warn_of_rhythm(const Cadence& cadence, std::vector<CadenceRemark>& warnings) {
  int values = 0;
  int asks = 0;
  const Step* previous = nullptr;
  for (int i = 0; i < static_cast<int>(cadence.steps.size()); ++i) {
    const Step& step = cadence.steps[static_cast<std::size_t>(i)];
    if (step.kind == Kind::value) ++values;
    if (step.kind == Kind::ask) ++asks;
    if (previous && previous->kind == Kind::ask && step.kind == Kind::ask) {
      warnings.push_back({i, "Two asks in a row: give something of value between them (S58)."});
    }
    if (previous && !step.condition && step.wait.from == WaitFrom::previous_touch && rough_days(step.wait) < 2) {
      warnings.push_back({i, "It comes less than 2 days after the step before it (S37)."});
    }
    previous = &step;
  }
  const auto steps = cadence.steps.size();
  if (steps > 0 && steps < 5) {
    warnings.push_back({-1, "It has fewer than 5 steps; most answers take more attempts than that (S33)."});
  }
  if (steps >= 5 && values + asks > 0 && (values * 10 < 6 * (values + asks) || values * 10 > 8 * (values + asks))) {
    warnings.push_back({-1, "Of " + counted(values + asks, "touch", "touches") + " " + std::to_string(values) +
                                " give value and " + std::to_string(asks) + (asks == 1 ? " asks" : " ask") +
                                "; about 70 to 30 is the aim (S58)."});
  }
}

}  // namespace

long rough_days(const Wait& wait) { return rough_minutes(wait) / (24 * 60); }

CadenceCheck check_cadence(const Cadence& cadence) {
  CadenceCheck check;
  if (!is_cadence_name(cadence.name)) {
    check.errors.push_back({-1, "The name has to be one word of small letters, digits and hyphens, at most " +
                                    std::to_string(cadence_name_max) + " long, like \"first-round\"."});
  }
  check_line(cadence.title, "The title", -1, check.errors);
  check_line(cadence.about, "The line \"about\"", -1, check.errors);
  if (cadence.steps.empty()) check.errors.push_back({-1, "It has no steps. Write at least one \"step\" line."});
  if (cadence.steps.size() > cadence_steps_max) {
    check.errors.push_back({-1, "It has " + counted(static_cast<long long>(cadence.steps.size()), "step") +
                                    "; at most " + std::to_string(cadence_steps_max) +
                                    " are read. End it earlier: the rhythm goes on by itself."});
    return check;
  }
  for (int i = 0; i < static_cast<int>(cadence.steps.size()); ++i) {
    const Step& step = cadence.steps[static_cast<std::size_t>(i)];
    check_wait(cadence, i, check.errors);
    check_line(step.about, "The line \"about\"", i, check.errors);
    check_line(step.template_name, "The template's name", i, check.errors);
    if (step.condition) check_condition(*step.condition, i, check.errors);
    if (step.mode == Mode::automatic && step.channel != Channel::email) {
      check.errors.push_back({i, "Only email goes out by itself; a " + std::string(word_of(step.channel)) +
                                     " is made by a person. Remove \"automatic\"."});
    }
  }
  for (auto rule = cadence.exits.begin(); rule != cadence.exits.end(); ++rule) {
    const auto same = [&](const ExitRule& other) { return other.exit == rule->exit; };
    if (std::find_if(cadence.exits.begin(), rule, same) == rule) continue;
    check.errors.push_back({-1, "The exit \"" + std::string(word_of(rule->exit)) + "\" is written twice. Keep one."});
  }
  warn_of_rhythm(cadence, check.warnings);
  if (std::ranges::find(cadence.exits, Exit::reply, &ExitRule::exit) == cadence.exits.end()) {
    check.warnings.push_back({-1, "A reply does not end it. Add \"exit reply\" unless that is what you want."});
  }
  return check;
}

}  // namespace barnacle
