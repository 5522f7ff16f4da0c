#include "formats/vcard.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "formats/encoding.hpp"
#include "formats/person_name.hpp"

namespace barnacle {
namespace {

struct Property {
  std::string group;
  std::string name;  // capitals
  std::vector<std::string> types;
  bool preferred = false;
  bool quoted_printable = false;
  bool base64 = false;
  bool omits_year = false;
  std::string charset;
  std::string value;  // raw, unfolded
};

std::string capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

/// The file line by line, whatever ends its lines.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}
  bool more() const { return at_ < text_.size(); }
  long number() const { return number_; }
  std::string_view peek() const { return text_.substr(at_, end_of_line() - at_); }
  std::string_view take() {
    const std::size_t end = end_of_line();
    const auto line = text_.substr(at_, end - at_);
    at_ = end;
    if (at_ < text_.size()) at_ += text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2U : 1U;
    ++number_;
    return line;
  }

 private:
  std::size_t end_of_line() const { return std::min(text_.find_first_of("\r\n", at_), text_.size()); }
  std::string_view text_;
  std::size_t at_ = 0;
  long number_ = 1;
};

/// The place of the colon that ends a property's name and parameters; npos if there is none. Colons inside quotes do
/// not count.
std::size_t head_end(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  // A quote that is never closed in the parameters: take the first colon.
  return line.find(':');
}

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

std::vector<std::string> divided(std::string_view text, char separator, char quote) {
  std::vector<std::string> parts(1);
  bool quoted = false;
  for (const char c : text) {
    if (c == quote && quote != '\0') quoted = !quoted;
    if (c == separator && !quoted)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

/// RFC 6868: ^n, ^^ and ^' in parameters.
std::string parameter_text(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') continue;
    if (text[i] == '^' && i + 1 < text.size() && std::string_view("n^'").find(text[i + 1]) != std::string_view::npos) {
      ++i;
      out += text[i] == 'n' ? '\n' : text[i] == '^' ? '^' : '"';
    } else {
      out += text[i];
    }
  }
  return out;
}

/// Reads "item1.TEL;TYPE=work,voice;PREF=1" into its parts; nothing if it is no property's head.
std::optional<Property> read_head(std::string_view head) {
  Property property;
  auto pieces = divided(head, ';', '"');
  std::string name(trimmed(pieces[0]));
  if (const auto dot = name.rfind('.'); dot != std::string::npos) {
    property.group = lower(name.substr(0, dot));
    name.erase(0, dot + 1);
  }
  if (!is_name(name)) return std::nullopt;
  property.name = capitals(name);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const std::string_view piece = trimmed(pieces[i]);
    const auto equals = piece.find('=');
    const std::string key = equals == std::string_view::npos ? "" : capitals(trimmed(piece.substr(0, equals)));
    const std::string text = parameter_text(equals == std::string_view::npos ? piece : piece.substr(equals + 1));
    const std::string big = capitals(trimmed(text));
    if (key == "ENCODING" || key.empty()) {
      if (big == "QUOTED-PRINTABLE")
        property.quoted_printable = true;
      else if (big == "BASE64" || big == "B")
        property.base64 = true;
      else if (key.empty() && !big.empty())
        property.types.push_back(lower(trimmed(text)));
    } else if (key == "CHARSET") {
      property.charset = trimmed(text);
    } else if (key == "TYPE") {
      for (const auto type : split(text, ',')) property.types.push_back(lower(trimmed(type)));
    } else if (key == "PREF") {
      property.preferred = property.preferred || big == "1";
    } else if (key == "X-APPLE-OMIT-YEAR") {
      property.omits_year = true;
    } else if (key == "X-SERVICE-TYPE" || key == "SERVICE-TYPE") {
      property.types.push_back(lower(trimmed(text)));
    }
  }
  for (auto& type : property.types)
    if (!is_utf8(type)) type = decode_text(type, "UTF-8")->text;
  if (!is_utf8(property.charset)) property.charset = "?";
  std::erase_if(property.types, [&](const std::string& type) {
    if (type == "pref") property.preferred = true;
    return type.empty() || type == "pref" || type == "voice" || type == "internet" || type == "x-internet";
  });
  return property;
}

std::string from_quoted_printable(std::string_view text) {
  std::string out;
  const auto hex = [](char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=' && i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string without_carriage_returns(std::string text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
    } else if (text[i] != '\0') {
      out += text[i];
    }
  }
  return out;
}

