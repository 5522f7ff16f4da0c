#include <algorithm>

#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {

constexpr std::size_t words_max = 150;              // one phone screen and a half (ux.md section 6)
constexpr std::size_t recap_words_max = 300;        // a recap is read at a desk
constexpr std::size_t subject_characters_max = 70;  // what phones and mail lists show of it
constexpr int questions_max = 1;
constexpr int links_max = 2;
constexpr std::size_t text_message_characters_max = 320;  // two parts

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

}  // namespace

void find_too_long(const Judged& judged, Findings& found) {
  const auto report = [&](Part part, std::size_t from, std::size_t to, std::string why) {
    Finding finding = finding_at(judged, Fault::too_long, Level::consider, part, from, to);
    finding.why = std::move(why);
    finding.requirement = "S67";
    found.push_back(std::move(finding));
  };
  const auto& words = judged.text.words;
  if (const auto length = characters(judged.outgoing.subject); length > subject_characters_max) {
    report(Part::subject, 0, 0,
           "The subject has " + counted(static_cast<long long>(length), "character") + "; a phone shows " +
               std::to_string(subject_characters_max) + ".");
  }
  const std::size_t most = judged.context.purpose == Purpose::recap ? recap_words_max : words_max;
  if (words.size() > most) {
    report(Part::text, words[most].from, words.back().to,
           "It has " + std::to_string(words.size()) + " words; more than " + std::to_string(most) +
               " are not read on a phone.");
  }
  if (judged.outgoing.channel == Channel::text_message &&
      characters(judged.outgoing.text) > text_message_characters_max) {
    report(Part::text, 0, 0,
           "A text message of more than " + std::to_string(text_message_characters_max) +
               " characters arrives in pieces.");
  }
  int questions = 0;
  int links = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const ReadWord& word = words[i];
    const bool ends = !word.in_quotes && (i + 1 == words.size() || words[i + 1].sentence != word.sentence);
    if (ends && judged.text.question[static_cast<std::size_t>(word.sentence)] && ++questions == questions_max + 1) {
      std::size_t first = i;
      while (first > 0 && words[first - 1].sentence == word.sentence) --first;
      report(Part::text, words[first].from, word.to,
             "More than one question: the easy one is answered, the others are not.");
    }
    const bool is_link = word.form == WordForm::link && word.plain.find("://") != std::string::npos;
    if (is_link && ++links == links_max + 1) {
      report(Part::text, word.from, word.to, "More than two links: nobody knows which one to open.");
    }
  }
}

}  // namespace barnacle
