#pragma once
// Structs to JSON text, straight into a string. One list of members (describe.hpp) serves all.

#include <cstdint>
#include <string>
#include <string_view>

#include "json/shape.hpp"

namespace barnacle {

/// Appends `text` as a JSON string. Bytes that are no UTF-8 become U+FFFD, so that the document is always JSON.
void write_json_text(std::string& out, std::string_view text);
void write_json_number(std::string& out, std::int64_t number);
void write_json_number(std::string& out, std::uint64_t number);
/// The shortest digits that read back as the same number. Infinite or not a number is a bug (`expects`).
void write_json_number(std::string& out, double number);
void write_json_uuid(std::string& out, std::string_view prefix, const Uuid& uuid);
void write_json_print(std::string& out, std::uint64_t print);
void write_json_time(std::string& out, Instant at);
void write_json_time(std::string& out, LocalDay day);
void write_json_time(std::string& out, LocalMinute wall);

template <JsonForm form, class T>
void write_json(std::string& out, const T& value);

/// The members of a described struct as a JSON object, save those that `Kept::elsewhere` names.
template <JsonForm form, class Kept, class T>
void write_json_object(std::string& out, const T& value) {
  static const T defaults{};
  out += '{';
  const std::size_t start = out.size();
  boost::mp11::mp_for_each<json_shape::members_of<T>>([&](auto member) {
    if constexpr (!json_shape::is_elsewhere<Kept>(decltype(member)::name)) {
      if constexpr (form == JsonForm::stored) {
        if (value.*member.pointer == defaults.*member.pointer) return;
      }
      if (out.size() != start) out += ',';
      out += '"';
      out += std::string_view(member.name);
      out += "\":";
      write_json<form>(out, value.*member.pointer);
    }
  });
  out += '}';
}

template <JsonForm form, class T>
void write_json(std::string& out, const T& value) {
  using namespace json_shape;  // NOLINT(google-build-using-namespace): the shapes are this function's alphabet
  constexpr bool outside = form == JsonForm::outside;
  const auto write_list = [&out](const auto& list) {
    out += '[';
    bool first = true;
    for (const auto& element : list) {
      if (!first) out += ',';
      first = false;
      write_json<form>(out, element);
    }
    out += ']';
  };
  if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_enum_v<T>) {
    write_json_text(out, word_of(value));
  } else if constexpr (outside && std::is_same_v<T, std::uint64_t>) {
    write_json_print(out, value);
  } else if constexpr (std::is_floating_point_v<T>) {
    write_json_number(out, static_cast<double>(value));
  } else if constexpr (std::is_integral_v<T> && std::is_unsigned_v<T>) {
    write_json_number(out, static_cast<std::uint64_t>(value));
  } else if constexpr (std::is_integral_v<T>) {
    write_json_number(out, static_cast<std::int64_t>(value));
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    write_json_text(out, value);
  } else if constexpr (std::is_same_v<T, Instant> || std::is_same_v<T, LocalDay> || std::is_same_v<T, LocalMinute>) {
    if constexpr (outside) {
      write_json_time(out, value);
    } else {
      write_json_number(out, static_cast<std::int64_t>(value.time_since_epoch().count()));
    }
  } else if constexpr (is_id<T>) {
    if (outside && value.is_nil()) {
      out += "null";
    } else {
      write_json_uuid(out, json_shape::prefix_of<T>, value.uuid);
    }
  } else if constexpr (std::is_same_v<T, WorkingHours>) {
    if constexpr (outside) {
      write_json_text(out, text_of(value));
    } else {
      write_list(value.week);
    }
  } else if constexpr (outside && std::is_same_v<T, Money>) {
    out += "{\"amount\":\"" + decimal_text(value) + "\",\"currency\":";
    write_json_text(out, value.currency);
    out += '}';
  } else if constexpr (is_optional<T>) {
    if (value) {
      write_json<form>(out, *value);
    } else {
      out += "null";
    }
  } else if constexpr (is_vector<T> || is_array<T>) {
    write_list(value);
  } else if constexpr (is_map<T>) {
    out += '{';
    bool first = true;
    for (const auto& [key, element] : value) {
      if (!first) out += ',';
      first = false;
      write_json<form>(out, key);  // a word or a string: both are JSON strings
      out += ':';
      write_json<form>(out, element);
    }
    out += '}';
  } else {
    static_assert(described<T>, "a struct is described in json/describe.hpp");
    write_json_object<form, AllMembers>(out, value);
  }
}

/// The document that people and programs see.
template <class T>
std::string json_text(const T& value) {
  std::string out;
  write_json<JsonForm::outside>(out, value);
  return out;
}

/// The document that the database keeps. `Kept::elsewhere` names the members that columns hold.
template <class T, class Kept = AllMembers>
void write_stored(std::string& out, const T& value) {
  write_json_object<JsonForm::stored, Kept>(out, value);
}
template <class T, class Kept = AllMembers>
std::string stored_text(const T& value) {
  std::string out;
  write_stored<T, Kept>(out, value);
  return out;
}

}  // namespace barnacle