/// Undoes \n \, \; \: and \\ ; another backslash stays.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      const char next = text[i + 1];
      if (next == 'n' || next == 'N')
        out += '\n', ++i;
      else if (next == ',' || next == ';' || next == '\\' || next == ':')
        out += next, ++i;
      else
        out += '\\';
    } else {
      out += text[i];
    }
  }
  return out;
}

/// The pieces between separators that are not escaped; escapes stay for the next step.
std::vector<std::string_view> pieces_of(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == separator)
      pieces.push_back(text.substr(start, i - start)), start = i + 1;
  }
  pieces.push_back(text.substr(std::min(start, text.size())));
  return pieces;
}

/// A component that may be a list: its values with `between` in the gaps.
std::string component(std::string_view text, std::string_view between) {
  std::string out;
  for (const auto piece : pieces_of(text, ',')) {
    const std::string value(trimmed(unescaped(piece)));
    if (value.empty()) continue;
    if (!out.empty()) out += between;
    out += value;
  }
  return out;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string birthday_of(std::string_view text, bool omits_year) {
  const std::string_view given = trimmed(text);
  std::string_view day = given.substr(0, given.find_first_of("T "));
  std::string year, month, date;
  if (day.size() == 8 && all_digits(day))
    year = day.substr(0, 4), month = day.substr(4, 2), date = day.substr(6, 2);
  else if (day.size() == 10 && day[4] == '-' && day[7] == '-')
    year = day.substr(0, 4), month = day.substr(5, 2), date = day.substr(8, 2);
  else if (day.size() == 6 && day.starts_with("--") && all_digits(day.substr(2)))
    month = day.substr(2, 2), date = day.substr(4, 2);
  else if (day.size() == 7 && day.starts_with("--") && day[4] == '-')
    month = day.substr(2, 2), date = day.substr(5, 2);
  if (!all_digits(month) || !all_digits(date) || !(year.empty() || all_digits(year)) || month > "12" || month == "00" ||
      date > "31" || date == "00")
    return std::string(given);
  if (omits_year || year == "1604") year.clear();
  return (year.empty() ? "-" : year) + "-" + month + "-" + date;
}

/// "_$!<Work>!$_" is how Apple writes the labels that it translates.
std::string label_of(std::string_view text) {
  if (text.starts_with("_$!<") && text.ends_with(">!$_")) text = text.substr(4, text.size() - 8);
  return std::string(trimmed(text));
}

std::string without_scheme(std::string value, std::string_view scheme) {
  if (value.size() > scheme.size() && same_word(std::string_view(value).substr(0, scheme.size()), scheme))
    value.erase(0, scheme.size());
  return value;
}

/// One card being read.
class CardReader {
 public:
  CardReader(long line, std::string encoding) : encoding_(std::move(encoding)) { card_.line = line; }

  VCard& card() { return card_; }

  void take(const Property& property) {
    if (++properties_ > vcard_properties_max) {
      if (properties_ == vcard_properties_max + 1)
        card_.faults.emplace_back("more than 2000 properties: the rest is left out");
      return;
    }
    const std::string& name = property.name;
    if (name == "PHOTO" || name == "LOGO" || name == "SOUND" || name == "KEY" ||
        property.value.size() > vcard_property_bytes_max || (property.base64 && name != "NOTE")) {
      ++card_.media_skipped;
      return;
    }
    const std::string raw = text_of_value(property);
    const std::string text(trimmed(unescaped(raw)));
    if (text.empty() && name != "N") return;

    if (name == "VERSION")
      card_.version = text;
    else if (name == "FN")
      keep_first(card_.full_name, text);
    else if (name == "N")
      take_name(raw);
    else if (name == "NICKNAME")
      keep_first(card_.nickname, component(raw, ", "));
    else if (name == "ORG")
      take_organization(raw);
    else if (name == "TITLE")
      keep_first(card_.title, text);
    else if (name == "ROLE")
      keep_first(card_.role, text);
    else if (name == "EMAIL")
      add(card_.emails, property, without_scheme(text, "mailto:"));
    else if (name == "TEL")
      add(card_.phones, property, without_scheme(text, "tel:"));
    else if (name == "URL")
      add(card_.urls, property, text);
    else if (name == "IMPP" || name == "X-AIM" || name == "X-ICQ" || name == "X-JABBER" || name == "X-MSN" ||
             name == "X-YAHOO" || name == "X-SKYPE" || name == "X-SKYPE-USERNAME" || name == "X-GTALK" ||
             name == "X-GOOGLE-TALK" || name == "X-QQ")
      add_named(card_.messengers, property, text, name == "IMPP" ? "" : lower(name.substr(2)));
    else if (name == "X-SOCIALPROFILE" || name == "SOCIALPROFILE" || name == "X-TWITTER" || name == "X-LINKEDIN" ||
             name == "X-FACEBOOK")
      add_named(card_.profiles, property, text,
                name.find("SOCIALPROFILE") != std::string::npos ? "" : lower(name.substr(2)));
    else if (name == "ADR")
      take_address(property, raw);
    else if (name == "NOTE")
      card_.notes += (card_.notes.empty() ? "" : "\n\n") + text;
    else if (name == "BDAY")
      keep_first(card_.birthday, birthday_of(text, property.omits_year));
    else if (name == "TZ")
      keep_first(card_.zone, text);
    else if (name == "LANG")
      keep_first(card_.language, text);
    else if (name == "CATEGORIES" || name == "CATEGORY" || name == "X-CATEGORIES")
      take_categories(raw);
    else if (name == "UID")
      keep_first(card_.uid, text);
    else if (name == "REV")
      keep_first(card_.revised, text);
    else if (name == "KIND" || name == "X-ADDRESSBOOKSERVER-KIND")
      card_.is_organization = card_.is_organization || same_word(text, "org") || same_word(text, "organization");
    else if (name == "X-ABSHOWAS")
      card_.is_organization = card_.is_organization || same_word(text, "company");
    else if (name == "X-ABLABEL" || name == "X-ABADR")
      take_label(property, name, text);
    else if (name == "AGENT")
      ++card_.agents_skipped;
    else if (name != "BEGIN" && name != "END" && name != "PRODID" && name != "PROFILE" && name != "LABEL" &&
             name != "MAILER" && name != "X-ABUID")
      card_.others.push_back({name, std::string(trimmed(other_text(raw))), ""}),
          note_group(property, 'o', card_.others.size() - 1);
  }

  VCard finish() {
    for (const auto& [group, label] : labels_)
      for (const auto& place : grouped_)
        if (place.group == group) set_label(place, label);
    if (card_.full_name.empty()) {
      card_.full_name = full_name({card_.prefixes, card_.given, card_.additional, card_.family, card_.suffixes});
      if (card_.full_name.empty() && !card_.organization.empty()) {
        card_.full_name = card_.organization;
        card_.is_organization = true;
      }
      if (card_.full_name.empty()) card_.full_name = card_.nickname;
      if (card_.full_name.empty() && !card_.emails.empty()) card_.full_name = card_.emails[0].value;
    } else if (!has_name_ && !card_.is_organization && card_.full_name != card_.organization) {
      const PersonName name = person_name_from_text(card_.full_name);
      card_.prefixes = name.prefix;
      card_.given = name.given;
      card_.additional = name.middle;
      card_.family = name.family;
      card_.suffixes = name.suffix;
    }
    return std::move(card_);
  }

 private:
  struct Grouped {
    std::string group;
    char kind;
    std::size_t index;
  };

  static void keep_first(std::string& field, std::string text) {
    if (field.empty()) field = std::move(text);
  }

  std::string text_of_value(const Property& property) {
    std::string bytes = property.quoted_printable ? from_quoted_printable(property.value) : property.value;
    if (!property.charset.empty() && !same_word(property.charset, "utf-8")) {
      if (const auto decoded = decode_text(bytes, property.charset)) return without_carriage_returns(decoded->text);
      card_.faults.push_back("the charset \"" + std::string(cut_at_character(property.charset, 40)) +
                             "\" is not known");
    }
    if (!is_utf8(bytes)) bytes = decode_text(bytes, encoding_ == "UTF-8" ? find_encoding(bytes).name : encoding_)->text;
    // What was decoded from an unnamed encoding may still be broken if the guess was UTF-8 with stray bytes: the
    // decoder mends those.
    return without_carriage_returns(std::move(bytes));
  }

  void note_group(const Property& property, char kind, std::size_t index) {
    if (!property.group.empty()) grouped_.push_back({property.group, kind, index});
  }

  void add(std::vector<VCardEntry>& list, const Property& property, std::string value) {
    if (value.empty()) return;
    list.push_back({std::move(value), property.types, "", property.preferred});
    const char kind = &list == &card_.emails       ? 'e'
                      : &list == &card_.phones     ? 'p'
                      : &list == &card_.urls       ? 'u'
                      : &list == &card_.messengers ? 'm'
                                                   : 's';
    note_group(property, kind, list.size() - 1);
  }

  void add_named(std::vector<VCardEntry>& list, Property property, std::string value, std::string type) {
    for (const std::string_view ending : {"-username"})
      if (type.ends_with(ending)) type.resize(type.size() - ending.size());
    if (!type.empty()) property.types.insert(property.types.begin(), type);
    add(list, property, std::move(value));
  }

  void take_name(std::string_view raw) {
    has_name_ = true;
    const auto parts = pieces_of(raw, ';');
    const auto part = [&](std::size_t i, std::string_view between) {
      return i < parts.size() ? component(parts[i], between) : std::string();
    };
    keep_first(card_.family, part(0, ", "));
    keep_first(card_.given, part(1, ", "));
    keep_first(card_.additional, part(2, " "));
    keep_first(card_.prefixes, part(3, " "));
    keep_first(card_.suffixes, part(4, ", "));
  }

  void take_organization(std::string_view raw) {
    if (!card_.organization.empty()) return;
    const auto parts = pieces_of(raw, ';');
    card_.organization = trimmed(unescaped(parts[0]));
    for (std::size_t i = 1; i < parts.size(); ++i)
      if (const std::string unit(trimmed(unescaped(parts[i]))); !unit.empty()) card_.units.push_back(unit);
  }

  void take_address(const Property& property, std::string_view raw) {
    const auto parts = pieces_of(raw, ';');
    const auto part = [&](std::size_t i) { return i < parts.size() ? component(parts[i], ", ") : std::string(); };
    VCardPlace place{part(0), part(1), part(2),        part(3), part(4),
                     part(5), part(6), property.types, "",      property.preferred};
    if (place.post_box.empty() && place.extended.empty() && place.street.empty() && place.city.empty() &&
        place.region.empty() && place.postcode.empty() && place.country.empty())
      return;
    card_.addresses.push_back(std::move(place));
    note_group(property, 'a', card_.addresses.size() - 1);
  }

  void take_categories(std::string_view raw) {
    for (const auto piece : pieces_of(raw, raw.find(',') == std::string_view::npos ? ';' : ','))
      if (const std::string category(trimmed(unescaped(piece))); !category.empty())
        card_.categories.push_back(category);
  }

  void take_label(const Property& property, std::string_view name, std::string_view text) {
    if (name == "X-ABLABEL" && !property.group.empty()) labels_.emplace_back(property.group, label_of(text));
  }

  void set_label(const Grouped& place, const std::string& label) {
    switch (place.kind) {
      case 'e': card_.emails[place.index].label = label; break;
      case 'p': card_.phones[place.index].label = label; break;
      case 'u': card_.urls[place.index].label = label; break;
      case 'm': card_.messengers[place.index].label = label; break;
      case 's': card_.profiles[place.index].label = label; break;
      case 'a': card_.addresses[place.index].label = label; break;
      default: card_.others[place.index].label = label; break;
    }
  }

  /// Separators stay escaped in what we do not understand: "1\;2" is one value, "1;2" two.
  static std::string other_text(std::string_view raw) {
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      if (raw[i] == '\\' && i + 1 < raw.size() && (raw[i + 1] == 'n' || raw[i + 1] == 'N'))
        out += '\n', ++i;
      else if (raw[i] == '\\' && i + 1 < raw.size() && raw[i + 1] == '\\')
        out += '\\', ++i;
      else
        out += raw[i];
    }
    return out;
  }

  std::string encoding_;
  VCard card_;
  bool has_name_ = false;
  std::size_t properties_ = 0;
  std::vector<Grouped> grouped_;
  std::vector<std::pair<std::string, std::string>> labels_;
};

