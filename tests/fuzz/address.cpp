// Any bytes as a mail address, a phone number, a domain, a name, a day, an amount: a normal form must be its own normal
// form.
#include <cstdint>
#include <cstdlib>

#include "formats/address.hpp"
#include "formats/domain_name.hpp"
#include "formats/person_name.hpp"
#include "formats/phone.hpp"
#include "formats/values.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto address = barnacle::email_from_text(text)) {
    const auto again = barnacle::email_from_text(address->text());
    if (!again || again->text() != address->text()) std::abort();
  }
  (void)barnacle::mailbox_from_text(text);
  (void)barnacle::mailboxes_in(text);
  for (const auto* country : {"", "NO", "US", "HU", "IT", "RU"})
    if (const auto number = barnacle::phone_from_text(text, country)) {
      const auto again = barnacle::phone_from_text(number->e164);
      if (!again || again->e164 != number->e164) std::abort();
    }
  if (const auto domain = barnacle::domain_of_website(text)) {
    const auto again = barnacle::domain_from_text(domain->ascii);
    if (!again || again->ascii != domain->ascii) std::abort();
  }
  (void)barnacle::person_name_from_text(text);
  (void)barnacle::day_from_cell(text);
  (void)barnacle::money_from_cell(text, "USD");
  return 0;
}
