#include "domain/cadences/read_cadence.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "domain/cadences/check_cadence.hpp"

namespace barnacle {
namespace {

constexpr std::string_view keys[] = {"name", "title", "about",    "entered on", "ends as",
                                     "exit", "step",  "template", "only if",    "unless"};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// `text` without `start` and the blanks after it; nothing if it does not start with that word or words.
std::optional<std::string_view> after_words(std::string_view text, std::string_view start) {
  if (text.size() < start.size() || !same_word(text.substr(0, start.size()), start)) return std::nullopt;
  const auto rest = text.substr(start.size());
  if (!rest.empty() && !is_blank(rest.front())) return std::nullopt;
  return trimmed(rest);
}

/// Reads line by line. Views point into the text, so that a fault's column can be counted.
class CadenceReader {
 public:
  CadenceReading read(std::string_view text) {
    reading_.cadence.text = text;
    if (text.size() > cadence_text_max) {
      return only_fault("The file is longer than " + std::to_string(cadence_text_max / 1024) +
                        " KB. A cadence is a page of text; shorten it.");
    }
    if (!is_utf8(text)) return only_fault("The file is not UTF-8 text. Save it as UTF-8 and try again.");
    for (const std::string_view each : split(text, '\n')) {
      line_ = each;
      ++number_;
      read_line(trimmed(each));
    }
    if (!seen_[0]) fault_at(1, 1, "The file has no \"name\" line. Add one at the top, like \"name first-round\".");
    if (reading_.faults.empty()) add_check_errors();
    return std::move(reading_);
  }

 private:
  CadenceReading only_fault(std::string text) {
    fault_at(1, 1, std::move(text));
    return std::move(reading_);
  }

  void fault_at(int line, int column, std::string text) {
    if (reading_.faults.size() < cadence_faults_max) reading_.faults.push_back({line, column, std::move(text)});
  }

  /// A fault at a piece of the current line.
  void fault(std::string_view where, std::string text) {
    const auto before = line_.substr(0, static_cast<std::size_t>(where.data() - line_.data()));
    const auto characters =
        std::ranges::count_if(before, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; });
    fault_at(number_, static_cast<int>(characters) + 1, std::move(text));
  }

  void read_line(std::string_view text) {
    if (text.empty() || text.front() == '#') return;
    for (std::size_t key = 0; key < std::size(keys); ++key) {
      const auto word = keys[key];
      if (text.size() < word.size() || !same_word(text.substr(0, word.size()), word)) continue;
      auto value = text.substr(word.size());
      if (!value.empty() && value.front() == ':') {
        value.remove_prefix(1);
      } else if (!value.empty() && !is_blank(value.front())) {
        continue;
      }
      value = trimmed(value);
      if (value.empty()) {
        fault(text, "\"" + std::string(word) +
                        "\" has nothing after it. Write its value on the same line, or remove the line.");
        return;
      }
      read_value(key, text, value);
      return;
    }
    fault(text, "\"" + std::string(cut_at_character(words_of(text).front(), 40)) +
                    "\" is no key. A line starts with one of: name, title, about, entered on, ends as, exit, step, "
                    "template, only if, unless; a comment starts with #.");
  }

  void read_value(std::size_t key, std::string_view text, std::string_view value) {
    Cadence& cadence = reading_.cadence;
    const auto word = keys[key];
    if (word == "step") return read_step(value);
    const bool of_step = word == "template" || word == "only if" || word == "unless";
    if (of_step && cadence.steps.empty()) {
      return fault(text,
                   "\"" + std::string(word) + "\" belongs to a step. Put it below the \"step\" line that it is for.");
    }
    if (of_step || (word == "about" && !cadence.steps.empty())) return read_step_value(word, text, value);
    if (word == "exit") return read_exits(value);
    if (!cadence.steps.empty()) {
      return fault(text, "\"" + std::string(word) + "\" belongs to the cadence. Put it above the first \"step\" line.");
    }
    if (std::exchange(seen_[key], true)) {
      return fault(text, "\"" + std::string(word) + "\" is written twice. Keep one of the lines.");
    }
    if (word == "name") cadence.name = value;
    if (word == "title") cadence.title = value;
    if (word == "about") cadence.about = value;
    if (word == "entered on") cadence.entered_on = read_word<Temperature>(value);
    if (word == "ends as") cadence.ends_as = read_word<Temperature>(value);
  }

