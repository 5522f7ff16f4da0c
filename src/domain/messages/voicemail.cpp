#include "domain/messages/voicemail.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/messages/gate/faults.hpp"
#include "domain/messages/simhash.hpp"

namespace barnacle {

namespace {

constexpr std::size_t piece_words_max = 16;  // of theirs in one voicemail; leaves room for who, why and when

std::string shortened(std::string_view words) {
  const auto all = words_of(words);
  std::string out;
  for (std::size_t i = 0; i < std::min(all.size(), piece_words_max); ++i) {
    if (i > 0) out += ' ';
    out += all[i];
  }
  while (!out.empty() && (out.back() == '.' || out.back() == ',' || out.back() == ';')) out.pop_back();
  return out;
}

struct Piece {
  std::string words;
  AssetId asset;
};

std::vector<Piece> pieces_for(const LetterSource& source, std::span<const Asset> shelf) {
  const Contact& contact = source.contact;
  const Discovery& told = contact.discovery;
  std::vector<Piece> pieces;
  const auto add = [&](std::string_view before, std::string_view words, std::string_view after) {
    if (!trimmed(words).empty()) pieces.push_back({std::string(before) + shortened(words) + std::string(after), {}});
  };
  if (contact.inquiry) add("You asked: \"", contact.inquiry->words, "\". Your answer is ready.");
  for (const Problem& problem : told.problems) {
    if (problem.cost_per_year)
      add("It is about the " + text_of(*problem.cost_per_year) + " a year that you put on this: \"", problem.words,
          "\".");
  }
  if (source.asset != nullptr) {
    pieces.push_back({"There is something for you: \"" + shortened(source.asset->title) + "\". " +
                          shortened(source.asset->why_it_helps) + ".",
                      source.asset->id});
  }
  for (const Problem& problem : told.problems) {
    if (!problem.cost_per_year)
      add("It is about what you want solved: \"", problem.words, "\". One idea for it takes you two minutes.");
  }
  add("You said that success looks like this: \"", told.success, "\". The first step to it is ready for you.");
  add("You said what happens otherwise: \"", told.if_not_solved, "\". There is a way around it.");
  add("You said how important it is: \"", told.importance, "\". So here is one idea for it.");
  add("You said what caught your interest: \"", told.piqued_interest, "\". There is more of it for you.");
  for (const Asset& asset : shelf) {
    const auto& had = contact.standing.assets_had;
    if (std::find(had.begin(), had.end(), asset.id) != had.end()) continue;
    pieces.push_back(
        {"There is something for you: \"" + shortened(asset.title) + "\". " + shortened(asset.why_it_helps) + ".",
         asset.id});
  }
  if (!contact.issue.empty()) add("It is about ", contact.issue, ", and what others in your place did about it first.");
  return pieces;
}

}  // namespace

Result<VoicemailPlan> plan_voicemail(const LetterSource& source, std::span<const Asset> shelf, LocalMinute again) {
  const Contact& contact = source.contact;
  const auto& left = contact.standing.voicemails_left;
  for (const Piece& piece : pieces_for(source, shelf)) {
    const std::uint64_t print = simhash(piece.words);
    if (std::any_of(left.begin(), left.end(), [&](std::uint64_t old) { return same_piece(old, print); })) continue;
    VoicemailPlan plan;
    plan.text = contact.given_name.empty() ? "Hello, this is " : "Hello " + contact.given_name + ", this is ";
    plan.text += source.seller.name;
    if (!source.seller.company.empty()) plan.text += " from " + source.seller.company;
    plan.text += ". " + piece.words + " I call you again on " + letter_time(again, source.today, "en") + ".";
    const std::string number = source.seller.phone.empty() ? "" : " Until then: " + source.seller.phone + ".";
    if (seconds_to_speak(read_words(plan.text + number)) < voicemail_seconds_max) plan.text += number;
    plan.seconds = seconds_to_speak(read_words(plan.text));
    if (plan.seconds >= voicemail_seconds_max) continue;
    plan.print = print;
    plan.asset = piece.asset;
    return plan;
  }
  return conflict(
      "voicemail.nothing_new",
      "They have heard all that there is to say on a voicemail. Leave none, or put a new asset on the shelf.");
}

std::uint64_t print_of_voicemail(const LetterSource& source, std::span<const Asset> shelf, std::string_view text) {
  for (const Piece& piece : pieces_for(source, shelf)) {
    if (text.find(piece.words) != std::string_view::npos) return simhash(piece.words);
  }
  return simhash(text);
}

}  // namespace barnacle
