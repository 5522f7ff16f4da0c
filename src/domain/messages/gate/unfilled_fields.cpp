#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"
#include "domain/messages/merge_fields.hpp"

namespace barnacle {

namespace {

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == ' ' || c == '.';
}

/// The words that people put where something is still to come.
bool names_a_blank(std::string_view inside) {
  constexpr std::string_view blanks[] = {
      "name",    "first name", "firstname",   "first_name", "last name",    "lastname",  "last_name", "company",
      "vorname", "nachname",   "prenom",      "nombre",     "nome",         "naam",      "fname",     "lname",
      "email",   "e-mail",     "date",        "time",       "title",        "link",      "url",       "phone",
      "product", "city",       "industry",    "your name",  "company name", "recipient", "contact",   "topic",
      "amount",  "number",     "placeholder", "insert"};
  const std::string plain = lower(trimmed(inside));
  return std::any_of(std::begin(blanks), std::end(blanks), [&](std::string_view blank) {
    return plain == blank || plain.starts_with(std::string(blank) + " ") || plain.starts_with("insert") ||
           plain.starts_with("your ") ||
           (plain.size() > blank.size() && plain.ends_with(std::string(" ") + std::string(blank)) && plain.size() < 30);
  });
}

class Search {
 public:
  Search(const Judged& judged, Part part, Findings& found) : judged_(judged), part_(part), found_(found) {}

  void run() {
    const std::string_view text = part_ == Part::subject ? judged_.outgoing.subject : judged_.outgoing.text;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto rest = text.substr(i);
      std::size_t length = 0;
      switch (text[i]) {
        case '{': length = braces(rest); break;
        case '[': length = pair(rest, '[', ']'); break;
        case '<': length = rest.starts_with("<<") ? doubled(rest, "<<", ">>") : pair(rest, '<', '>'); break;
        case '%': length = percent(rest, i); break;
        case '$': length = rest.starts_with("${") ? doubled(rest, "${", "}") : 0; break;
        case '*': length = rest.starts_with("*|") ? doubled(rest, "*|", "|*") : 0; break;
        default: break;
      }
      if (length == 0) {
        if (text[i] == '{' && rest.starts_with("{{")) ++i;  // a template's field: its second brace opens nothing
        continue;
      }
      report(i, i + length, "A field is still unfilled.");
      i += length - 1;
    }
    blanks();
    bare_greeting(text);
  }

 private:
  void report(std::size_t from, std::size_t to, std::string why) {
    for (const Finding& other : found_) {
      if (other.fault == Fault::unfilled_field && other.part == part_ && from < other.to && other.from < to) return;
    }
    Finding finding = finding_at(judged_, Fault::unfilled_field, Level::fix, part_, from, to);
    finding.why = std::move(why);
    finding.requirement = "product 6";
    found_.push_back(std::move(finding));
  }

  std::size_t braces(std::string_view rest) const {
    if (rest.starts_with("{{")) {
      const auto close = rest.find("}}");
      if (close == std::string_view::npos || close > 200) return 2;
      const auto inside = rest.substr(2, close - 2);
      const bool known = find_field(trimmed(inside.substr(0, inside.find('|')))) != nullptr;
      return judged_.context.is_template && known ? 0 : close + 2;
    }
    const auto close = rest.find('}');
    if (close == std::string_view::npos || close < 2 || close > 40) return 0;
    const auto inside = rest.substr(1, close - 1);
    return std::all_of(inside.begin(), inside.end(), is_letter) ? close + 1 : 0;
  }

