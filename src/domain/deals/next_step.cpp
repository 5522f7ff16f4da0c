#include "domain/deals/next_step.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace barnacle {
namespace {

// Phrases that promise attention and name no deed, spelled as `plain_tokens` does. English, German, French, Spanish.
constexpr auto hollow_phrases = std::to_array<std::string_view>({
    "follow up",
    "followup",
    "following up",
    "follow through",
    "check in",
    "checkin",
    "checking in",
    "check back",
    "touch base",
    "touching base",
    "circle back",
    "circling back",
    "reconnect",
    "catch up",
    "keep in touch",
    "stay in touch",
    "get in touch",
    "get back",
    "reach out",
    "ping",
    "nudge",
    "chase",
    "chase up",
    "see how it goes",
    "see how it is going",
    "see how things are",
    "see how things are going",
    "see where things stand",
    "see where we are",
    "see if there is news",
    "see if they decided",
    "see if made a decision",
    "any news",
    "any update",
    "any updates",
    "wait",
    "wait and see",
    "wait for answer",
    "wait for reply",
    "wait for an answer",
    "wait for a reply",
    "wait to hear",
    "hear back",
    "tbd",
    "tba",
    "to be decided",
    "to be confirmed",
    "n a",
    "na",
    "none",
    "nothing",
    "next step",
    "next steps",
    "todo",
    "to do",
    "something",
    "contact",
    "talk",
    "speak",
    "discuss",
    "asap",
    "xxx",
    "nachfassen",
    "nachhaken",
    "nachfragen",
    "melden",
    "sich melden",
    "zurückmelden",
    "in kontakt bleiben",
    "kontakt halten",
    "kontakt aufnehmen",
    "kontaktieren",
    "dranbleiben",
    "dran bleiben",
    "am ball bleiben",
    "rücksprache",
    "rücksprache halten",
    "hören",
    "abwarten",
    "warten",
    "offen",
    "stand abfragen",
    "nächster schritt",
    "nächste schritte",
    "relancer",
    "relance",
    "prendre des nouvelles",
    "prendre contact",
    "faire le point",
    "faire un point",
    "faire un suivi",
    "suivi",
    "suivre",
    "rester en contact",
    "garder le contact",
    "garder contact",
    "reprendre contact",
    "recontacter",
    "contacter",
    "attendre",
    "à voir",
    "à suivre",
    "rien",
    "prochaine étape",
    "dar seguimiento",
    "hacer seguimiento",
    "hacer un seguimiento",
    "seguimiento",
    "ponerse en contacto",
    "mantener el contacto",
    "mantener contacto",
    "seguir en contacto",
    "retomar contacto",
    "retomar el contacto",
    "contactar",
    "esperar",
    "pendiente",
    "ver qué tal",
    "ver cómo va",
    "nada",
    "próximo paso",
    "siguiente paso",
});

// Words that add nothing to such a phrase.
constexpr auto fillers = std::to_array<std::string_view>({
    "just",      "again",    "with",     "them",      "him",     "her",       "me",        "us",      "to",
    "the",       "a",        "an",       "on",        "in",      "at",        "by",        "for",     "of",
    "this",      "that",     "it",       "soon",      "later",   "then",      "please",    "some",    "time",
    "day",       "days",     "next",     "week",      "weeks",   "month",     "months",    "quarter", "year",
    "client",    "customer", "prospect", "lead",      "team",    "call",      "phone",     "email",   "mail",
    "e",         "letter",   "message",  "quick",     "short",   "and",       "or",        "if",      "needed",
    "everybody", "everyone", "things",   "monday",    "tuesday", "wednesday", "thursday",  "friday",  "tomorrow",
    "today",     "bitte",    "mal",      "wieder",    "nochmal", "nochmals",  "noch",      "kurz",    "bei",
    "mit",       "ihm",      "ihr",      "ihnen",     "dem",     "der",       "den",       "die",     "das",
    "zum",       "zur",      "per",      "telefon",   "nächste", "nächsten",  "nächster",  "woche",   "monat",
    "kunde",     "kunden",   "kundin",   "später",    "bald",    "und",       "le",        "la",      "les",
    "l",         "un",       "une",      "avec",      "lui",     "elle",      "eux",       "de",      "du",
    "des",       "au",       "par",      "téléphone", "encore",  "bientôt",   "prochaine", "semaine", "prochain",
    "mois",      "et",       "tard",     "plus",      "fois",    "el",        "ella",      "ellos",   "con",
    "del",       "al",       "por",      "teléfono",  "correo",  "otra",      "vez",       "próxima", "semana",
    "próximo",   "mes",      "pronto",   "cliente",   "y",       "más",       "tarde",
});

// After one of these comes who it is done with, which is no deed either.
constexpr auto with_words = std::to_array<std::string_view>({"with", "bei", "mit", "avec", "con", "auprès"});
constexpr std::size_t name_words_max = 3;

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> plain_tokens(std::string_view text) {
  static constexpr std::string_view right_quote = "\xe2\x80\x99";
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const auto byte = static_cast<std::uint8_t>(c);
    if (text.substr(i, right_quote.size()) == right_quote) {
      i += right_quote.size() - 1;
      plain += ' ';
    } else if (byte == 0xe2 && i + 2 < text.size()) {  // dashes, quotes, dots of general punctuation
      i += 2;
      plain += ' ';
    } else if (byte == 0xc3 && i + 1 < text.size()) {  // Latin capitals with accents made small
      const auto next = static_cast<std::uint8_t>(text[++i]);
      const bool capital = next >= 0x80 && next <= 0x9e && next != 0x97;
      plain += c;
      plain += static_cast<char>(capital ? next + 0x20 : next);
    } else if (byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) {
      plain += c;
    } else if (c >= 'A' && c <= 'Z') {
      plain += static_cast<char>(c - 'A' + 'a');
    } else {
      plain += ' ';
    }
  }
  std::vector<std::string> tokens;
  for (const std::string_view word : words_of(plain)) tokens.emplace_back(word);
  return tokens;
}

