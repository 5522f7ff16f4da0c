#include "domain/contacts/sort_name.hpp"

#include "base/letters.hpp"
#include "base/text.hpp"

namespace barnacle {

std::string sort_name(const Contact& contact) {
  return plain_letters(trimmed(contact.given_name + " " + contact.family_name));
}

}  // namespace barnacle
