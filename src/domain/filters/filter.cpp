#include "domain/filters/filter.hpp"

#include <algorithm>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "domain/permission/permission.hpp"

namespace barnacle {
namespace {

constexpr int distance_max = 9'999;  // of whatever unit: longer than anybody sells

bool is_day(FilterField field) {
  return field == FilterField::last_touch || field == FilterField::created || field == FilterField::due;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Letters begin where a byte is no continuation.
std::size_t column_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<std::size_t>(
                 std::count_if(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(at, text.size())),
                               [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; }));
}

template <class Enum>
std::string all_words() {
  std::string words;
  for (const auto& entry : WordsOf<Enum>::all) words += (words.empty() ? "" : ", ") + std::string(entry.word);
  return words;
}

template <class Enum>
std::optional<int> number_of(std::string_view text) {
  for (const auto& entry : WordsOf<Enum>::all) {
    if (same_word(entry.word, text)) return static_cast<int>(entry.value);
  }
  return std::nullopt;
}

std::optional<FilterDay> read_day(std::string_view text, FilterField field) {
  if (same_word(text, "never") || same_word(text, "none")) return FilterDay{.unit = FilterDay::Unit::never};
  const int back = field == FilterField::due ? -1 : 1;
  if (same_word(text, "today")) return FilterDay{.unit = FilterDay::Unit::days};
  if (same_word(text, "yesterday")) return FilterDay{.unit = FilterDay::Unit::days, .count = back};
  if (same_word(text, "tomorrow")) return FilterDay{.unit = FilterDay::Unit::days, .count = -back};
  if (const auto day = day_from_text(text)) return FilterDay{.unit = FilterDay::Unit::date, .date = *day};
  if (text.size() < 2 || text.size() > 5) return std::nullopt;
  int count = 0;
  for (const char c : text.substr(0, text.size() - 1)) {
    if (c < '0' || c > '9') return std::nullopt;
    count = count * 10 + (c - '0');
  }
  switch (text.back()) {
    case 'd': return FilterDay{.unit = FilterDay::Unit::days, .count = count};
    case 'w': return FilterDay{.unit = FilterDay::Unit::days, .count = std::min(count * 7, distance_max)};
    case 'm': return FilterDay{.unit = FilterDay::Unit::months, .count = count};
    case 'y': return FilterDay{.unit = FilterDay::Unit::months, .count = std::min(count * 12, distance_max)};
    default: return std::nullopt;
  }
}

std::string day_text(const FilterDay& day) {
  switch (day.unit) {
    case FilterDay::Unit::never: return "never";
    case FilterDay::Unit::date: return text_of(day.date);
    case FilterDay::Unit::months: return std::to_string(day.count) + "m";
    case FilterDay::Unit::days: return std::to_string(day.count) + "d";
  }
  expects(false, "each unit of days is written");
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Result<Filter> whole() {
    auto filter = any(0);
    if (!filter) return filter;
    if (at_ < text_.size()) return refuse("filter.stray", "there is no group to close here", at_);
    return filter;
  }

 private:
  Refusal refuse(std::string code, const std::string& what, std::size_t at) const {
    return invalid(std::move(code), "Column " + std::to_string(column_at(text_, at)) + ": " + what + ".");
  }

  void pass_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  bool at_or() const {
    return same_word(text_.substr(at_, 2), "or") &&
           (at_ + 2 == text_.size() || is_blank(text_[at_ + 2]) || text_[at_ + 2] == '(');
  }

  Result<Filter> any(int depth) {
    if (depth > filter_depth_max) {
      return refuse("filter.too_deep", "groups go " + std::to_string(filter_depth_max) + " deep at most", at_);
    }
    pass_blanks();
    Filter choice{.kind = Filter::Kind::any, .column = column_at(text_, at_)};
    for (;;) {
      auto part = all(depth);
      if (!part) return part;
      choice.parts.push_back(std::move(*part));
      pass_blanks();
      if (at_ >= text_.size() || !at_or()) break;
      const std::size_t word = at_;
      at_ += 2;
      if (choice.parts.back().kind == Filter::Kind::all && choice.parts.back().parts.empty()) {
        return refuse("filter.stray", "there is nothing before \"or\"", word);
      }
      pass_blanks();
      if (at_ >= text_.size() || text_[at_] == ')')
        return refuse("filter.stray", "there is nothing after \"or\"", word);
    }
    if (choice.parts.size() > 1) return choice;
    Filter only = std::move(choice.parts.front());
    return only;
  }

  Result<Filter> all(int depth) {
    pass_blanks();
    Filter every{.kind = Filter::Kind::all, .column = column_at(text_, at_)};
    for (pass_blanks(); at_ < text_.size() && text_[at_] != ')' && !at_or(); pass_blanks()) {
      auto item = one(depth);
      if (!item) return item;
      every.parts.push_back(std::move(*item));
    }
    if (every.parts.size() != 1) return every;
    Filter only = std::move(every.parts.front());
    return only;
  }

  Result<Filter> one(int depth) {
    const std::size_t start = at_;
    const bool denied = text_[at_] == '-';
    if (denied) ++at_;
    if (at_ >= text_.size() || is_blank(text_[at_]) || text_[at_] == ')') {
      return refuse("filter.no_value", "say what must not be: -tag:old", start);
    }
    if (text_[at_] == '-') return refuse("filter.stray", "one \"-\" is enough", at_);
    auto item = text_[at_] == '(' ? group(depth) : term();
    if (!item) return item;
    // What is denied twice holds; a group of one is that one.
    item->denied = item->denied != denied;
    item->column = column_at(text_, start);
    return item;
  }

  Result<Filter> group(int depth) {
    const std::size_t start = at_++;
    auto inside = any(depth + 1);
    if (!inside) return inside;
    pass_blanks();
    if (at_ >= text_.size()) return refuse("filter.open_group", "this group is not closed", start);
    ++at_;
    if (inside->kind == Filter::Kind::all && inside->parts.empty()) {
      return refuse("filter.stray", "there is nothing in this group", start);
    }
    return inside;
  }

  // A word up to a blank, a parenthesis, a comma or a sign of comparison; or a text in double quotes.
  Result<std::string> value(bool after_field) {
    if (at_ < text_.size() && text_[at_] == '"') {
      const std::size_t start = at_;
      const std::size_t end = text_.find('"', at_ + 1);
      if (end == std::string_view::npos) return refuse("filter.open_quote", "this quotation is not closed", start);
      at_ = end + 1;
      return std::string(text_.substr(start + 1, end - start - 1));
    }
    const std::size_t start = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '(' && text_[at_] != ')' && text_[at_] != '"' &&
           text_[at_] != ',' && (after_field || (text_[at_] != ':' && text_[at_] != '<' && text_[at_] != '>'))) {
      ++at_;
    }
    return std::string(text_.substr(start, at_ - start));
  }

