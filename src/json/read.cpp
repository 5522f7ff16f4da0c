#include "json/read.hpp"

#include <charconv>

namespace barnacle {

namespace {

std::string_view noun_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return "null";
    case JsonKind::boolean: return "true or false";
    case JsonKind::number: return "a number";
    case JsonKind::text: return "a text";
    case JsonKind::list: return "a list";
    case JsonKind::object: return "an object";
  }
  return "nothing";
}

template <class T>
bool taken(const Result<T>& result, T& value, JsonTrouble& trouble) {
  if (!result) return trouble.says(result.refusal().text);
  value = *result;
  return true;
}

}  // namespace

bool read_json_time(std::string_view text, Instant& at, JsonTrouble& trouble) {
  return taken(instant_from_text(text), at, trouble);
}

bool read_json_time(std::string_view text, LocalDay& day, JsonTrouble& trouble) {
  return taken(day_from_text(text), day, trouble);
}

bool read_json_time(std::string_view text, LocalMinute& wall, JsonTrouble& trouble) {
  return taken(local_from_text(text), wall, trouble);
}

bool read_json_hours(std::string_view text, WorkingHours& hours, JsonTrouble& trouble) {
  return taken(working_hours_from_text(text), hours, trouble);
}

bool read_json_print(std::string_view text, std::uint64_t& print, JsonTrouble& trouble) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), print, 16);
  if (error != std::errc() || end != text.data() + text.size()) {
    return trouble.says("\"" + std::string(text) + "\" is no print: 16 hexadecimal digits are expected.");
  }
  return true;
}

bool read_json_money(const DecimalMoney& given, Money& money, JsonTrouble& trouble) {
  const auto minor = minor_from_decimal(given.amount, given.currency);
  if (!minor) {
    trouble.says("\"" + given.amount + "\" is no amount of " + (given.currency.empty() ? "money" : given.currency) +
                 ". Write it like \"48000.00\".");
    return trouble.at("amount");
  }
  money = {*minor, given.currency};
  return true;
}

bool read_json_uuid(std::string_view text, std::string_view prefix, Uuid& uuid, JsonTrouble& trouble) {
  if (text.size() > prefix.size() && text.starts_with(prefix) && text[prefix.size()] == '_') {
    if (const auto read = uuid_from_text(text.substr(prefix.size() + 1))) {
      uuid = *read;
      return true;
    }
  }
  return trouble.says("\"" + std::string(text) + "\" is no id of this kind; it begins with \"" + std::string(prefix) +
                      "_\" and has 26 letters and digits after it.");
}

bool not_expected(JsonCursor& json, std::string_view expected, JsonTrouble& trouble) {
  const JsonKind kind = json.kind();
  return not_expected(json, expected, kind, json.at(), trouble);
}

bool not_expected(JsonCursor& json, std::string_view expected, JsonKind kind, std::size_t at, JsonTrouble& trouble) {
  std::string sentence(expected);
  sentence += " is expected here, not ";
  sentence += noun_of(kind);
  if (kind == JsonKind::number || kind == JsonKind::list) {
    constexpr std::size_t shown_max = 60;
    sentence += " such as ";
    sentence += json.written(at).substr(0, shown_max);
  }
  sentence[0] = static_cast<char>(sentence[0] >= 'a' && sentence[0] <= 'z' ? sentence[0] - 'a' + 'A' : sentence[0]);
  return trouble.says(sentence + ".");
}

bool unknown_member(std::string_view name, const std::string& known, JsonTrouble& trouble) {
  return trouble.says("There is no field \"" + std::string(name) + "\". The fields are: " + known + ".");
}

Refusal refusal_of(const JsonTrouble& trouble, const JsonCursor& json) {
  if (json.broken() || trouble.sentence.empty()) {
    return invalid("json.unreadable", "This is no whole JSON document of its kind.");
  }
  return invalid("json.wrong", "At " + (trouble.pointer.empty() ? std::string("the top") : trouble.pointer) + ": " +
                                   trouble.sentence);
}

}  // namespace barnacle
