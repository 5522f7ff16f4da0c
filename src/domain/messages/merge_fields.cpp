#include "domain/messages/merge_fields.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace barnacle {

namespace {

constexpr auto fields = std::to_array<MergeField>({
    {"contact.given_name", FieldType::name, "the contact's first name", "Maria"},
    {"contact.family_name", FieldType::name, "the contact's last name", "Lopez"},
    {"contact.full_name", FieldType::name, "both names", "Maria Lopez"},
    {"contact.title", FieldType::words, "what the contact does there", "Head of Purchasing"},
    {"contact.issue", FieldType::words, "the problem word that assets are matched on", "slow stock"},
    {"organization.name", FieldType::name, "where the contact works", "Nordlys AS"},
    {"organization.industry", FieldType::words, "its industry", "fishing gear"},
    {"discovery.piqued_interest", FieldType::words, "what piqued their interest, in their words",
     "the stock report at the fair"},
    {"discovery.primary", FieldType::words, "their first problem, in their words", "slow stock ties up our cash"},
    {"discovery.secondary", FieldType::words, "their second problem", "two people count by hand"},
    {"discovery.tertiary", FieldType::words, "their third problem", "late orders in autumn"},
    {"discovery.cost", FieldType::money, "what the first problem costs them a year, in their own number", "48,000 EUR"},
    {"discovery.if_not_solved", FieldType::words, "what happens if it is not solved", "we rent a second hall in May"},
    {"discovery.importance", FieldType::words, "how important it is against other things", "first after the new ERP"},
    {"discovery.success", FieldType::words, "what success looks like to them", "stock turns 6 times a year"},
    {"discovery.who_else", FieldType::words, "who else should be involved", "Jonas in finance"},
    {"discovery.decision_date", FieldType::day, "the day on which they decide", "Friday 28 March"},
    {"asset.title", FieldType::words, "the title of what we give", "How a 40-seat chandler halved its slow stock"},
    {"asset.link", FieldType::link, "where it can be read", "https://example.com/chandler"},
    {"asset.why", FieldType::words, "one sentence: why it helps the reader",
     "Page 2 shows the count that found half of it in a week."},
    {"asset.piece", FieldType::block, "its title with the link, or with the text if it has none",
     "How a 40-seat chandler halved its slow stock\nhttps://example.com/chandler"},
    {"offer.first", FieldType::time, "a time to propose", "Tuesday 11 March at 10:00"},
    {"offer.second", FieldType::time, "another", "Wednesday 12 March at 14:00"},
    {"next_step", FieldType::words, "the one thing agreed, with day and time",
     "Tuesday 11 March at 10:00, walk through the count with Jonas"},
    {"next_step.what", FieldType::words, "what happens next", "walk through the count with Jonas"},
    {"next_step.day", FieldType::day, "its day", "Tuesday 11 March"},
    {"next_step.time", FieldType::time, "its time of day", "10:00"},
    {"meeting.about", FieldType::words, "what the meeting was about", "your stock count"},
    {"inquiry.words", FieldType::words, "what they asked", "a price for 40 seats"},
    {"promise.text", FieldType::words, "the seller's response promise", "You get an answer within one working day."},
    {"booking.link", FieldType::link, "where they can book a time", "https://example.com/book/ana"},
    {"seller.name", FieldType::name, "who writes", "Ana Berg"},
    {"seller.email", FieldType::email, "the seller's address", "ana@example.com"},
    {"seller.phone", FieldType::phone, "the seller's number", "+47 22 00 00 00"},
    {"seller.company", FieldType::name, "the seller's company", "Tidewater"},
    {"seller.contact_details", FieldType::block, "name, company, number and address of the seller, a line each",
     "Ana Berg\nTidewater\n+47 22 00 00 00\nana@example.com"},
    {"list.problems", FieldType::block, "their problems with what each costs, a line each",
     "- slow stock ties up our cash (48,000 EUR a year)\n- two people count by hand"},
    {"list.agreed", FieldType::block, "what each side promised, a line each, with days",
     "I: the count sheet, by Thursday 6 March\nYou: the list of dead articles, by Friday 7 March"},
    {"list.case", FieldType::block, "the six answers that we have, a line each",
     "Importance: first after the new ERP\nSuccess: stock turns 6 times a year"},
});

bool is_blank(char c) { return c == ' ' || c == '\t'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

/// "line 3, column 7" of a byte offset; columns count characters.
std::string place_of(std::string_view text, std::size_t offset) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i < offset; ++i) {
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xc0) != 0x80) {
      ++column;
    }
  }
  return "Line " + std::to_string(line) + ", column " + std::to_string(column) + ": ";
}

Refusal syntax(std::string_view text, std::size_t offset, std::string what) {
  return invalid("template.syntax", place_of(text, offset) + std::move(what));
}

/// The field whose name shares the most three-letter runs with `name`; good enough for "did you mean".
const MergeField& nearest_field(std::string_view name) {
  const auto shared = [&](std::string_view other) {
    std::size_t hits = 0;
    for (std::size_t i = 0; i + 3 <= name.size(); ++i) {
      if (other.find(name.substr(i, 3)) != std::string_view::npos) ++hits;
    }
    const auto gap = other.size() > name.size() ? other.size() - name.size() : name.size() - other.size();
    return static_cast<long>(hits * 4) - static_cast<long>(gap);
  };
  // What other programs call it.
  if (name.ends_with("first_name") || name.ends_with("firstname")) return fields[0];
  if (name.ends_with("last_name") || name.ends_with("lastname") || name.ends_with("surname")) return fields[1];
  return *std::max_element(fields.begin(), fields.end(),
                           [&](const MergeField& a, const MergeField& b) { return shared(a.name) < shared(b.name); });
}

