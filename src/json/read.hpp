#pragma once
// JSON text to structs. A member that the text lacks keeps its default.

#include <string>
#include <string_view>
#include <utility>

#include "base/result.hpp"
#include "json/cursor.hpp"
#include "json/shape.hpp"

namespace barnacle {

/// What stopped a reading: where, as a JSON pointer (RFC 6901), and a sentence. Filled from the inside out.
struct JsonTrouble {
  std::string pointer;
  std::string sentence;

  bool at(std::string_view name) {
    pointer = "/" + std::string(name) + pointer;
    return false;
  }
  bool says(std::string text) {
    sentence = std::move(text);
    return false;
  }
};

/// Money as programs write it (ux.md section 10).
struct DecimalMoney {
  std::string amount;
  std::string currency;
};
BOOST_DESCRIBE_STRUCT(DecimalMoney, (), (amount, currency))

bool read_json_time(std::string_view text, Instant& at, JsonTrouble& trouble);
bool read_json_time(std::string_view text, LocalDay& day, JsonTrouble& trouble);
bool read_json_time(std::string_view text, LocalMinute& wall, JsonTrouble& trouble);
bool read_json_hours(std::string_view text, WorkingHours& hours, JsonTrouble& trouble);
bool read_json_print(std::string_view text, std::uint64_t& print, JsonTrouble& trouble);
bool read_json_money(const DecimalMoney& given, Money& money, JsonTrouble& trouble);
bool read_json_uuid(std::string_view text, std::string_view prefix, Uuid& uuid, JsonTrouble& trouble);
/// "A text is expected here, not a number such as 7."; always false. Of what comes next, or what came at `at`.
bool not_expected(JsonCursor& json, std::string_view expected, JsonTrouble& trouble);
bool not_expected(JsonCursor& json, std::string_view expected, JsonKind kind, std::size_t at, JsonTrouble& trouble);
bool unknown_member(std::string_view name, const std::string& known, JsonTrouble& trouble);
/// What stopped a reading: the refusal `json.unreadable` if the text is broken, else `json.wrong` with the trouble.
Refusal refusal_of(const JsonTrouble& trouble, const JsonCursor& json);

/// Reads what comes next. False: `trouble` says why, or the text is broken (`JsonCursor::broken`).
template <JsonForm form, class T>
bool read_json(JsonCursor& json, T& value, JsonTrouble& trouble);

namespace json_shape {

template <JsonForm form, class T>
struct MemberReader {
  std::string_view name;
  bool (*read)(JsonCursor&, T&, JsonTrouble&);
};

template <JsonForm form, class T>
const auto& member_readers() {
  static constexpr std::size_t count = boost::mp11::mp_size<members_of<T>>::value;
  static const auto readers = [] {
    std::array<MemberReader<form, T>, count> made{};
    std::size_t at = 0;
    boost::mp11::mp_for_each<members_of<T>>([&](auto member) {
      made[at++] = {member.name, [](JsonCursor& json, T& value, JsonTrouble& trouble) {
                      return read_json<form>(json, value.*decltype(member)::pointer, trouble);
                    }};
    });
    return made;
  }();
  return readers;
}

template <JsonForm form, class T>
bool read_object(JsonCursor& json, T& value, JsonTrouble& trouble) {
  if (json.kind() != JsonKind::object) return not_expected(json, "an object", trouble);
  if (!json.enter_object()) return !json.broken();
  const auto& readers = member_readers<form, T>();
  std::size_t next = 0;  // documents hold members in the order of the struct, so the next one is almost always it
  do {
    const std::string_view name = json.name();
    std::size_t tried = 0;
    while (tried < readers.size() && readers[next].name != name) {
      next = next + 1 == readers.size() ? 0 : next + 1;
      ++tried;
    }
    if (tried == readers.size()) {
      if constexpr (form == JsonForm::stored) {
        json.pass_over();
        continue;
      }
      std::string known;
      for (const auto& reader : readers) known += (known.empty() ? "" : ", ") + std::string(reader.name);
      return unknown_member(name, known, trouble);
    }
    if (!readers[next].read(json, value, trouble)) return trouble.at(readers[next].name);
  } while (json.another());
  return !json.broken();
}

template <JsonForm form, class T>
bool read_word(JsonCursor& json, T& value, JsonTrouble& trouble) {
  if (json.kind() != JsonKind::text) return not_expected(json, "a word", trouble);
  const std::string_view word = json.text();
  for (const auto& entry : WordsOf<T>::all) {
    if (entry.word == word) {
      value = entry.value;
      return true;
    }
  }
  return trouble.says(from_word<T>(word).refusal().text);
}

template <class T>
bool read_integer(JsonCursor& json, T& value, JsonTrouble& trouble) {
  if (json.kind() != JsonKind::number) return not_expected(json, "a number", trouble);
  const std::size_t start = json.at();
  const auto fits = [](const auto& number) { return number && std::in_range<T>(*number); };
  if constexpr (std::is_unsigned_v<T>) {
    const auto number = json.natural();
    if (!fits(number)) return not_expected(json, "a smaller whole number", JsonKind::number, start, trouble);
    value = static_cast<T>(*number);
  } else {
    const auto number = json.integer();
    if (!fits(number)) return not_expected(json, "a smaller whole number", JsonKind::number, start, trouble);
    value = static_cast<T>(*number);
  }
  return true;
}

}  // namespace json_shape

template <JsonForm form, class T>
bool read_json(JsonCursor& json, T& value, JsonTrouble& trouble) {
  using namespace json_shape;  // NOLINT(google-build-using-namespace): the shapes are this function's alphabet
  constexpr bool outside = form == JsonForm::outside;
  if constexpr (std::is_same_v<T, bool>) {
    if (json.kind() != JsonKind::boolean) return not_expected(json, "true or false", trouble);
    value = json.boolean();
    return true;
  } else if constexpr (std::is_enum_v<T>) {
    return read_word<form>(json, value, trouble);
  } else if constexpr (outside && std::is_same_v<T, std::uint64_t>) {
    if (json.kind() != JsonKind::text) return not_expected(json, "16 hexadecimal digits", trouble);
    return read_json_print(json.text(), value, trouble);
  } else if constexpr (std::is_floating_point_v<T>) {
    if (json.kind() != JsonKind::number) return not_expected(json, "a number", trouble);
    value = static_cast<T>(json.real());
    return true;
  } else if constexpr (std::is_integral_v<T>) {
    return read_integer(json, value, trouble);
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (json.kind() != JsonKind::text) return not_expected(json, "a text", trouble);
    value = json.text();
    return true;
  } else if constexpr (std::is_same_v<T, Instant> || std::is_same_v<T, LocalDay> || std::is_same_v<T, LocalMinute>) {
    if constexpr (outside) {
      if (json.kind() != JsonKind::text) return not_expected(json, "a time as text", trouble);
      return read_json_time(json.text(), value, trouble);
    } else {
      typename T::rep count = 0;
      if (!read_integer(json, count, trouble)) return false;
      value = T(typename T::duration(count));
      return true;
    }
  } else if constexpr (is_id<T>) {
    if (outside && json.kind() == JsonKind::null) {
      json.null();
      value = {};
      return true;
    }
    if (json.kind() != JsonKind::text) return not_expected(json, "an id", trouble);
    return read_json_uuid(json.text(), prefix_of<T>, value.uuid, trouble);
  } else if constexpr (std::is_same_v<T, WorkingHours>) {
    if constexpr (outside) {
      if (json.kind() != JsonKind::text) return not_expected(json, "hours of the week", trouble);
      return read_json_hours(json.text(), value, trouble);
    } else {
      return read_json<form>(json, value.week, trouble);
    }
  } else if constexpr (outside && std::is_same_v<T, Money>) {
    DecimalMoney given;
    return read_json<form>(json, given, trouble) && read_json_money(given, value, trouble);
  } else if constexpr (is_optional<T>) {
    if (json.kind() == JsonKind::null) {
      json.null();
      value.reset();
      return true;
    }
    return read_json<form>(json, value.emplace(), trouble);
  } else if constexpr (is_vector<T>) {
    if (json.kind() != JsonKind::list) return not_expected(json, "a list", trouble);
    value.clear();
    if (!json.enter_list()) return !json.broken();
    do {
      if (!read_json<form>(json, value.emplace_back(), trouble)) return trouble.at(std::to_string(value.size() - 1));
    } while (json.another());
    return !json.broken();
  } else if constexpr (is_array<T>) {
    const JsonKind kind = json.kind();
    const std::size_t start = json.at();
    const auto wrong_size = [&] {
      return not_expected(json, "a list of " + std::to_string(value.size()), kind, start, trouble);
    };
    if (kind != JsonKind::list || !json.enter_list()) return wrong_size();
    std::size_t read = 0;
    do {
      if (read == value.size()) return wrong_size();
      if (!read_json<form>(json, value[read], trouble)) return trouble.at(std::to_string(read));
      ++read;
    } while (json.another());
    return read == value.size() ? !json.broken() : wrong_size();
  } else if constexpr (is_map<T>) {
    if (json.kind() != JsonKind::object) return not_expected(json, "an object", trouble);
    value.clear();
    if (!json.enter_object()) return !json.broken();
    do {
      const std::string name(json.name());
      typename T::key_type key{};
      if constexpr (std::is_enum_v<typename T::key_type>) {
        const auto word = from_word<typename T::key_type>(name);
        if (!word) return trouble.says(word.refusal().text);
        key = *word;
      } else {
        key = name;
      }
      if (!read_json<form>(json, value[key], trouble)) return trouble.at(name);
    } while (json.another());
    return !json.broken();
  } else {
    static_assert(described<T>, "a struct is described in json/describe.hpp");
    value = T{};  // members that are left out have the default of this type, whatever the struct around it says
    return read_object<form>(json, value, trouble);
  }
}

/// A struct from a text that comes from outside. Refusals: `json.unreadable`, `json.too_long`, `json.wrong` (unknown
/// member, wrong type, no such word…), which names the place.
template <class T>
Result<T> read_json(std::string_view text) {
  if (auto checked = JsonDocument::parse(text, JsonTrust::outside); !checked) return checked.refusal();
  JsonCursor json(text);
  T value{};
  JsonTrouble trouble;
  if (!read_json<JsonForm::outside>(json, value, trouble)) return refusal_of(trouble, json);
  return value;
}

/// A struct from a document that `stored_text` wrote, today or years ago. The refusals are those above; they mean a
/// damaged row.
template <class T>
Result<T> read_stored(std::string_view text) {
  JsonCursor json(text);
  T value{};
  JsonTrouble trouble;
  if (!json_shape::read_object<JsonForm::stored>(json, value, trouble) || !json.at_end()) {
    return refusal_of(trouble, json);
  }
  return value;
}

}  // namespace barnacle
