#include "domain/quick_add/quick_add.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace barnacle {
namespace {

struct VerbWord {
  std::string_view word;
  QuickVerb verb;
};
constexpr auto verb_words = std::to_array<VerbWord>({
    {"call", QuickVerb::call},       {"ring", QuickVerb::call},           {"phone", QuickVerb::call},
    {"dial", QuickVerb::call},       {"voicemail", QuickVerb::voicemail}, {"vm", QuickVerb::voicemail},
    {"email", QuickVerb::email},     {"e-mail", QuickVerb::email},        {"mail", QuickVerb::email},
    {"write", QuickVerb::email},     {"meet", QuickVerb::meet},           {"meeting", QuickVerb::meet},
    {"visit", QuickVerb::meet},      {"text", QuickVerb::text},           {"sms", QuickVerb::text},
    {"message", QuickVerb::message}, {"linkedin", QuickVerb::message},    {"dm", QuickVerb::message},
    {"card", QuickVerb::card},       {"gift", QuickVerb::gift},           {"introduce", QuickVerb::introduce},
    {"intro", QuickVerb::introduce}, {"note", QuickVerb::note},           {"lead", QuickVerb::lead},
    {"add", QuickVerb::lead},
});

/// Between a verb and who.
constexpr auto linking_words = std::to_array<std::string_view>({"with", "to", "a", "an", "the", "for"});
constexpr auto about_words = std::to_array<std::string_view>({"about", "re", "regarding"});

constexpr auto currencies = std::to_array<std::string_view>(
    {"EUR", "USD", "GBP", "CHF", "NOK", "SEK", "DKK", "ISK", "PLN", "CZK", "HUF", "RON", "BGN",
     "UAH", "TRY", "ILS", "JPY", "CNY", "KRW", "INR", "SGD", "HKD", "TWD", "THB", "MYR", "IDR",
     "PHP", "VND", "AUD", "NZD", "CAD", "MXN", "BRL", "ARS", "CLP", "COP", "PEN", "ZAR", "NGN",
     "KES", "EGP", "MAD", "AED", "SAR", "QAR", "KWD", "BHD", "OMR", "JOD", "TND"});

struct CurrencySign {
  std::string_view sign;
  std::string_view currency;
};
constexpr auto signs = std::to_array<CurrencySign>(
    {{"\xe2\x82\xac", "EUR"}, {"$", "USD"}, {"\xc2\xa3", "GBP"}, {"\xc2\xa5", "JPY"}, {"\xe2\x82\xb9", "INR"}});

/// The largest amount that a line may name, in whole units; more is a slip of the finger.
constexpr std::int64_t amount_whole_max = 1'000'000'000'000;

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<std::uint8_t>(c) >= 0x80;
  });
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

std::optional<std::string> currency_named(std::string_view word, std::string_view default_currency) {
  const std::string code = upper(word);
  if (code.size() == 3 && (is_one_of(currencies, code) || code == default_currency)) return code;
  for (const CurrencySign& each : signs) {
    if (each.sign == word) return std::string(each.currency);
  }
  return std::nullopt;
}

bool is_email(std::string_view word) {
  const std::size_t at = word.find('@');
  if (at == 0 || at == std::string_view::npos || word.find('@', at + 1) != std::string_view::npos) return false;
  const std::string_view domain = word.substr(at + 1);
  const std::size_t dot = domain.rfind('.');
  return dot != std::string_view::npos && dot > 0 && dot + 1 < domain.size();
}

struct Figure {
  Money money;
  std::size_t words = 1;
};