Result<TemplatePiece> parse_field(std::string_view text, std::size_t open, std::string_view inside) {
  const auto bar = inside.find('|');
  const auto name = trimmed(inside.substr(0, bar));
  if (inside.find_first_of("{}\r\n") != std::string_view::npos) {
    return syntax(text, open, "a field begins with {{ and does not end. Close it with }} on the same line.");
  }
  if (name.empty()) return syntax(text, open, "the field has no name. Write {{contact.given_name}} or the like.");
  const MergeField* field = find_field(name);
  if (field == nullptr) {
    return invalid("template.unknown_field", place_of(text, open) + "there is no field \"" +
                                                 std::string(cut_at_character(name, 60)) + "\". Did you mean {{" +
                                                 std::string(nearest_field(name).name) + "}}?");
  }
  std::string fallback;
  if (bar != std::string_view::npos) {
    fallback = trimmed(inside.substr(bar + 1));
    if (fallback.empty()) {
      return syntax(text, open, "the fallback after | is empty. Write a word there, or leave the | out.");
    }
    if (fallback.size() > fallback_max) {
      return syntax(text, open, "the fallback is longer than " + std::to_string(fallback_max) + " bytes. Shorten it.");
    }
  }
  return TemplatePiece{"", field, std::move(fallback)};
}

/// A value as it may stand in a text: no control characters, line ends only where they are allowed, and always as \n.
std::string harmless(std::string_view value, Lines lines) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '\n' && lines == Lines::many) {
      out += '\n';
    } else if (c == '\r' && i + 1 < value.size() && value[i + 1] == '\n') {
      continue;
    } else if (is_control(c)) {
      if (out.empty() || !is_blank(out.back())) out += ' ';
    } else if (value.substr(i).starts_with("\xe2\x80\xa8") || value.substr(i).starts_with("\xe2\x80\xa9")) {
      out += lines == Lines::many ? '\n' : ' ';  // line and paragraph separators end lines for some mail readers
      i += 2;
    } else {
      out += c;
    }
  }
  return std::string(trimmed(out));
}

}  // namespace

std::span<const MergeField> merge_fields() { return fields; }

const MergeField* find_field(std::string_view name) {
  const auto at =
      std::find_if(fields.begin(), fields.end(), [&](const MergeField& field) { return field.name == name; });
  return at == fields.end() ? nullptr : &*at;
}

Result<MergeTemplate> parse_template(std::string_view text, Lines lines) {
  if (text.size() > template_text_max) {
    return too_many("template.too_long",
                    "A template may be " + std::to_string(template_text_max) + " bytes long. Shorten it.");
  }
  if (!is_utf8(text)) return invalid("template.syntax", "The template is not UTF-8 text. Save it as UTF-8.");
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (lines == Lines::one && (text[i] == '\n' || text[i] == '\r')) {
      return syntax(text, i, "a subject is one line. Take the line end out.");
    }
    if (is_control(text[i]) && text[i] != '\n' && text[i] != '\r' && text[i] != '\t') {
      return syntax(text, i, "there is a control character. Take it out.");
    }
  }
  MergeTemplate parsed;
  std::size_t count = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto open = text.find("{{", at);
    const auto plain = text.substr(at, open == std::string_view::npos ? open : open - at);
    if (const auto stray = plain.find("}}"); stray != std::string_view::npos) {
      return syntax(text, at + stray, "}} closes nothing. Put {{ before the field's name.");
    }
    if (!plain.empty()) parsed.pieces.push_back({std::string(plain), nullptr, ""});
    if (open == std::string_view::npos) break;
    const auto close = text.find("}}", open + 2);
    if (close == std::string_view::npos) {
      return syntax(text, open, "a field begins with {{ and does not end. Close it with }} on the same line.");
    }
    auto piece = parse_field(text, open, text.substr(open + 2, close - open - 2));
    if (!piece) return piece.refusal();
    if (lines == Lines::one && piece->field->type == FieldType::block) {
      return syntax(text, open,
                    "{{" + std::string(piece->field->name) + "}} is several lines and cannot stand in a subject.");
    }
    if (++count > template_fields_max) {
      return too_many("template.too_long",
                      place_of(text, open) + "a template may have " + std::to_string(template_fields_max) + " fields.");
    }
    parsed.pieces.push_back(*std::move(piece));
    at = close + 2;
  }
  return parsed;
}

FieldValues sample_values() {
  FieldValues values;
  for (const MergeField& field : fields) values.emplace(field.name, field.sample);
  return values;
}

Result<Merged> merge(const MergeTemplate& parsed, const FieldValues& values, Lines lines) {
  Merged merged;
  std::vector<std::string> missing;
  const auto note = [](std::vector<std::string>& names, std::string_view name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
  };
  for (const TemplatePiece& piece : parsed.pieces) {
    if (piece.field == nullptr) {
      merged.text += piece.text;
      continue;
    }
    const auto found = values.find(piece.field->name);
    const auto value = found == values.end() ? std::string() : harmless(found->second, lines);
    if (!value.empty()) {
      merged.text += value;
      note(merged.used, piece.field->name);
    } else if (!piece.fallback.empty()) {
      merged.text += piece.fallback;
    } else {
      note(missing, "{{" + std::string(piece.field->name) + "}}");
    }
    if (merged.text.size() > merged_text_max) {
      return too_many("template.too_long", "The filled text is longer than " + std::to_string(merged_text_max) +
                                               " bytes. Shorten the template or the field.");
    }
  }
  if (!missing.empty()) {
    const std::string them = missing.size() == 1 ? "it" : "them";
    return invalid("field.missing", "Nothing is known for " + joined(missing, ", ") + ". Fill " + them +
                                        " in, or give " + them + " a fallback: {{field|fallback}}.");
  }
  return merged;
}

}  // namespace barnacle