  std::optional<Compare> comparison() {
    if (at_ >= text_.size()) return std::nullopt;
    const char sign = text_[at_];
    if (sign != ':' && sign != '<' && sign != '>') return std::nullopt;
    ++at_;
    const bool with_equal = sign != ':' && at_ < text_.size() && text_[at_] == '=';
    if (with_equal) ++at_;
    if (sign == ':') return Compare::is;
    if (sign == '<') return with_equal ? Compare::up_to : Compare::before;
    return with_equal ? Compare::from : Compare::after;
  }

  Result<Filter> term() {
    Filter made{.kind = Filter::Kind::term, .column = column_at(text_, at_)};
    if (++terms_ > filter_terms_max) {
      return refuse("filter.too_long", "a filter has " + std::to_string(filter_terms_max) + " terms at most", at_);
    }
    const std::size_t start = at_;
    const bool is_quoted = text_[at_] == '"';
    auto first = value(false);
    if (!first) return first.refusal();
    const std::size_t sign = at_;
    const auto compare = is_quoted ? std::nullopt : comparison();
    if (!compare) {
      if (at_ < text_.size() && text_[at_] == ',') {
        return refuse("filter.stray", "a comma parts values of a field: tag:fair,trade", at_);
      }
      if (first->empty()) return refuse("filter.no_value", "there is nothing in this quotation", start);
      made.values.push_back({.text = std::move(*first)});
      return made;
    }
    const auto field = number_of<FilterField>(*first);
    if (!field || static_cast<FilterField>(*field) == FilterField::words) {
      return refuse("filter.unknown_field",
                    "there is no field \"" + std::string(cut_at_character(*first, 40)) + "\". There are: " + fields(),
                    start);
    }
    made.field = static_cast<FilterField>(*field);
    made.compare = *compare;
    if (made.compare != Compare::is && !is_day(made.field)) {
      return refuse("filter.comparison", "only last_touch, created and due are compared; write " + *first + ":", sign);
    }
    for (;;) {
      const std::size_t value_start = at_;
      auto typed = value(true);
      if (!typed) return typed.refusal();
      if (typed->empty()) return refuse("filter.no_value", "a value is missing after \"" + *first + "\"", value_start);
      auto read = read_value(made.field, std::move(*typed), value_start);
      if (!read) return read.refusal();
      if (made.compare != Compare::is && (read->day.unit == FilterDay::Unit::never || !made.values.empty())) {
        return refuse("filter.unknown_value", "a comparison takes one day", value_start);
      }
      made.values.push_back(std::move(*read));
      if (at_ >= text_.size() || text_[at_] != ',') return made;
      ++at_;
    }
  }

