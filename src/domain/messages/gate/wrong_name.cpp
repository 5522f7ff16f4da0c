#include <algorithm>

#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {

constexpr std::size_t name_words_max = 4;        // "Dear Dr Maria Lopez Garcia,"
constexpr std::size_t nickname_letters_min = 3;  // "Tom" for "Thomas"

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool greets(std::string_view word) {
  return is_one_of(
      word, {"hi",      "hello",   "hey",     "dear",      "hallo",   "liebe",    "lieber",   "geehrte", "geehrter",
             "bonjour", "cher",    "chere",   "salut",     "hola",    "estimado", "estimada", "querido", "querida",
             "ciao",    "gentile", "caro",    "cara",      "beste",   "geachte",  "hoi",      "ola",     "oi",
             "prezado", "prezada", "morning", "afternoon", "evening", "tag",      "moin"});
}

bool is_title_or_crowd(std::string_view word) {
  return is_one_of(
      word, {"mr",        "mrs",        "ms",       "mx",       "dr",        "prof",   "professor", "herr",   "frau",
             "herrn",     "monsieur",   "madame",   "m",        "mme",       "senor",  "senora",    "sr",     "sra",
             "signor",    "signora",    "dott",     "heer",     "mevrouw",   "senhor", "senhora",   "sir",    "madam",
             "there",     "all",        "team",     "everyone", "everybody", "both",   "folks",     "friend", "friends",
             "colleague", "colleagues", "zusammen", "alle",     "tous",      "toutes", "todos",     "tutti",  "again",
             "and",       "und",        "et",       "y",        "e",         "en",     "from",      "to",     "the"});
}

bool same_name(std::string_view greeted, std::string_view known) {
  if (greeted == known) return true;
  const auto shorter = std::min(greeted.size(), known.size());
  return shorter >= nickname_letters_min && greeted.substr(0, shorter) == known.substr(0, shorter);
}

}  // namespace

void find_wrong_name(const Judged& judged, Findings& found) {
  const auto& words = judged.text.words;
  const Contact* contact = judged.context.contact;
  std::vector<std::string> known;
  if (contact != nullptr) {
    const std::string all = plain_words(contact->given_name + " " + contact->family_name);
    for (const auto word : words_of(all)) known.emplace_back(word);
  }
  const auto report = [&](Level level, std::size_t from, std::size_t to, std::string why, std::string replacement) {
    Finding finding = finding_at(judged, Fault::wrong_name, level, Part::text, from, to);
    finding.why = std::move(why);
    finding.requirement = "product 6";
    finding.replacement = std::move(replacement);
    found.push_back(std::move(finding));
  };

  // The greeting: the first words of the text, up to its comma.
  if (!known.empty() && !words.empty() && (greets(words[0].plain) || (words.size() > 1 && greets(words[1].plain)))) {
    std::size_t at = 0;
    while (at < words.size() && at < 3 && !greets(words[at].plain)) ++at;
    std::vector<std::size_t> greeted;
    for (++at; at < words.size() && greeted.size() < name_words_max && words[at].sentence == words[0].sentence; ++at) {
      if (words[at].form == WordForm::field) return;
      const char first = judged.outgoing.text[words[at].from];
      const bool lower_case = first >= 'a' && first <= 'z';
      // "Hey, hope ...", "Hello we are ...": no name there.
      if (!is_title_or_crowd(words[at].plain) && !lower_case) greeted.push_back(at);
      if (words[at].ends_clause) break;
      if (lower_case && !is_title_or_crowd(words[at].plain)) break;
    }
    const bool fits = greeted.empty() || std::any_of(greeted.begin(), greeted.end(), [&](std::size_t i) {
                        return std::any_of(known.begin(), known.end(),
                                           [&](const std::string& name) { return same_name(words[i].plain, name); });
                      });
    if (!fits) {
      report(Level::fix, words[greeted.front()].from, words[greeted.back()].to,
             "The letter is for " + full_name(*contact) + ".", greeting_name(*contact));
    }
  }

  // The full name of somebody else, left over from another letter.
  const auto& text = judged.outgoing.text;
  for (const std::string& other : judged.context.other_names) {
    if (other.find(' ') == std::string::npos) continue;
    if (contact != nullptr && same_word(other, full_name(*contact))) continue;
    if (judged.context.seller != nullptr && same_word(other, judged.context.seller->name)) continue;
    const auto at = text.find(other);
    if (at == std::string_view::npos) continue;
    const bool mentioned = contact != nullptr && (contact->discovery.who_else.find(other) != std::string::npos ||
                                                  contact->notes.find(other) != std::string::npos);
    if (!mentioned) report(Level::consider, at, at + other.size(), "This is the name of another contact.", "");
  }
}

}  // namespace barnacle
