#include "domain/deals/move_stage.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace barnacle {
namespace {

/// The longest reason for a lost deal, in bytes; the story belongs into a note.
constexpr std::size_t reason_max = 1000;

std::string names_of(const std::vector<Stage>& stages) {
  std::vector<std::string> names;
  for (const Stage& stage : stages) names.push_back(stage.name);
  return joined(names, ", ");
}

std::string worth(const Deal& deal) { return deal.amount ? ", " + text_of(*deal.amount) : std::string(); }

}  // namespace

Result<DealMove> move_stage(const Deal& deal, const std::vector<Stage>& stages, std::string_view stage,
                            bool has_next_step, Instant now) {
  if (deal.state != DealState::open) {
    return conflict("deal.closed", "The deal is " + std::string(word_of(deal.state)) + ". Reopen it before moving it.");
  }
  const auto found = std::find_if(stages.begin(), stages.end(),
                                  [&](const Stage& each) { return same_word(each.name, trimmed(stage)); });
  if (found == stages.end()) {
    return invalid("stage.unknown", "\"" + std::string(cut_at_character(stage, 80)) +
                                        "\" is no stage. Use one of: " + names_of(stages) + ".");
  }
  if (found->name == deal.stage) return conflict("deal.same_stage", "The deal is in " + deal.stage + " already.");

  DealMove move{.deal = deal};
  move.deal.stage = found->name;
  move.deal.stage_since = now;
  move.asks = has_next_step ? DealAsks::nothing : DealAsks::next_step;
  move.sentence = deal.stage.empty() ? "Moved to " + found->name : "Moved from " + deal.stage + " to " + found->name;
  return move;
}

Result<DealMove> win_deal(const Deal& deal, const std::vector<Stage>& stages, LocalDay today, Instant now) {
  if (deal.state == DealState::won) return conflict("deal.won", "The deal is won already.");
  DealMove move{.deal = deal};
  move.deal.state = DealState::won;
  move.deal.closed_on = today;
  move.deal.lost_because.clear();
  if (!stages.empty() && deal.stage != stages.back().name) {
    move.deal.stage = stages.back().name;
    move.deal.stage_since = now;
  }
  move.asks = DealAsks::onboarding;
  move.contacts_become = Temperature::client;
  move.sentence = "Won" + worth(deal);
  return move;
}

Result<DealMove> lose_deal(const Deal& deal, std::string_view because, LocalDay today) {
  if (deal.state == DealState::lost) return conflict("deal.lost", "The deal is lost already.");
  if (deal.state == DealState::won) {
    return conflict("deal.won", "The deal is won. Reopen it first if they took their yes back.");
  }
  const std::string_view reason = trimmed(because);
  if (reason.empty()) {
    return invalid("deal.no_reason",
                   "Say why it was lost, in their words if you have them: the next one is won with it.");
  }
  if (reason.size() > reason_max) {
    return too_many("deal.reason_too_long",
                    "A reason is at most " + std::to_string(reason_max) + " bytes. Keep the story in a note.");
  }
  DealMove move{.deal = deal};
  move.deal.state = DealState::lost;
  move.deal.closed_on = today;
  move.deal.lost_because = reason;
  move.asks = DealAsks::door_open;
  move.contacts_become = Temperature::lost;
  move.sentence = "Lost" + worth(deal) + ": " + std::string(reason);
  return move;
}

Result<DealMove> reopen_deal(const Deal& deal, Instant now) {
  if (deal.state == DealState::open) return conflict("deal.open", "The deal is open already.");
  DealMove move{.deal = deal};
  move.deal.state = DealState::open;
  move.deal.closed_on.reset();
  move.deal.lost_because.clear();
  move.deal.stage_since = now;
  move.asks = DealAsks::next_step;
  move.contacts_become = Temperature::interested;
  move.sentence = "Reopened (was " + std::string(word_of(deal.state)) + ")";
  return move;
}

}  // namespace barnacle