bool is_base64_line(std::string_view line) {
  return !line.empty() && std::all_of(line.begin(), line.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
           c == '=' || c == ' ' || c == '\t';
  });
}

bool starts_folded(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

}  // namespace

Result<std::vector<VCard>> read_vcards(std::string_view bytes) {
  FoundEncoding encoding = find_encoding(bytes);
  DecodedText wide;
  if (encoding.name.starts_with("UTF-16") || encoding.name.starts_with("UTF-32")) {
    wide = *decode_text(bytes, encoding.name);
    bytes = wide.text;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    encoding = {};
  } else {
    bytes.remove_prefix(encoding.mark_bytes);
  }

  // A card inside a card is one more card; the outer one goes on after it. One whose end is missing looks the same
  // until the file ends.
  struct Outer {
    CardReader card;
    long inner_line;  // where the card inside it begins
  };
  constexpr std::size_t nested_max = 16;  // nobody nests; a file of BEGINs costs no more memory than its cards
  std::vector<VCard> cards;
  std::vector<Outer> outer;
  long resumed_after =
      0;  // line of the card inside it: the outer card is in hand again and nothing of it has come since
  std::optional<CardReader> card;
  Lines lines(bytes);
  int agent_depth = 0;        // cards inside the card
  bool agent_opened = false;  // "AGENT:" stood alone; a BEGIN must follow
  std::optional<Property> last;

  const auto close_property = [&] {
    if (card && last) card->take(*last);
    last.reset();
  };
  const auto close_card = [&] {
    close_property();
    if (card) cards.push_back(card->finish());
    card.reset();
  };

  const auto close_outer = [&](Outer& each) {
    each.card.card().faults.push_back("the card has no END:VCARD; it ends before line " +
                                      std::to_string(each.inner_line));
    cards.push_back(each.card.finish());
  };

  while (lines.more()) {
    const long number = lines.number();
    std::string_view line = lines.take();
    const std::string_view bare = trimmed(line);
    if (bare.empty()) {
      if (!last || !last->base64) continue;
      close_property();
      continue;
    }
    const bool folded_line = starts_folded(line) && last.has_value();
    if (!folded_line && bare.size() >= 11 && same_word(bare.substr(0, 6), "BEGIN:") &&
        same_word(trimmed(bare.substr(6)), "VCARD")) {
      if (card && (agent_opened || agent_depth > 0)) {
        ++agent_depth;
        agent_opened = false;
        last.reset();
        continue;
      }
      if (card) {
        close_property();
        if (outer.size() == nested_max) {
          close_outer(outer.front());
          outer.erase(outer.begin());
        }
        outer.push_back({std::move(*card), number});
      }
      card.emplace(number, encoding.name);
      continue;
    }
    if (!folded_line && same_word(bare.substr(0, 4), "END:") && same_word(trimmed(bare.substr(4)), "VCARD")) {
      if (agent_depth > 0) {
        --agent_depth;
        continue;
      }
      agent_opened = false;
      close_card();
      if (!outer.empty()) {
        card.emplace(std::move(outer.back().card));
        resumed_after = outer.back().inner_line;
        outer.pop_back();
      }
      continue;
    }
    if (!card || agent_depth > 0) continue;

    if (folded_line) {
      // Version 2.1 folds before a blank that belongs to the text; 3.0 and 4.0 put the blank in.
      const bool old = card->card().version == "2.1" && !last->base64 && !last->quoted_printable;
      if (last->value.size() <= vcard_property_bytes_max) last->value += old ? line : line.substr(1);
      continue;
    }
    const auto colon = head_end(line);
    auto property = colon == std::string_view::npos ? std::nullopt : read_head(line.substr(0, colon));
    if (!property && colon == std::string_view::npos && last && last->base64 && is_base64_line(line)) {
      if (last->value.size() <= vcard_property_bytes_max) last->value += line;  // base64 that forgot to indent
      continue;
    }
    if (!property) {
      if (last) {
        // A line end that should have been escaped.
        card->card().faults.push_back("line " + std::to_string(number) +
                                      " is no property; it is read as part of the one before");
        last->value += "\\n";
        last->value += line;
      } else {
        card->card().faults.push_back("line " + std::to_string(number) + " is no property; it is passed over");
      }
      continue;
    }
    close_property();
    property->value = line.substr(colon + 1);
    while (property->quoted_printable && property->value.ends_with('=') && lines.more()) {
      property->value.pop_back();
      property->value += lines.take();
      if (property->value.size() > vcard_property_bytes_max) break;
    }
    agent_opened = property->name == "AGENT" && trimmed(property->value).empty();
    if (agent_opened) {
      ++card->card().agents_skipped;
      continue;
    }
    last = std::move(property);
    resumed_after = 0;
    // The version decides how the lines after it are unfolded.
    if (last->name == "VERSION" && card->card().version.empty()) card->card().version = trimmed(last->value);
  }
  if (card && resumed_after > 0) {
    Outer unended{std::move(*card), resumed_after};
    close_outer(unended);
  } else if (card) {
    card->card().faults.emplace_back("the file ends inside the card: END:VCARD is missing");
    close_card();
  }
  for (Outer& each : outer) close_outer(each);
  std::stable_sort(cards.begin(), cards.end(), [](const VCard& a, const VCard& b) { return a.line < b.line; });
  if (cards.empty())
    return invalid("vcard.none", "There is no business card in this file: a card begins with BEGIN:VCARD.");
  return cards;
}