  static std::string fields() {
    std::string words;
    for (const auto& entry : WordsOf<FilterField>::all) {
      if (entry.value != FilterField::words) words += (words.empty() ? "" : ", ") + std::string(entry.word);
    }
    return words;
  }

  template <class Enum>
  Result<FilterValue> word_of_set(std::string typed, std::size_t at) const {
    const auto number = number_of<Enum>(typed);
    if (number) return FilterValue{.text = std::string(word_of(static_cast<Enum>(*number))), .word = *number};
    return refuse("filter.unknown_value",
                  "\"" + std::string(cut_at_character(typed, 40)) + "\" is none of: " + all_words<Enum>(), at);
  }

  Result<FilterValue> read_value(FilterField field, std::string typed, std::size_t at) const {
    if (field == FilterField::temperature) return word_of_set<Temperature>(std::move(typed), at);
    if (field == FilterField::fit) return word_of_set<Fit>(std::move(typed), at);
    if (field == FilterField::has) return word_of_set<Having>(std::move(typed), at);
    if (field == FilterField::next_step) return word_of_set<StepKind>(std::move(typed), at);
    if (!is_day(field)) return FilterValue{.text = std::move(typed)};
    const auto day = read_day(typed, field);
    if (day) return FilterValue{.text = "", .word = 0, .day = *day};
    return refuse("filter.unknown_value",
                  "\"" + std::string(cut_at_character(typed, 40)) +
                      "\" is no day. Write 2026-08-01, today, 30d, 2w, 3m, 1y or never",
                  at);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t terms_ = 0;
};

std::string quoted(const std::string& text) {
  const bool is_plain = !text.empty() && text.front() != '-' && !same_word(text, "or") &&
                        text.find_first_of(" \t\r\n(),\":<>") == std::string::npos;
  return is_plain ? text : "\"" + text + "\"";
}

// Days are written as they are read, so that "2w" and "14d" are one; a day ahead of a field that looks back has no
// number of its own.
std::string value_text(const Filter& term, const FilterValue& value) {
  if (!is_day(term.field)) return quoted(value.text);
  if (value.day.unit == FilterDay::Unit::days && value.day.count < 0) {
    return term.field == FilterField::due ? "yesterday" : "tomorrow";
  }
  return day_text(value.day);
}

bool has_part(std::string_view text, const std::string& plain_part) {
  return plain_letters(text).find(plain_part) != std::string::npos;
}

bool same_plain(std::string_view text, const std::string& plain_other) {
  return plain_letters(trimmed(text)) == plain_other;
}

bool has_words(const FilterSubject& subject, const std::string& words) {
  const Contact& contact = subject.contact;
  if (has_part(trimmed(contact.given_name + " " + contact.family_name), words)) return true;
  return std::any_of(contact.emails.begin(), contact.emails.end(),
                     [&](const Email& email) { return has_part(email.address, words); });
}

bool has_owner(const FilterSubject& subject, const std::string& word, SellerId me) {
  if (word == "me") return subject.contact.owner == me;
  if (subject.owner == nullptr) return false;
  const std::string name = plain_letters(subject.owner->name);
  if (name == word || subject.contact.owner.text() == word) return true;
  const auto words = words_of(name);
  return std::any_of(words.begin(), words.end(), [&](std::string_view each) { return each == word; });
}

bool has_thing(const FilterSubject& subject, Having thing) {
  const Contact& contact = subject.contact;
  switch (thing) {
    case Having::email: return usable_email(contact) != nullptr;
    case Having::phone: return !contact.phones.empty();
    case Having::address: return !contact.address.city.empty() || !contact.address.street.empty();
    case Having::deal: return !subject.deals.empty();
    case Having::open_deal:
      return std::any_of(subject.deals.begin(), subject.deals.end(),
                         [](const Deal& deal) { return deal.state == DealState::open; });
    case Having::next_step: return contact.next_step.has_value();
    case Having::cadence: return contact.enrollment.has_value();
    case Having::note: return !contact.notes.empty();
    case Having::inquiry: return contact.inquiry.has_value();
    case Having::reply: return contact.reply_owed.has_value();
    case Having::plan: return subject.due_at.has_value();
    case Having::stop: return stop_in_force(contact.stops).has_value();
    case Having::organization: return !contact.organization.is_nil();
  }
  return false;
}

bool has_step(const Contact& contact, StepKind kind, const FilterMoment& moment) {
  const auto& step = contact.next_step;
  switch (kind) {
    case StepKind::none: return !step;
    case StepKind::agreed: return step && step->agreed;
    case StepKind::planned: return step && !step->agreed;
    case StepKind::overdue: return step && day_of(step->at) < local_day(moment.now, moment.zone);
  }
  return false;
}

bool holds(Compare compare, LocalDay day, LocalDay other) {
  switch (compare) {
    case Compare::is: return day == other;
    case Compare::before: return day < other;
    case Compare::up_to: return day <= other;
    case Compare::from: return day >= other;
    case Compare::after: return day > other;
  }
  return false;
}

bool is_on(const Filter& term, const FilterDay& asked, std::optional<Instant> at, const FilterMoment& moment) {
  if (asked.unit == FilterDay::Unit::never) return !at;
  if (!at) return false;
  const LocalDay today = local_day(moment.now, moment.zone);
  const int sign = term.field == FilterField::due ? 1 : -1;
  LocalDay day = asked.date;
  if (asked.unit == FilterDay::Unit::days) day = today + days{sign * asked.count};
  if (asked.unit == FilterDay::Unit::months) day = plus_months(today, sign * asked.count);
  return holds(term.compare, local_day(*at, moment.zone), day);
}

bool holds(const Filter& term, const FilterValue& value, const FilterSubject& subject, const FilterMoment& moment) {
  const Contact& contact = subject.contact;
  const PostalAddress* office = subject.organization != nullptr ? &subject.organization->address : nullptr;
  const std::string plain = plain_letters(trimmed(value.text));
  switch (term.field) {
    case FilterField::words: return has_words(subject, plain);
    case FilterField::owner: return has_owner(subject, plain, moment.me);
    case FilterField::organization:
      if (plain == "none") return contact.organization.is_nil();
      return subject.organization != nullptr &&
             (has_part(subject.organization->name, plain) || contact.organization.text() == plain);
    case FilterField::temperature: return contact.temperature == static_cast<Temperature>(value.word);
    case FilterField::fit: return contact.fit == static_cast<Fit>(value.word);
    case FilterField::tag:
      if (plain == "none") return contact.tags.empty();
      return std::any_of(contact.tags.begin(), contact.tags.end(),
                         [&](const std::string& tag) { return same_plain(tag, plain); });
    case FilterField::cadence:
      if (plain == "none") return !contact.enrollment;
      return contact.enrollment && same_plain(contact.enrollment->name, plain);
    case FilterField::next_step: return has_step(contact, static_cast<StepKind>(value.word), moment);
    case FilterField::has: return has_thing(subject, static_cast<Having>(value.word));
    case FilterField::city:
      if (!contact.address.city.empty()) return same_plain(contact.address.city, plain);
      return office != nullptr && same_plain(office->city, plain);
    case FilterField::country:
      if (!contact.address.country.empty()) return same_plain(contact.address.country, plain);
      return office != nullptr && same_plain(office->country, plain);
    case FilterField::language: return same_plain(contact.language, plain);
    case FilterField::title: return has_part(contact.title, plain);
    case FilterField::issue: return has_part(contact.issue, plain);
    case FilterField::industry:
      return subject.organization != nullptr && has_part(subject.organization->industry, plain);
    case FilterField::source: return has_part(contact.source, plain);
    case FilterField::last_touch: return is_on(term, value.day, contact.standing.last_touch_at, moment);
    case FilterField::created: return is_on(term, value.day, contact.created_at, moment);
    case FilterField::due: return is_on(term, value.day, subject.due_at, moment);
  }
  return false;
}

}  // namespace

