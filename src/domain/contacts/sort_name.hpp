#pragma once
#include <string>

#include "domain/contacts/contact.hpp"

namespace barnacle {

/// The name as lists are sorted and searched by it: given and family name in plain letters ("tomas lopez").
std::string sort_name(const Contact& contact);

}  // namespace barnacle