  void read_step_value(std::string_view word, std::string_view text, std::string_view value) {
    Step& step = reading_.cadence.steps.back();
    const bool is_condition = word == "only if" || word == "unless";
    const bool twice =
        is_condition ? step.condition.has_value() : !(word == "about" ? step.about : step.template_name).empty();
    if (twice) {
      return fault(text, is_condition
                             ? "A step has one condition. Keep one of the \"only if\" and \"unless\" lines."
                             : "\"" + std::string(word) + "\" is written twice in this step. Keep one of the lines.");
    }
    if (word == "about") step.about = value;
    if (word == "template") step.template_name = value;
    if (!is_condition) return;
    step.condition = read_condition(value);
    if (step.condition) step.condition->negated = word == "unless";
  }

  template <class Enum>
  std::optional<Enum> read_word(std::string_view value) {
    const auto found = from_word<Enum>(lower(value));
    if (found) return *found;
    fault(value, found.refusal().text);
    return std::nullopt;
  }

  void read_exits(std::string_view value) {
    for (const std::string_view piece : split(value, ',')) {
      const auto text = trimmed(piece);
      if (text.empty()) {
        fault(piece, "There is nothing between two commas. Remove one of them.");
        continue;
      }
      ExitRule rule;
      const auto scope_at = lower(text).find(" for the ");
      const auto exit = read_word<Exit>(trimmed(text.substr(0, scope_at)));
      if (!exit) continue;
      rule.exit = *exit;
      if (scope_at != std::string::npos) {
        const auto scope = read_word<ExitScope>(trimmed(text.substr(scope_at + std::string_view(" for the ").size())));
        if (!scope) continue;
        rule.scope = *scope;
      }
      if (std::ranges::find(reading_.cadence.exits, rule.exit, &ExitRule::exit) != reading_.cadence.exits.end()) {
        fault(text, "The exit \"" + std::string(word_of(rule.exit)) + "\" is written twice. Keep one.");
        continue;
      }
      reading_.cadence.exits.push_back(rule);
    }
  }

  void read_step(std::string_view value) {
    // The step is kept even if it is faulty, so that the lines below it find their step.
    if (reading_.cadence.steps.size() > cadence_steps_max) return;
    reading_.step_lines.push_back(number_);
    Step& step = reading_.cadence.steps.emplace_back();
    const auto colon = value.find(':');
    if (colon == std::string_view::npos) {
      return fault(
          value,
          "A step reads WAIT: CHANNEL, KIND, like \"step 2 working days later: call, ask\". The colon is missing.");
    }
    if (const auto wait = read_wait(trimmed(value.substr(0, colon)), value)) step.wait = *wait;
    const auto pieces = split(value.substr(colon + 1), ',');
    if (pieces.size() < 2 || pieces.size() > 3) {
      return fault(value.substr(colon + 1),
                   "After the colon come channel and kind, and \"automatic\" where no person is needed: \"email, "
                   "value, automatic\".");
    }
    if (const auto channel = read_word<Channel>(trimmed(pieces[0]))) step.channel = *channel;
    if (const auto kind = read_word<Kind>(trimmed(pieces[1]))) step.kind = *kind;
    if (pieces.size() < 3) return;
    if (const auto mode = read_word<Mode>(trimmed(pieces[2]))) step.mode = *mode;
  }

