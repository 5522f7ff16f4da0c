#include "domain/messages/call_plan.hpp"

#include <algorithm>

#include "base/quotation.hpp"
#include "base/text.hpp"

namespace barnacle {

namespace {

struct Aim {
  std::string goal;
  std::string ask_for;
};

Aim aim_by_temperature(Temperature temperature) {
  switch (temperature) {
    case Temperature::new_: return {"Answer what they asked.", "A conversation about what they want to solve."};
    case Temperature::hot:
      return {"Take up what they said they are ready for.",
              "The meeting in which it is decided, with everybody who decides."};
    case Temperature::interested:
      return {"Hear what changed for them.", "The day on which they want to look at it again."};
    case Temperature::promising:
      return {"Find out what they want solved; a first date, not a marriage.",
              "Half an hour about that problem alone."};
    case Temperature::client:
      return {"Hear whether everything is as promised.", "The name of somebody who has the problem that they had."};
    case Temperature::lost:
      return {"Hear how their choice works out, without bitterness.", "Leave to call again in a season."};
  }
  expects(false, "each temperature has its aim");
}

Aim aim_of(const LetterSource& source, const Deal* deal, std::span<const Stage> stages) {
  const Contact& contact = source.contact;
  if (contact.reply_owed)
    return {"Answer what they wrote: " + quoted_at_end(contact.reply_owed->words),
            "A yes to the answer, or the day for the rest of it."};
  if (contact.inquiry)
    return {"Answer what they asked: " + quoted_at_end(contact.inquiry->words),
            "A conversation about what they want to solve."};
  if (deal == nullptr || deal->state != DealState::open) return aim_by_temperature(contact.temperature);
  const auto at =
      std::find_if(stages.begin(), stages.end(), [&](const Stage& stage) { return stage.name == deal->stage; });
  if (at == stages.end()) return aim_by_temperature(contact.temperature);
  // In the last stage there is nothing after it to ask for but the business itself.
  return {deal->stage + ": " + at->action + ".",
          at + 1 == stages.end() ? "Their yes, in writing." : std::string((at + 1)->action) + "."};
}

std::string opening_of(const LetterSource& source) {
  const Contact& contact = source.contact;
  const Discovery& told = contact.discovery;
  const std::string hello = contact.given_name.empty() ? "" : contact.given_name + ", ";
  if (contact.reply_owed && !contact.reply_owed->words.empty())
    return hello + "you wrote: " + quoted_at_end(contact.reply_owed->words);
  if (contact.inquiry && !contact.inquiry->words.empty())
    return hello + "you asked: " + quoted_at_end(contact.inquiry->words);
  for (const Problem& problem : told.problems) {
    if (problem.words.empty()) continue;
    const std::string cost =
        problem.cost_per_year ? " and that it costs you " + text_of(*problem.cost_per_year) + " a year" : "";
    return hello + "you told me: \"" + problem.words + "\"" + cost + ". What has changed since?";
  }
  if (!told.piqued_interest.empty())
    return hello + "what caught your interest was \"" + told.piqued_interest + "\". What made you look?";
  if (!contact.issue.empty()) return hello + "I call about " + contact.issue + ". How is that with you?";
  return hello + "I read up on " + (source.organization == nullptr ? "your work" : source.organization->name) +
         " before calling. What is on top of your list this quarter?";
}

std::vector<std::string> told_lines(const LetterSource& source) {
  const Discovery& told = source.contact.discovery;
  std::vector<std::string> lines;
  const auto add = [&](std::string_view heading, const std::string& words) {
    if (!trimmed(words).empty()) lines.push_back(std::string(heading) + ": " + words);
  };
  add("Interest", told.piqued_interest);
  for (const Problem& problem : told.problems) {
    add("Problem", problem.words + (problem.cost_per_year ? " (" + text_of(*problem.cost_per_year) + " a year)" : ""));
  }
  add("If not solved", told.if_not_solved);
  add("Importance", told.importance);
  add("Success", told.success);
  add("Who else", told.who_else);
  if (told.decision_date) add("Decides", letter_day(*told.decision_date, source.today, "en"));
  return lines;
}

std::vector<std::string> open_commitments(const LetterSource& source) {
  std::vector<const Commitment*> open;
  for (const Commitment& promise : source.contact.commitments) {
    if (!promise.kept_at && !promise.dropped_at) open.push_back(&promise);
  }
  std::stable_sort(open.begin(), open.end(),
                   [](const Commitment* a, const Commitment* b) { return a->due_on < b->due_on; });
  std::vector<std::string> lines;
  for (const Commitment* promise : open) {
    const bool late = promise->due_on < source.today;
    lines.push_back(std::string(promise->side == Side::ours ? "We" : "They") + ": " + promise->what + ", " +
                    (late ? "late since " : "by ") + letter_day(promise->due_on, source.today, "en"));
  }
  return lines;
}

}  // namespace

CallPlan plan_call(const LetterSource& source, const Deal* deal, std::span<const Stage> stages,
                   std::span<const Asset> shelf) {
  CallPlan plan;
  Aim aim = aim_of(source, deal, stages);
  plan.goal = std::move(aim.goal);
  plan.ask_for = std::move(aim.ask_for);
  plan.opening = opening_of(source);
  plan.told = told_lines(source);
  plan.questions = unanswered_questions(source.contact.discovery);
  if (deal != nullptr && deal->state == DealState::open)
    plan.questions.emplace_back("What could still stand in the way?");
  if (!source.contact.stated.channel || !source.contact.stated.time_of_day)
    plan.questions.emplace_back("Which channel and which time of day suit you best?");
  plan.commitments = open_commitments(source);
  const auto& had = source.contact.standing.assets_had;
  for (auto id = had.rbegin(); id != had.rend() && plan.had.size() < call_had_max; ++id) {
    const auto asset = std::find_if(shelf.begin(), shelf.end(), [&](const Asset& piece) { return piece.id == *id; });
    if (asset != shelf.end()) plan.had.push_back(asset->title);
  }
  const auto times = source.offers.first(std::min(call_times_max, source.offers.size()));
  plan.times.assign(times.begin(), times.end());
  const LocalMinute again = plan.times.empty() ? usual_offers(source.today)[0] : plan.times.front();
  if (auto voicemail = plan_voicemail(source, shelf, again)) plan.voicemail = *std::move(voicemail);
  return plan;
}

}  // namespace barnacle
