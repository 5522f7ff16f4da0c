#pragma once
// What reading and writing share: the two forms of a document, and which C++ type is which shape of JSON.

#include <array>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/time/instant.hpp"
#include "domain/time/working_hours.hpp"
#include "json/describe.hpp"

namespace barnacle {

/// `outside` is what people and programs see: every member, times as text, an absent value as null, prints as 16 hex
/// digits, money as decimals. `stored` is what the database keeps: no defaults, times as integers (microseconds, days,
/// minutes since 1970); old code reads new documents, so unknown members are passed over.
enum class JsonForm { outside, stored };

/// No member is left out.
struct AllMembers {
  static constexpr std::array<std::string_view, 0> elsewhere{};
};

namespace json_shape {

template <class T>
inline constexpr bool is_id = false;
template <class Noun>
inline constexpr bool is_id<Id<Noun>> = true;

template <class T>
inline constexpr std::string_view prefix_of{};
template <class Noun>
inline constexpr std::string_view prefix_of<Id<Noun>> = Noun::prefix;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;

template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t n>
inline constexpr bool is_array<std::array<T, n>> = true;

template <class T>
inline constexpr bool is_map = false;
template <class Key, class T>
inline constexpr bool is_map<std::map<Key, T>> = true;

template <class T>
using members_of = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
concept described = boost::describe::has_describe_members<T>::value;

/// True if `Kept` says that the member lives elsewhere than in the document.
template <class Kept>
consteval bool is_elsewhere(std::string_view name) {
  for (const std::string_view other : Kept::elsewhere) {
    if (other == name) return true;
  }
  return false;
}

}  // namespace json_shape
}  // namespace barnacle
