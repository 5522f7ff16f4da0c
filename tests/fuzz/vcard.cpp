// Any bytes as a file of cards: what is read is UTF-8, and what is written from it reads back as the same card.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "formats/vcard.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto cards = barnacle::read_vcards({reinterpret_cast<const char*>(data), size});
  if (!cards) return 0;
  for (const auto& card : *cards) {
    const std::string text = barnacle::write_vcard(card);
    if (!barnacle::is_utf8(text)) std::abort();
    const auto back = barnacle::read_vcards(text);
    if (!back || back->size() != 1) std::abort();
    if (back->at(0).emails.size() != card.emails.size() || back->at(0).phones.size() != card.phones.size())
      std::abort();
  }
  return 0;
}