/// "64k", "1.2m", "48,000", "48.000,50" in minor units; `scaled` tells whether a suffix made it an amount by itself.
std::optional<std::int64_t> minor_units(std::string_view number, std::string_view currency, bool& scaled) {
  const std::size_t digits_end = number.find_first_not_of("0123456789.,");
  const std::string suffix =
      lower(digits_end == std::string_view::npos ? std::string_view() : number.substr(digits_end));
  number = number.substr(0, digits_end);
  int zeros = 0;
  if (suffix == "k") {
    zeros = 3;
  } else if (suffix == "m" || suffix == "mio" || suffix == "mn") {
    zeros = 6;
  } else if (suffix == "bn") {
    zeros = 9;
  } else if (!suffix.empty()) {
    return std::nullopt;
  }
  scaled = zeros > 0;
  if (number.empty() || !is_digit(number.front()) || !is_digit(number.back()) || number.size() > 24)
    return std::nullopt;

  // The last mark parts the decimals, unless it groups thousands: three digits behind it, or more than one of its kind.
  std::size_t point = number.find_last_of(".,");
  if (point != std::string_view::npos) {
    const char mark = number[point];
    const bool repeated = number.find(mark) != point;
    const bool other_mark = number.find(mark == '.' ? ',' : '.') != std::string_view::npos;
    const bool three_behind = number.size() - point - 1 == 3;
    const bool thousandths = mark == '.' && minor_digits(currency) == 3;
    const bool leading_zero = number.front() == '0';
    if (repeated || (three_behind && !other_mark && !scaled && !thousandths && !leading_zero)) {
      point = std::string_view::npos;
    }
  }
  const std::string_view whole = number.substr(0, point);
  const std::string_view part = point == std::string_view::npos ? std::string_view() : number.substr(point + 1);
  std::string digits;
  std::size_t group = 0;
  bool grouped = false;
  for (const char c : whole) {
    if (is_digit(c)) {
      digits += c;
      ++group;
    } else {
      if ((grouped && group != 3) || group == 0 || group > 3) return std::nullopt;  // "1.2.3", "1,,0"
      grouped = true;
      group = 0;
    }
  }
  if (grouped && group != 3) return std::nullopt;
  const int shift = zeros + minor_digits(currency);
  for (int i = 0; i < shift; ++i)
    digits += static_cast<std::size_t>(i) < part.size() ? part[static_cast<std::size_t>(i)] : '0';
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  if (digits.empty()) return 0;
  if (digits.size() > 18) return std::nullopt;
  std::int64_t minor = 0;
  for (const char c : digits) minor = minor * 10 + (c - '0');
  std::int64_t most = amount_whole_max;
  for (int i = 0; i < minor_digits(currency); ++i) most *= 10;
  return minor <= most ? std::optional(minor) : std::nullopt;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v'; }

std::string single_blanks(std::string_view text) {
  std::string out;
  for (const std::string_view word : words_of(text)) {
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::string without_end_marks(std::string text) {
  while (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ':' || is_blank(text.back()))) {
    text.pop_back();
  }
  return text;
}

void append_words(std::string& to, std::string_view more) {
  if (more.empty()) return;
  if (!to.empty()) to += ' ';
  to += more;
}

/// Reads a line from left to right. Who, about and rest take what no sign claims.
class LineReader {
 public:
  LineReader(std::string_view text, const TypedAt& at, std::string_view default_currency)
      : text_(text), at_(at), default_currency_(default_currency), words_(typed_words(text)) {}

  QuickAdd read() {
    date_ = find_date(words_, at_);
    std::size_t i = read_verb();
    while (i < words_.size()) i += one(i);
    close_text();
    std::sort(out_.chips.begin(), out_.chips.end(),
              [](const Chip& a, const Chip& b) { return a.span.from < b.span.from; });
    out_.reading = sentence();
    return std::move(out_);
  }

 private:
  enum class Into { who, about, rest };

  std::string_view bytes(const TypedWord& word) const {
    return text_.substr(word.span.from, word.span.to - word.span.from);
  }

  void chip(ChipKind kind, Span span, std::string label) { out_.chips.push_back({kind, span, std::move(label)}); }

  std::size_t read_verb() {
    if (words_.empty() || words_[0].quoted) return 0;
    if (date_ && date_->first == 0) return 0;
    const auto known = std::find_if(verb_words.begin(), verb_words.end(),
                                    [&](const VerbWord& each) { return each.word == words_[0].word; });
    if (known == verb_words.end()) return 0;
    out_.line.verb = known->verb;
    chip(ChipKind::verb, words_[0].span, std::string(word_of(known->verb)));
    std::size_t i = 1;
    while (i < words_.size() && !words_[i].quoted && is_one_of(linking_words, words_[i].word) &&
           !(date_ && date_->first == i)) {
      ++i;
    }
    return i;
  }

  /// Takes what begins at word `i` and tells how many words it took.
  std::size_t one(std::size_t i) {
    const TypedWord& word = words_[i];
    if (word.quoted) {
      quoted_text(word);
      return 1;
    }
    if (date_ && date_->first == i) {
      close_text();
      take_date();
      return date_->count;
    }
    if (into_ != Into::about && is_one_of(about_words, word.word)) {
      close_text();
      into_ = Into::about;
      return 1;
    }
    if (take_sign(word)) return 1;
    if (const auto amount = amount_at(i); amount && !out_.line.amount) {
      close_text();
      out_.line.amount = amount->money;
      chip(ChipKind::amount, {word.span.from, words_[i + amount->words - 1].span.to}, text_of(amount->money));
      return amount->words;
    }
    if (const std::size_t taken = take_phone(i); taken > 0) return taken;
    plain_text(word);
    return 1;
  }

  void quoted_text(const TypedWord& word) {
    const std::string said = single_blanks(word.raw);
    if (into_ == Into::who && running_.empty()) {
      set_text(ChipKind::who, out_.line.who, without_end_marks(said), word.span);
      into_ = Into::rest;
    } else if (into_ == Into::about && running_.empty()) {
      set_text(ChipKind::about, out_.line.about, said, word.span);
      into_ = Into::rest;
    } else {
      close_text();
      append_words(out_.line.rest, said);
    }
  }

  void plain_text(const TypedWord& word) {
    if (into_ == Into::rest) {
      append_words(out_.line.rest, word.raw);
      return;
    }
    if (word.span.to > word.span.from || !running_.empty()) {
      if (running_.empty()) running_span_.from = word.span.from;
      running_span_.to = std::max(word.span.to, running_span_.from);
      append_words(running_, word.raw);
    }
    if (into_ == Into::who && word.raw.ends_with(':')) {
      close_text();
      into_ = Into::about;
    }
  }

  void set_text(ChipKind kind, std::string& field, std::string said, Span span) {
    if (said.empty()) return;
    field = std::move(said);
    chip(kind, span, field);
  }

  /// Any sign ends the text that runs; what comes after it is the rest.
  void close_text() {
    if (!running_.empty()) {
      if (into_ == Into::who) set_text(ChipKind::who, out_.line.who, without_end_marks(running_), running_span_);
      if (into_ == Into::about) set_text(ChipKind::about, out_.line.about, running_, running_span_);
    }
    running_.clear();
    into_ = Into::rest;
  }

  void take_date() {
    if (!date_->reading) {
      out_.date_refused = date_->reading.refusal();
      const Span span = {words_[date_->first].span.from, words_[date_->first + date_->count - 1].span.to};
      chip(ChipKind::date, span, out_.date_refused->text);
      return;
    }
    out_.date = *date_->reading;
    out_.line.when = out_.date->when;
    chip(ChipKind::date, out_.date->span, out_.date->spelled);
  }

  bool take_sign(const TypedWord& word) {
    const std::string_view w = word.word;
    if (w.size() > 1 && w[0] == '#' && has_letter(w.substr(1))) {
      close_text();
      const std::string tag(w.substr(1));
      if (std::find(out_.line.tags.begin(), out_.line.tags.end(), tag) == out_.line.tags.end())
        out_.line.tags.push_back(tag);
      chip(ChipKind::tag, word.span, tag);
      return true;
    }
    if (w.size() == 2 && w[0] == '!' && out_.line.priority == Grade::ungraded) {
      const std::optional<Grade> grade = w[1] == 'a' || w[1] == '1'   ? std::optional(Grade::a)
                                         : w[1] == 'b' || w[1] == '2' ? std::optional(Grade::b)
                                         : w[1] == 'c' || w[1] == '3' ? std::optional(Grade::c)
                                                                      : std::nullopt;
      if (!grade) return false;
      close_text();
      out_.line.priority = *grade;
      chip(ChipKind::priority, word.span, std::string(word_of(*grade)));
      return true;
    }
    if (w.size() > 1 && w[0] == '@' && has_letter(w.substr(1)) && out_.line.owner.empty()) {
      close_text();
      out_.line.owner = bytes(word).substr(1);
      chip(ChipKind::owner, word.span, out_.line.owner);
      return true;
    }
    if (!out_.line.temperature) {
      const bool bare = into_ != Into::about && (w == "hot" || w == "interested" || w == "promising");
      if (const auto found = temperature_named(w); found && (bare || w[0] == '~')) {
        close_text();
        out_.line.temperature = found;
        chip(ChipKind::temperature, word.span, std::string(word_of(*found)));
        return true;
      }
    }
    if (out_.line.email.empty() && w.find_first_of("#!@~+") != 0 && is_email(w)) {
      close_text();
      out_.line.email = bytes(word);
      chip(ChipKind::email, word.span, out_.line.email);
      return true;
    }
    return false;
  }

  static std::optional<Temperature> temperature_named(std::string_view word) {
    if (word.starts_with('~')) word.remove_prefix(1);
    for (const auto& entry : WordsOf<Temperature>::all) {
      if (entry.word == word) return entry.value;
    }
    return std::nullopt;
  }

  std::optional<Figure> amount_at(std::size_t i) const {
    const std::string_view w = words_[i].word;
    for (const CurrencySign& each : signs) {
      if (w.size() > each.sign.size() && w.starts_with(each.sign))
        return figure(w.substr(each.sign.size()), each.currency, 1);
      if (w.size() > each.sign.size() && w.ends_with(each.sign)) {
        return figure(w.substr(0, w.size() - each.sign.size()), each.currency, 1);
      }
    }
    const bool more = i + 1 < words_.size() && !words_[i + 1].quoted && !(date_ && date_->first == i + 1);
    if (const auto currency = currency_named(w, default_currency_);
        currency && more && is_digit(first_of(words_[i + 1].word))) {
      return figure(words_[i + 1].word, *currency, 2);
    }
    if (!is_digit(first_of(w))) return std::nullopt;
    if (w.size() > 3) {
      if (const auto currency = currency_named(w.substr(w.size() - 3), default_currency_)) {
        return figure(w.substr(0, w.size() - 3), *currency, 1);
      }
    }
    if (more) {
      if (const auto currency = currency_named(words_[i + 1].word, default_currency_)) return figure(w, *currency, 2);
    }
    bool scaled = false;
    const auto minor = minor_units(w, default_currency_, scaled);
    if (!minor || !scaled) return std::nullopt;
    return Figure{{*minor, std::string(default_currency_)}, 1};
  }

  static char first_of(std::string_view word) { return word.empty() ? ' ' : word.front(); }

  static std::optional<Figure> figure(std::string_view number, std::string_view currency, std::size_t words) {
    bool scaled = false;
    const auto minor = minor_units(number, currency, scaled);
    if (!minor) return std::nullopt;
    return Figure{{*minor, std::string(currency)}, words};
  }

  /// "+47 900 00 000": a plus and 7 to 15 digits (E.164), in one word or in groups.
  std::size_t take_phone(std::size_t i) {
    if (!out_.line.phone.empty() || words_[i].word.empty() || words_[i].word.front() != '+') return 0;
    std::string digits;
    std::size_t words = 0;
    for (std::size_t j = i; j < words_.size(); ++j) {
      if (words_[j].quoted || (date_ && date_->first == j)) break;
      std::string_view piece = words_[j].word;
      if (j == i) piece.remove_prefix(1);
      if (piece.empty() || piece.find_first_not_of("0123456789-./()") != std::string_view::npos) break;
      std::string more;
      std::copy_if(piece.begin(), piece.end(), std::back_inserter(more), is_digit);
      if (more.empty() || digits.size() + more.size() > 15) break;
      digits += more;
      ++words;
    }
    if (digits.size() < 7) return 0;
    close_text();
    out_.line.phone = "+" + digits;
    chip(ChipKind::phone, {words_[i].span.from, words_[i + words - 1].span.to}, out_.line.phone);
    return words;
  }

  std::string sentence() const {
    const QuickLine& line = out_.line;
    std::string said = line.verb == QuickVerb::nothing ? std::string() : std::string(word_of(line.verb));
    append_words(said, line.who);
    if (line.when) append_words(said, (line.when->on_reply ? "" : "on ") + spelled_out(*line.when, at_.zone.name()));
    std::vector<std::string> parts;
    if (!said.empty()) parts.push_back(said);
    if (out_.date && out_.date->other) parts.push_back("not " + spelled_out(*out_.date->other, at_.zone.name()));
    if (!line.about.empty()) parts.push_back("about " + line.about);
    if (line.amount) parts.push_back(text_of(*line.amount));
    if (line.temperature) parts.push_back(std::string(word_of(*line.temperature)));
    if (line.priority != Grade::ungraded) parts.push_back("priority " + std::string(word_of(line.priority)));
    if (!line.owner.empty()) parts.push_back("for " + line.owner);
    if (!line.email.empty()) parts.push_back(line.email);
    if (!line.phone.empty()) parts.push_back(line.phone);
    for (const std::string& tag : line.tags) parts.push_back("tag " + tag);
    if (!line.rest.empty()) parts.push_back("\"" + line.rest + "\"");
    std::string out = joined(parts, "; ");
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    if (!out.empty()) out += ".";
    if (out_.date_refused) append_words(out, out_.date_refused->text);
    return out;
  }

  std::string_view text_;
  const TypedAt& at_;
  std::string_view default_currency_;
  std::vector<TypedWord> words_;
  std::optional<FoundDate> date_;
  QuickAdd out_;
  Into into_ = Into::who;
  std::string running_;
  Span running_span_;
};

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace

std::optional<Channel> channel_of(QuickVerb verb) {
  switch (verb) {
    case QuickVerb::call: return Channel::call;
    case QuickVerb::voicemail: return Channel::voicemail;
    case QuickVerb::email: return Channel::email;
    case QuickVerb::meet: return Channel::meeting;
    case QuickVerb::text: return Channel::text_message;
    case QuickVerb::message: return Channel::social_message;
    case QuickVerb::card: return Channel::card;
    case QuickVerb::gift: return Channel::gift;
    case QuickVerb::introduce: return Channel::introduction;
    case QuickVerb::nothing:
    case QuickVerb::note:
    case QuickVerb::lead: return std::nullopt;
  }
  expects(false, "each verb speaks of a channel or of none");
}

Result<QuickAdd> parse_quick_add(std::string_view text, const TypedAt& at, std::string_view default_currency) {
  if (text.size() > quick_add_max) {
    return too_many("quick_add.too_long", "A line is at most " + std::to_string(quick_add_max) +
                                              " bytes; this one has " + std::to_string(text.size()) +
                                              ". Put the rest into a note.");
  }
  return LineReader(text, at, default_currency).read();
}

std::string canonical_text(const QuickLine& line) {
  std::vector<std::string> parts;
  if (line.verb != QuickVerb::nothing) parts.emplace_back(word_of(line.verb));
  // An empty who is written where a text follows that would else be taken for it.
  if (!line.who.empty() || !line.rest.empty()) parts.push_back(quoted(line.who));
  if (line.when) parts.push_back(canonical_text(*line.when));
  if (!line.about.empty()) parts.push_back("about " + quoted(line.about));
  for (const std::string& tag : line.tags) parts.push_back("#" + tag);
  if (line.priority != Grade::ungraded) parts.push_back("!" + lower(word_of(line.priority)));
  if (!line.owner.empty()) parts.push_back("@" + line.owner);
  if (line.amount) {
    std::string amount = text_of(*line.amount);
    amount.erase(std::remove(amount.begin(), amount.end(), ','), amount.end());
    parts.push_back(amount);
  }
  if (line.temperature) parts.push_back("~" + std::string(word_of(*line.temperature)));
  if (!line.email.empty()) parts.push_back(line.email);
  if (!line.phone.empty()) parts.push_back(line.phone);
  if (!line.rest.empty()) parts.push_back(quoted(line.rest));
  return joined(parts, " ");
}

}  // namespace barnacle
