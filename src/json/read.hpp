#pragma once
// JSON text to structs. A member that the text lacks keeps its default.

#include <limits>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "json/shape.hpp"
#include "json/value.hpp"

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

bool read_json_time(std::string_view text, Instant& at, JsonTrouble& trouble);
bool read_json_time(std::string_view text, LocalDay& day, JsonTrouble& trouble);
bool read_json_time(std::string_view text, LocalMinute& wall, JsonTrouble& trouble);
bool read_json_hours(std::string_view text, WorkingHours& hours, JsonTrouble& trouble);
bool read_json_print(std::string_view text, std::uint64_t& print, JsonTrouble& trouble);
bool read_json_uuid(std::string_view text, std::string_view prefix, Uuid& uuid, JsonTrouble& trouble);
/// "a text was expected here, not a number"; always false.
bool not_expected(JsonView view, std::string_view expected, JsonTrouble& trouble);
bool unknown_member(std::string_view name, const std::string& known, JsonTrouble& trouble);
/// The refusal `json.wrong` of a trouble.
Refusal refusal_of(const JsonTrouble& trouble);

template <JsonForm form, class T>
bool read_json(JsonView view, T& value, JsonTrouble& trouble);

namespace json_shape {

template <JsonForm form, class T>
struct MemberReader {
  std::string_view name;
  bool (*read)(JsonView, T&, JsonTrouble&);
};

template <JsonForm form, class T>
const auto& member_readers() {
  static constexpr std::size_t count = boost::mp11::mp_size<members_of<T>>::value;
  static const auto readers = [] {
    std::array<MemberReader<form, T>, count> made{};
    std::size_t at = 0;
    boost::mp11::mp_for_each<members_of<T>>([&](auto member) {
      made[at++] = {member.name, [](JsonView view, T& value, JsonTrouble& trouble) {
                      return read_json<form>(view, value.*decltype(member)::pointer, trouble);
                    }};
    });
    return made;
  }();
  return readers;
}

template <JsonForm form, class T>
bool read_object(JsonView view, T& value, JsonTrouble& trouble) {
  if (view.kind() != JsonKind::object) return not_expected(view, "an object", trouble);
  const auto& readers = member_readers<form, T>();
  std::size_t next = 0;  // documents hold members in the order of the struct, so the next one is almost always it
  for (std::size_t i = 0; i < view.size(); ++i) {
    const std::string_view name = view.name(i);
    std::size_t tried = 0;
    while (tried < readers.size() && readers[next].name != name) {
      next = next + 1 == readers.size() ? 0 : next + 1;
      ++tried;
    }
    if (tried == readers.size()) {
      if constexpr (form == JsonForm::stored) continue;
      std::string known;
      for (const auto& reader : readers) known += (known.empty() ? "" : ", ") + std::string(reader.name);
      return unknown_member(name, known, trouble);
    }
    if (!readers[next].read(view.member(i), value, trouble)) return trouble.at(name);
  }
  return true;
}

template <JsonForm form, class T>
bool read_word(JsonView view, T& value, JsonTrouble& trouble) {
  if (view.kind() != JsonKind::text) return not_expected(view, "a word", trouble);
  const std::string_view word = view.text();
  for (const auto& entry : WordsOf<T>::all) {
    if (entry.word == word) {
      value = entry.value;
      return true;
    }
  }
  return trouble.says(from_word<T>(word).refusal().text);
}

template <class T>
bool read_integer(JsonView view, T& value, JsonTrouble& trouble) {
  if (view.kind() != JsonKind::number) return not_expected(view, "a number", trouble);
  if constexpr (std::is_unsigned_v<T>) {
    const auto number = view.natural();
    if (!number || *number > std::numeric_limits<T>::max())
      return not_expected(view, "a smaller whole number", trouble);
    value = static_cast<T>(*number);
  } else {
    const auto number = view.integer();
    if (!number || *number > std::numeric_limits<T>::max() || *number < std::numeric_limits<T>::min()) {
      return not_expected(view, "a smaller whole number", trouble);
    }
    value = static_cast<T>(*number);
  }
  return true;
}

template <JsonForm form, class List>
bool read_elements(JsonView view, List& list, JsonTrouble& trouble) {
  for (std::size_t i = 0; i < view.size(); ++i) {
    if (!read_json<form>(view.element(i), list[i], trouble)) return trouble.at(std::to_string(i));
  }
  return true;
}

}  // namespace json_shape