  static std::size_t pair(std::string_view rest, char, char close_mark) {
    const auto close = rest.find(close_mark);
    if (close == std::string_view::npos || close < 2 || close > 40) return 0;
    const auto inside = rest.substr(1, close - 1);
    if (!std::all_of(inside.begin(), inside.end(), is_letter)) return 0;
    const bool shouts =
        inside.size() >= 3 && std::none_of(inside.begin(), inside.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return names_a_blank(inside) || shouts ? close + 1 : 0;
  }

  static std::size_t doubled(std::string_view rest, std::string_view open, std::string_view close_mark) {
    const auto close = rest.find(close_mark, open.size());
    if (close == std::string_view::npos || close == open.size() || close > 60) return 0;
    const auto inside = rest.substr(open.size(), close - open.size());
    if (inside.find('\n') != std::string_view::npos) return 0;
    return close + close_mark.size();
  }

  /// "%FIRSTNAME%", "%%name%%"; never "50% of ... 30%".
  static std::size_t percent(std::string_view rest, std::size_t) {
    std::size_t from = 1;
    while (from < rest.size() && rest[from] == '%') ++from;
    const auto close = rest.find('%', from);
    if (close == std::string_view::npos || close < from + 2 || close > 40) return 0;
    const auto inside = rest.substr(from, close - from);
    const auto fits = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '.'; };
    if (!std::all_of(inside.begin(), inside.end(), fits)) return 0;
    std::size_t end = close + 1;
    while (end < rest.size() && rest[end] == '%') ++end;
    return end;
  }

  /// Words that stand for what is still to be written.
  void blanks() {
    const Reading& reading = judged_.reading(part_);
    for (std::size_t i = 0; i < reading.words.size(); ++i) {
      const ReadWord& word = reading.words[i];
      const auto as_written = reading.text.substr(word.from, word.to - word.from);
      const bool todo = as_written == "TODO" || as_written == "FIXME" || as_written == "TBD" || as_written == "TBC" ||
                        word.plain == "fixme" || as_written == "XX";
      const bool exes = word.plain.size() >= 3 && word.plain.find_first_not_of('x') == std::string::npos;
      const bool lorem = word.plain == "lorem" && i + 1 < reading.words.size() && reading.words[i + 1].plain == "ipsum";
      const bool nothing = word.plain == "undefined" || as_written == "NULL" || as_written == "NaN" ||
                           word.plain == "firstname" || word.plain == "lastname";
      if (todo || exes || lorem) report(word.from, word.to, "Something is still to be written here.");
      if (nothing) report(word.from, word.to, "This looks like a value that a program did not find.");
    }
  }

  /// "Hi ,", "Dear  -": a greeting that lost its name.
  void bare_greeting(std::string_view text) {
    constexpr std::string_view greetings[] = {"Hi",      "Hello",     "Dear",     "Hey",     "Hallo", "Liebe",
                                              "Lieber",  "Guten Tag", "Bonjour",  "Hola",    "Ciao",  "Beste",
                                              "Olá",     "Gentile",   "Caro",     "Cara",    "Cher",  "Chère",
                                              "Prezado", "Prezada",   "Estimado", "Estimada"};
    std::size_t start = 0;
    while (start < text.size()) {
      const auto end = std::min(text.find('\n', start), text.size());
      const auto line = text.substr(start, end - start);
      const auto lead = line.find_first_not_of(" \t");
      for (const auto greeting : greetings) {
        if (lead == std::string_view::npos || !same_word(line.substr(lead, greeting.size()), greeting)) continue;
        std::size_t at = lead + greeting.size();
        const std::size_t blank_from = at;
        while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
        const bool lost = at > blank_from && at < line.size() &&
                          (line[at] == ',' || line[at] == '!' || line[at] == ':' || line[at] == ';');
        const bool needs_name = greeting == "Dear" || greeting == "Liebe" || greeting == "Lieber" ||
                                greeting == "Beste" || greeting == "Gentile" || greeting.starts_with("C") ||
                                greeting.starts_with("Prezad") || greeting.starts_with("Estimad");
        const bool bare = needs_name && greeting != "Ciao" && at < line.size() && line[at] == ',';
        if (lost || bare) report(start + lead, start + at + 1, "The greeting has lost its name.");
      }
      start = end + 1;
    }
  }

  const Judged& judged_;
  Part part_;
  Findings& found_;
};

}  // namespace

void find_unfilled_fields(const Judged& judged, Findings& found) {
  for (const Part part : {Part::subject, Part::text}) Search(judged, part, found).run();
}

}  // namespace barnacle
