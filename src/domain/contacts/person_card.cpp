#include "domain/contacts/person_card.hpp"

#include <algorithm>

namespace barnacle {

std::string_view name_of(CardField field) {
  switch (field) {
    case CardField::email: return "e-mail";
    case CardField::phone: return "phone";
    case CardField::given: return "given name";
    case CardField::family: return "family name";
    case CardField::organization: return "organization";
    case CardField::street_number: return "street number";
    case CardField::street: return "street";
    case CardField::city: return "city";
    case CardField::postcode: return "postcode";
    case CardField::born: return "date of birth";
  }
  return "";
}

bool is_role_mailbox(std::string_view email) {
  constexpr std::array<std::string_view, 27> roles = {
      "abuse",    "accounting", "accounts", "admin", "billing",    "booking", "contact", "enquiries", "hello",
      "help",     "hostmaster", "hr",       "info",  "invoice",    "jobs",    "mail",    "marketing", "noreply",
      "no-reply", "office",     "orders",   "post",  "postmaster", "press",   "sales",   "support",   "webmaster"};
  return std::ranges::find(roles, email.substr(0, email.find('@'))) != roles.end();
}

}  // namespace barnacle