template <JsonForm form, class T>
bool read_json(JsonView view, T& value, JsonTrouble& trouble) {
  using namespace json_shape;  // NOLINT(google-build-using-namespace): the shapes are this function's alphabet
  constexpr bool outside = form == JsonForm::outside;
  if constexpr (std::is_same_v<T, bool>) {
    if (view.kind() != JsonKind::boolean) return not_expected(view, "true or false", trouble);
    value = view.boolean();
    return true;
  } else if constexpr (std::is_enum_v<T>) {
    return read_word<form>(view, value, trouble);
  } else if constexpr (outside && std::is_same_v<T, std::uint64_t>) {
    if (view.kind() != JsonKind::text) return not_expected(view, "16 hexadecimal digits", trouble);
    return read_json_print(view.text(), value, trouble);
  } else if constexpr (std::is_floating_point_v<T>) {
    if (view.kind() != JsonKind::number) return not_expected(view, "a number", trouble);
    value = static_cast<T>(view.real());
    return true;
  } else if constexpr (std::is_integral_v<T>) {
    return read_integer(view, value, trouble);
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (view.kind() != JsonKind::text) return not_expected(view, "a text", trouble);
    value = view.text();
    return true;
  } else if constexpr (std::is_same_v<T, Instant> || std::is_same_v<T, LocalDay> || std::is_same_v<T, LocalMinute>) {
    if constexpr (outside) {
      if (view.kind() != JsonKind::text) return not_expected(view, "a time as text", trouble);
      return read_json_time(view.text(), value, trouble);
    } else {
      typename T::rep count = 0;
      if (!read_integer(view, count, trouble)) return false;
      value = T(typename T::duration(count));
      return true;
    }
  } else if constexpr (is_id<T>) {
    if (outside && view.kind() == JsonKind::null) {
      value = {};
      return true;
    }
    if (view.kind() != JsonKind::text) return not_expected(view, "an id", trouble);
    return read_json_uuid(view.text(), prefix_of<T>, value.uuid, trouble);
  } else if constexpr (std::is_same_v<T, WorkingHours>) {
    if constexpr (outside) {
      if (view.kind() != JsonKind::text) return not_expected(view, "hours of the week", trouble);
      return read_json_hours(view.text(), value, trouble);
    } else {
      return read_json<form>(view, value.week, trouble);
    }
  } else if constexpr (is_optional<T>) {
    if (view.kind() == JsonKind::null) {
      value.reset();
      return true;
    }
    return read_json<form>(view, value.emplace(), trouble);
  } else if constexpr (is_vector<T>) {
    if (view.kind() != JsonKind::list) return not_expected(view, "a list", trouble);
    value.clear();
    value.resize(view.size());
    return read_elements<form>(view, value, trouble);
  } else if constexpr (is_array<T>) {
    if (view.kind() != JsonKind::list || view.size() != value.size()) {
      return not_expected(view, "a list of " + std::to_string(value.size()), trouble);
    }
    return read_elements<form>(view, value, trouble);
  } else if constexpr (is_map<T>) {
    if (view.kind() != JsonKind::object) return not_expected(view, "an object", trouble);
    value.clear();
    for (std::size_t i = 0; i < view.size(); ++i) {
      typename T::key_type key{};
      if constexpr (std::is_enum_v<typename T::key_type>) {
        const auto word = from_word<typename T::key_type>(view.name(i));
        if (!word) return trouble.says(word.refusal().text);
        key = *word;
      } else {
        key = view.name(i);
      }
      if (!read_json<form>(view.member(i), value[key], trouble)) return trouble.at(view.name(i));
    }
    return true;
  } else {
    static_assert(described<T>, "a struct is described in json/describe.hpp");
    value = T{};  // members that are left out have the default of this type, whatever the struct around it says
    return read_object<form>(view, value, trouble);
  }
}

/// A struct from a text that comes from outside. Refusals: `json.unreadable`, `json.too_long`, `json.wrong` (unknown
/// member, wrong type, no such word…), which names the place.
template <class T>
Result<T> read_json(std::string_view text) {
  auto document = JsonDocument::parse(text, JsonTrust::outside);
  if (!document) return document.refusal();
  T value{};
  JsonTrouble trouble;
  if (!read_json<JsonForm::outside>(document->root(), value, trouble)) return refusal_of(trouble);
  return value;
}

/// A struct from a document that `stored_text` wrote, today or years ago. The refusals are those above; they mean a
/// damaged row.
template <class T>
Result<T> read_stored(std::string_view text) {
  auto document = JsonDocument::parse(text, JsonTrust::our_own);
  if (!document) return document.refusal();
  T value{};
  JsonTrouble trouble;
  if (!read_json<JsonForm::stored>(document->root(), value, trouble)) return refusal_of(trouble);
  return value;
}

}  // namespace barnacle