namespace {

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c != '\r')
      out += c;
  }
  return out;
}

/// Lines of at most 75 bytes, cut between characters (RFC 6350, 3.2).
void append_line(std::string& out, std::string_view line) {
  for (bool first = true; first || !line.empty(); first = false) {
    const auto piece = cut_at_character(line, first ? 75 : 74);
    const std::size_t taken = piece.empty() ? line.size() : piece.size();
    if (!first) out += ' ';
    out += line.substr(0, taken);
    out += "\r\n";
    line.remove_prefix(taken);
  }
}

class CardWriter {
 public:
  explicit CardWriter(VCardVersion version) : version_(version) {}

  std::string out;

  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) append_line(out, std::string(name) + ":" + escaped(value));
  }
  void line(const std::string& content) { append_line(out, content); }

  void entry(std::string_view name, const std::vector<std::string>& types, bool preferred, const std::string& label,
             const std::string& value) {
    std::string content;
    std::string group;
    if (!label.empty()) group = "item" + std::to_string(++groups_);
    if (!group.empty()) content = group + ".";
    content += name;
    if (preferred) content += version_ == VCardVersion::v4 ? ";PREF=1" : ";TYPE=pref";
    for (const auto& type : types) content += ";TYPE=" + parameter(type);
    append_line(out, content + ":" + value);
    if (!group.empty()) append_line(out, group + ".X-ABLabel:" + escaped(label));
  }

 private:
  static std::string parameter(std::string_view text) {
    std::string value;
    for (const char c : text) {
      if (c == '^')
        value += "^^";
      else if (c == '"')
        value += "^'";
      else if (c == '\n')
        value += "^n";
      else
        value += c;
    }
    return value.find_first_of(":;, ") == std::string::npos ? value : "\"" + value + "\"";
  }

  VCardVersion version_;
  int groups_ = 0;
};