  std::optional<Wait> read_wait(std::string_view text, std::string_view whole) {
    constexpr std::string_view how =
        " Write \"at once\", \"2 working days later\", \"3 days after enrollment\" or \"10 working days before "
        "decision date\".";
    if (same_word(text, "at once")) return Wait{};
    Wait wait;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), wait.count);
    if (error != std::errc() || wait.count < 0) {
      fault(text.empty() ? whole : text,
            "\"" + std::string(cut_at_character(text, 60)) + "\" is no wait." + std::string(how));
      return std::nullopt;
    }
    auto rest = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    const auto unit_start = rest;
    bool unit_found = false;
    for (const auto& [unit, word] : WordsOf<WaitUnit>::all) {
      for (const auto spelling : {word, word.substr(0, word.size() - 1)}) {
        const auto after = unit_found ? std::nullopt : after_words(rest, spelling);
        if (!after) continue;
        wait.unit = unit;
        rest = *after;
        unit_found = true;
      }
    }
    if (!unit_found) {
      fault(unit_start, "\"" + std::string(cut_at_character(unit_start, 60)) +
                            "\" does not start with a unit: minutes, hours, working days, days, weeks or months." +
                            std::string(how));
      return std::nullopt;
    }
    if (same_word(rest, "later")) return wait;
    const auto after = after_words(rest, "after");
    const auto before = after_words(rest, "before");
    if (!after && !before) {
      fault(rest, "After the unit comes \"later\", \"after\" or \"before\"." + std::string(how));
      return std::nullopt;
    }
    auto anchor = after ? *after : *before;
    if (const auto without_article = after_words(anchor, "the")) anchor = *without_article;
    const auto from = read_word<WaitFrom>(anchor);
    if (!from) return std::nullopt;
    wait.from = *from;
    if (before && wait.from != WaitFrom::decision_date && wait.from != WaitFrom::meeting) {
      fault(rest, "A wait can lie before a decision date or a meeting only. Write \"after\".");
      return std::nullopt;
    }
    if (before) wait.count = -wait.count;
    return wait;
  }

  /// Takes "of step N" off the front, 0-based; -1 without it.
  std::optional<int> read_of_step(std::string_view& text) {
    const auto number_text = after_words(text, "of step");
    if (!number_text) return -1;
    int number = 0;
    const auto [end, error] = std::from_chars(number_text->data(), number_text->data() + number_text->size(), number);
    if (error != std::errc() || number < 1 || number > static_cast<int>(cadence_steps_max)) {
      fault(text, "After \"of step\" comes the number of an earlier step, counted from 1.");
      return std::nullopt;
    }
    text = trimmed(number_text->substr(static_cast<std::size_t>(end - number_text->data())));
    return number - 1;
  }

  std::optional<Condition> read_condition(std::string_view text) {
    Condition condition;
    if (same_word(text, "replied")) {
      condition.kind = ConditionKind::replied;
      return condition;
    }
    if (same_word(text, "has a deal")) return condition;
    if (auto rest = after_words(text, "opened a link")) {
      condition.kind = ConditionKind::opened_link;
      const auto step = read_of_step(*rest);
      if (!step) return std::nullopt;
      condition.step = *step;
      if (rest->empty()) return condition;
    } else if (auto outcome = after_words(text, "outcome")) {
      condition.kind = ConditionKind::outcome_was;
      const auto step = read_of_step(*outcome);
      if (!step) return std::nullopt;
      condition.step = *step;
      if (const auto word = after_words(*outcome, "was")) {
        const auto value = read_word<Outcome>(*word);
        if (!value) return std::nullopt;
        condition.outcome = *value;
        return condition;
      }
    } else if (const auto temperature = after_words(text, "temperature is")) {
      condition.kind = ConditionKind::temperature_is;
      const auto value = read_word<Temperature>(*temperature);
      if (!value) return std::nullopt;
      condition.temperature = *value;
      return condition;
    } else if (const auto channel = after_words(text, "has")) {
      condition.kind = ConditionKind::has_channel;
      const auto value = read_word<Channel>(*channel);
      if (!value) return std::nullopt;
      condition.channel = *value;
      return condition;
    }
    fault(text,
          "\"" + std::string(cut_at_character(text, 60)) +
              "\" is no condition. Use one of: replied; opened a link of step 2; outcome of step 2 was left voicemail; "
              "temperature is hot; has a deal; has call.");
    return std::nullopt;
  }

  void add_check_errors() {
    for (const CadenceRemark& error : check_cadence(reading_.cadence).errors) {
      const int line = error.step < 0 ? 1 : reading_.step_lines[static_cast<std::size_t>(error.step)];
      fault_at(line, 1, (error.step < 0 ? "" : "Step " + std::to_string(error.step + 1) + ": ") + error.text);
    }
  }

  CadenceReading reading_;
  std::string_view line_;
  int number_ = 0;
  bool seen_[std::size(keys)] = {};
};

