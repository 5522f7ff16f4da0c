#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"

namespace barnacle {

namespace {

constexpr int own_mentions_min = 3;             // "I", once or twice, is no boast
constexpr std::size_t telling_letters_min = 5;  // shorter words of theirs are everybody's

/// How one language says we and you, and words by which it is told from the others.
struct Pronouns {
  std::string_view marks;
  std::string_view us;
  std::string_view you;
};

constexpr std::array<Pronouns, 7> languages{{
    {"the and to of that for with", "i im ive id ill me my mine we were weve our ours us",
     "you your yours youre youve youd youll yourself"},
    {"der die das und ist nicht mit fur",
     "ich mich mir mein meine meinen meiner wir uns unser unsere unseren unserer unserem",
     "sie ihnen ihr ihre ihren ihrer ihrem du dich dir dein deine euch euer"},
    {"le les des et est une dans que pour", "je jai me mon ma mes nous notre nos moi",
     "vous votre vos tu te toi ton ta tes"},
    {"el los las y es una que para con", "yo me mi mis nosotros nos nuestro nuestra nuestros nuestras",
     "usted ustedes le les su sus tu te ti tus"},
    {"il gli di che per con una sono della", "io mi mio mia miei noi ci nostro nostra nostri nostre",
     "lei le suo sua suoi voi vi vostro vostra tu ti tuo tua"},
    {"de het een en van voor met niet dat", "ik me mij mijn wij we ons onze", "u uw je jij jou jouw jullie"},
    {"o os as e que para com uma nao", "eu me meu minha nos nosso nossa nossos nossas",
     "voce voces seu sua seus suas lhe tu te teu tua"},
}};

bool holds(std::string_view list, std::string_view word) {
  const auto words = words_of(list);
  return std::find(words.begin(), words.end(), word) != words.end();
}

const Pronouns& language_of(const Reading& reading) {
  const Pronouns* best = &languages[0];
  long most = -1;
  for (const Pronouns& language : languages) {
    const long hits = std::count_if(reading.words.begin(), reading.words.end(),
                                    [&](const ReadWord& word) { return holds(language.marks, word.plain); });
    if (hits > most) {
      most = hits;
      best = &language;
    }
  }
  return *best;
}

}  // namespace

bool uses_their_words(const Judged& judged) {
  if (judged.context.contact == nullptr) return false;
  const Discovery& told = judged.context.contact->discovery;
  std::string theirs = told.piqued_interest + " " + told.if_not_solved + " " + told.importance + " " + told.success;
  for (const Problem& problem : told.problems) {
    theirs += " " + problem.words;
    if (problem.cost_per_year) theirs += " " + text_of(*problem.cost_per_year);
  }
  const std::string plain = plain_words(theirs);
  const auto telling = words_of(plain);
  return std::any_of(telling.begin(), telling.end(), [&](std::string_view word) {
    const bool figure = word.size() >= 2 && word[0] >= '0' && word[0] <= '9';
    if (word.size() < telling_letters_min && !figure) return false;
    return std::any_of(judged.text.words.begin(), judged.text.words.end(),
                       [&](const ReadWord& said) { return said.plain == word; });
  });
}

void find_about_us(const Judged& judged, Findings& found) {
  const auto report = [&](std::string why, std::string requirement) {
    Finding finding = finding_at(judged, Fault::about_us, Level::consider, Part::text, 0, 0);
    finding.why = std::move(why);
    finding.requirement = std::move(requirement);
    finding.replacement = better_words(judged);
    found.push_back(std::move(finding));
  };
  const Pronouns& language = language_of(judged.text);
  const auto us_words = words_of(language.us);
  const auto you_words = words_of(language.you);
  const std::string company = judged.context.seller == nullptr ? "" : plain_words(judged.context.seller->company);
  int us = 0;
  int you = 0;
  for (const ReadWord& word : judged.text.words) {
    if (word.in_quotes) continue;
    if (std::find(you_words.begin(), you_words.end(), word.plain) != you_words.end()) {
      ++you;
    } else if (std::find(us_words.begin(), us_words.end(), word.plain) != us_words.end() ||
               (!company.empty() && word.plain == company && !(word.begins_clause && word.ends_clause))) {
      ++us;
    } else if (word.form == WordForm::field &&
               (word.plain.starts_with("{{contact") || word.plain.starts_with("{{discovery") ||
                word.plain.starts_with("{{organization"))) {
      ++you;
    }
  }
  const bool recap = judged.context.purpose == Purpose::recap;  // tells what both sides said and do
  if (!recap && us > you && us >= own_mentions_min) {
    report("It speaks of us " + counted(us, "time") + " and of them " + counted(you, "time") + ".", "S57");
  }
  const bool told = judged.context.contact != nullptr && !judged.context.contact->discovery.problems.empty();
  const bool matters = judged.context.purpose == Purpose::message && judged.outgoing.channel != Channel::card &&
                       !judged.context.is_template;
  if (told && matters && judged.context.kind != Kind::neither && !uses_their_words(judged)) {
    report("It has none of their own words or figures.", "S68");
  }
}

}  // namespace barnacle