std::string list_of(const std::vector<std::string>& values, char between) {
  std::string out;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += between;
    out += escaped(values[i]);
  }
  return out;
}

}  // namespace

std::string write_vcard(const VCard& card, VCardVersion version) {
  CardWriter writer(version);
  writer.line("BEGIN:VCARD");
  writer.line(version == VCardVersion::v4 ? "VERSION:4.0" : "VERSION:3.0");
  if (card.is_organization) writer.line(version == VCardVersion::v4 ? "KIND:org" : "X-ABShowAs:COMPANY");
  writer.line("FN:" + escaped(card.full_name));
  writer.line("N:" + escaped(card.family) + ";" + escaped(card.given) + ";" + escaped(card.additional) + ";" +
              escaped(card.prefixes) + ";" + escaped(card.suffixes));
  writer.text("NICKNAME", card.nickname);
  if (!card.organization.empty() || !card.units.empty())
    writer.line("ORG:" + escaped(card.organization) + (card.units.empty() ? "" : ";" + list_of(card.units, ';')));
  writer.text("TITLE", card.title);
  writer.text("ROLE", card.role);
  for (const auto& email : card.emails)
    writer.entry("EMAIL", email.types, email.preferred, email.label, escaped(email.value));
  for (const auto& phone : card.phones)
    writer.entry("TEL", phone.types, phone.preferred, phone.label, escaped(phone.value));
  for (const auto& url : card.urls) writer.entry("URL", url.types, url.preferred, url.label, escaped(url.value));
  for (const auto& messenger : card.messengers)
    writer.entry("IMPP", messenger.types, messenger.preferred, messenger.label, escaped(messenger.value));
  for (const auto& profile : card.profiles)
    writer.entry("X-SOCIALPROFILE", profile.types, profile.preferred, profile.label, escaped(profile.value));
  for (const auto& place : card.addresses)
    writer.entry(
        "ADR", place.types, place.preferred, place.label,
        list_of({place.post_box, place.extended, place.street, place.city, place.region, place.postcode, place.country},
                ';'));
  writer.text("NOTE", card.notes);
  writer.text("BDAY", card.birthday);
  writer.text("TZ", card.zone);
  writer.text("LANG", card.language);
  if (!card.categories.empty()) writer.line("CATEGORIES:" + list_of(card.categories, ','));
  writer.text("UID", card.uid);
  writer.text("REV", card.revised);
  for (const auto& other : card.others) {
    std::string value;
    for (std::size_t i = 0; i < other.value.size(); ++i) {
      const char c = other.value[i];
      const bool separator_follows =
          i + 1 < other.value.size() && (other.value[i + 1] == ';' || other.value[i + 1] == ',');
      if (c == '\n')
        value += "\\n";
      else if (c == '\\' && !separator_follows)
        value += "\\\\";
      else if (c != '\r')
        value += c;
    }
    writer.entry(other.name, {}, false, other.label, value);
  }
  writer.line("END:VCARD");
  return writer.out;
}

}  // namespace barnacle