// How many tokens from `at` on are one hollow phrase, the longest; 0 if none.
std::size_t hollow_at(const std::vector<std::string>& tokens, std::size_t at) {
  std::size_t longest = 0;
  for (const std::string_view phrase : hollow_phrases) {
    if (!phrase.starts_with(tokens[at])) continue;  // most phrases, without a look at their words
    const auto words = words_of(phrase);
    if (words.size() <= longest || words.size() > tokens.size() - at) continue;
    if (std::equal(words.begin(), words.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at)))
      longest = words.size();
  }
  return longest;
}

}  // namespace

bool is_hollow(std::string_view what) {
  const auto tokens = plain_tokens(cut_at_character(what, step_text_max));
  bool phrase_seen = false;
  std::vector<std::string_view> left;
  for (std::size_t at = 0; at < tokens.size();) {
    if (const std::size_t taken = hollow_at(tokens, at); taken > 0) {
      phrase_seen = true;
      at += taken;
    } else if (is_one_of(with_words, tokens[at]) && tokens.size() - at - 1 <= name_words_max) {
      break;
    } else {
      if (!is_one_of(fillers, tokens[at])) left.push_back(tokens[at]);
      ++at;
    }
  }
  return left.empty() && (phrase_seen || tokens.empty());
}

Result<Done> check_next_step(const NextStep& step, const ZoneTable& zones, Instant now) {
  const std::string_view what = trimmed(step.what);
  if (what.empty()) {
    return invalid("next_step.empty",
                   "A next step says what will happen. Write it in a few words, such as \"walk through the offer\".");
  }
  if (what.size() > step_text_max) {
    return too_many("next_step.too_long", "A next step is at most " + std::to_string(step_text_max) +
                                              " bytes; this one has " + std::to_string(what.size()) +
                                              ". Put the rest into a note.");
  }
  if (is_hollow(what)) {
    return invalid("next_step.hollow",
                   "\"" + std::string(cut_at_character(what, 80)) +
                       "\" is not a next step: nothing happens in it. Say what you will do or bring, such as "
                       "\"walk through the offer with the head of finance\".");
  }
  const auto zone = zones.find(step.zone);
  if (!zone) return zone.refusal();
  if (day_of(step.at) > last_plannable_day()) {
    return invalid("next_step.too_late", with_weekday(step.at) + " is too far away to plan; the last day is " +
                                             text_of(last_plannable_day()) + ".");
  }
  if (to_instant(step.at, *zone) < now) {
    return invalid("next_step.in_past",
                   with_weekday(step.at) + " (" + step.zone + ") has passed. Name a day and time to come.");
  }
  return Done{};
}

}  // namespace barnacle
