#pragma once
#include <string_view>
#include <vector>

#include "app/desk.hpp"

namespace barnacle::app {

/// Who may be meant by words that a person types: an id, an e-mail address, a number that begins with "+", or the
/// beginning of a name; a whole name beats the beginning of a longer one. Empty if nobody, at most called_max.
std::vector<ContactId> contacts_called(Desk& desk, std::string_view words);
inline constexpr std::size_t called_max = 11;  ///< more are not shown: the words say too little

/// The sellers of that name, else those whose name holds the words.
std::vector<SellerId> sellers_called(Desk& desk, std::string_view words);

}  // namespace barnacle::app
