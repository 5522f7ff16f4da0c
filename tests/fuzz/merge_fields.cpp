// Any bytes as a template and as a letter: nothing aborts, a parsed template fills with samples, a subject stays one
// line, findings lie in the text.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/text.hpp"
#include "domain/messages/gate/gate.hpp"
#include "domain/messages/merge_fields.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using barnacle::Lines;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const Lines lines : {Lines::one, Lines::many}) {
    const auto parsed = barnacle::parse_template(text, lines);
    if (!parsed) continue;
    const auto merged = barnacle::merge(*parsed, barnacle::sample_values(), lines);
    if (!merged) continue;
    expects(barnacle::is_utf8(merged->text), "a filled template is UTF-8");
    expects(lines == Lines::many || merged->text.find_first_of("\r\n") == std::string::npos, "a subject is one line");
    (void)barnacle::merge(*parsed, {}, lines);
  }
  // The bytes as a value, too.
  const auto subject = barnacle::parse_template("About {{contact.title|you}}", Lines::one);
  const auto about = barnacle::merge(*subject, {{"contact.title", std::string(text)}}, Lines::one);
  expects(!about || about->text.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos,
          "no value begins a header");

  const auto half = text.substr(0, size / 4);
  const auto rest = text.substr(size / 4);
  for (const barnacle::Finding& finding : barnacle::gate({barnacle::Channel::email, half, rest})) {
    const auto part = finding.part == barnacle::Part::subject ? half : rest;
    expects(finding.from <= finding.to && finding.to <= part.size(), "a finding lies in its part");
    expects(part.substr(finding.from, finding.to - finding.from) == finding.words,
            "a finding's words stand where it says");
  }
  return 0;
}