void write_line(std::string& text, std::string_view key, std::string_view value) {
  constexpr std::size_t value_column = 12;
  if (value.empty()) return;
  text += key;
  text.append(value_column - std::min(value_column - 1, key.size()), ' ');
  text += value;
  text += '\n';
}

}  // namespace

CadenceReading read_cadence(std::string_view text) { return CadenceReader().read(text); }

Result<Cadence> cadence_from_text(std::string_view text) {
  CadenceReading reading = read_cadence(text);
  if (reading.faults.empty()) return std::move(reading.cadence);
  std::string list;
  for (const CadenceFault& fault : reading.faults) {
    if (!list.empty()) list += '\n';
    list += "line " + std::to_string(fault.line) + ", column " + std::to_string(fault.column) + ": " + fault.text;
  }
  return invalid("cadence.unreadable", std::move(list));
}

std::string wait_text(const Wait& wait) {
  if (wait == Wait{}) return "at once";
  auto unit = word_of(wait.unit);
  const int count = std::abs(wait.count);
  if (count == 1) unit.remove_suffix(1);
  const std::string length = std::to_string(count) + " " + std::string(unit);
  if (wait.from == WaitFrom::previous_touch) return length + " later";
  return length + (wait.count < 0 ? " before " : " after ") + std::string(word_of(wait.from));
}

std::string condition_text(const Condition& condition) {
  const std::string of_step = condition.step < 0 ? "" : " of step " + std::to_string(condition.step + 1);
  switch (condition.kind) {
    case ConditionKind::replied: return "replied";
    case ConditionKind::opened_link: return "opened a link" + of_step;
    case ConditionKind::outcome_was: return "outcome" + of_step + " was " + std::string(word_of(condition.outcome));
    case ConditionKind::temperature_is: return "temperature is " + std::string(word_of(condition.temperature));
    case ConditionKind::has_deal: return "has a deal";
    case ConditionKind::has_channel: return "has " + std::string(word_of(condition.channel));
  }
  expects(false, "a condition is one of the known ones");
}

std::string write_cadence(const Cadence& cadence) {
  std::string text;
  write_line(text, "name", cadence.name);
  write_line(text, "title", cadence.title);
  write_line(text, "about", cadence.about);
  if (cadence.entered_on) write_line(text, "entered on", word_of(*cadence.entered_on));
  if (cadence.ends_as) write_line(text, "ends as", word_of(*cadence.ends_as));
  std::vector<std::string> exits;
  for (const ExitRule& rule : cadence.exits) {
    const bool plain = rule.scope == ExitScope::contact;
    exits.push_back(std::string(word_of(rule.exit)) + (plain ? "" : " for the " + std::string(word_of(rule.scope))));
  }
  write_line(text, "exit", joined(exits, ", "));
  for (const Step& step : cadence.steps) {
    text += '\n';
    write_line(text, "step",
               wait_text(step.wait) + ": " + std::string(word_of(step.channel)) + ", " +
                   std::string(word_of(step.kind)) + (step.mode == Mode::automatic ? ", automatic" : ""));
    write_line(text, "  about", step.about);
    write_line(text, "  template", step.template_name);
    if (step.condition)
      write_line(text, step.condition->negated ? "  unless" : "  only if", condition_text(*step.condition));
  }
  return text;
}

}  // namespace barnacle