bool Filter::operator==(const Filter& other) const {
  return kind == other.kind && denied == other.denied && field == other.field && compare == other.compare &&
         values == other.values && parts == other.parts;
}

Result<Filter> parse_filter(std::string_view text) {
  if (text.size() > filter_bytes_max) {
    return invalid("filter.too_long", "A filter is at most " + std::to_string(filter_bytes_max) + " bytes long.");
  }
  if (!is_utf8(text)) return invalid("filter.unreadable", "A filter is text in UTF-8.");
  return Parser(text).whole();
}

std::string canonical_text(const Filter& filter) {
  std::string out = filter.denied ? "-" : "";
  if (filter.kind == Filter::Kind::term) {
    if (filter.field != FilterField::words)
      out += std::string(word_of(filter.field)) + std::string(word_of(filter.compare));
    for (std::size_t i = 0; i < filter.values.size(); ++i)
      out += (i > 0 ? "," : "") + value_text(filter, filter.values[i]);
    return out;
  }
  std::vector<std::string> parts;
  for (const Filter& part : filter.parts) {
    const bool binds = part.kind == Filter::Kind::all && filter.kind == Filter::Kind::any;
    const bool needs_group = part.kind != Filter::Kind::term && !part.denied && !binds;
    parts.push_back(needs_group ? "(" + canonical_text(part) + ")" : canonical_text(part));
  }
  const std::string inside = joined(parts, filter.kind == Filter::Kind::any ? " or " : " ");
  return filter.denied ? out + "(" + inside + ")" : inside;
}

