// Any bytes as a cadence file: faults point into the file, and whatever is read is written and read back the same.

#include <cstdint>
#include <cstdlib>

#include "domain/cadences/read_cadence.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const barnacle::CadenceReading reading = barnacle::read_cadence(text);
  for (const barnacle::CadenceFault& fault : reading.faults) {
    if (fault.line < 1 || fault.column < 1 || fault.text.empty()) std::abort();
  }
  if (!reading.faults.empty()) return 0;
  barnacle::Cadence cadence = reading.cadence;
  cadence.text = barnacle::write_cadence(cadence);
  const auto back = barnacle::cadence_from_text(cadence.text);
  if (!back || !(*back == cadence)) std::abort();
  return 0;
}
