#include <algorithm>

#include "base/text.hpp"
#include "cli/inspect/inspect.hpp"
#include "domain/messages/gate/gate.hpp"
#include "domain/messages/gate/reading.hpp"
#include "formats/encoding.hpp"

namespace barnacle::inspect {
namespace {

constexpr std::size_t text_bytes_max = 1 << 20;  // sixteen times the longest touch
constexpr std::int64_t words_read_per_minute = 220;
constexpr std::int64_t words_spoken_per_minute = 150;

}  // namespace

Result<SeenText> text(std::istream& in, const TextWish& wish) {
  const auto bytes = read_all(in, text_bytes_max);
  if (!bytes) return bytes.refusal();
  const auto decoded = decode_text(*bytes);
  if (!decoded) return decoded.refusal();
  const auto channel = from_word<Channel>(wish.channel);
  if (!channel) return channel.refusal();

  std::string_view body = decoded->text;
  std::string_view subject;
  const std::string_view first = body.substr(0, body.find('\n'));
  if (first.size() >= 8 && same_word(first.substr(0, 8), "subject:")) {
    subject = trimmed(first.substr(8));
    body.remove_prefix(std::min(first.size() + 1, body.size()));
    if (body.starts_with("\r\n"))
      body.remove_prefix(2);
    else if (body.starts_with("\n"))
      body.remove_prefix(1);
  }

  SeenText seen;
  seen.subject = subject;
  seen.channel = word_of(*channel);
  const Reading reading = read_words(body);
  seen.words = static_cast<std::int64_t>(reading.words.size());
  seen.sentences = reading.sentences();
  seen.questions = std::count(reading.question.begin(), reading.question.end(), true);
  seen.reading_seconds = (seen.words * 60 + words_read_per_minute - 1) / words_read_per_minute;
  seen.speaking_seconds = (seen.words * 60 + words_spoken_per_minute - 1) / words_spoken_per_minute;

  GateContext context;
  context.is_template = wish.is_template;
  context.in_thread = wish.in_thread;
  context.attachments = wish.attachments;
  const std::vector<Finding> findings = gate({.channel = *channel, .subject = subject, .text = body}, context);
  seen.blocks = blocks(findings);
  Level worst = Level::good;
  for (const Finding& finding : findings) {
    worst = std::min(worst, finding.level);
    seen.findings.push_back({std::string(word_of(finding.fault)), std::string(word_of(finding.level)),
                             std::string(word_of(finding.part)), static_cast<std::int64_t>(finding.from),
                             static_cast<std::int64_t>(finding.to), finding.words, finding.why, finding.requirement,
                             finding.replacement});
  }
  seen.verdict = word_of(worst);
  return seen;
}

}  // namespace barnacle::inspect