bool asks_for(const Filter& filter, FilterField field) {
  if (filter.kind == Filter::Kind::term) return filter.field == field;
  return std::any_of(filter.parts.begin(), filter.parts.end(),
                     [&](const Filter& part) { return asks_for(part, field); });
}

bool asks_for(const Filter& filter, Having thing) {
  if (filter.kind == Filter::Kind::term) {
    return filter.field == FilterField::has &&
           std::any_of(filter.values.begin(), filter.values.end(),
                       [&](const FilterValue& value) { return static_cast<Having>(value.word) == thing; });
  }
  return std::any_of(filter.parts.begin(), filter.parts.end(),
                     [&](const Filter& part) { return asks_for(part, thing); });
}

bool matches(const Filter& filter, const FilterSubject& subject, const FilterMoment& moment) {
  const auto holds_for = [&](const Filter& part) { return matches(part, subject, moment); };
  bool found = false;
  switch (filter.kind) {
    case Filter::Kind::term:
      found = std::any_of(filter.values.begin(), filter.values.end(),
                          [&](const FilterValue& value) { return holds(filter, value, subject, moment); });
      break;
    case Filter::Kind::all: found = std::all_of(filter.parts.begin(), filter.parts.end(), holds_for); break;
    case Filter::Kind::any: found = std::any_of(filter.parts.begin(), filter.parts.end(), holds_for); break;
  }
  return found != filter.denied;
}

}  // namespace barnacle
