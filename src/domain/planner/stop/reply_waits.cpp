#include "domain/planner/stop/stop.hpp"

namespace barnacle::stop {

std::optional<Blocked> reply_waits(const Bearings& bearings) {
  const auto& owed = bearings.contact().reply_owed;
  if (!owed) return std::nullopt;
  return Blocked{.rule = "stop/reply_waits",
                 .sentence = bearings.said(
                     [&] { return "their " + std::string(word_of(owed->channel)) + " waits for an answer by hand"; }),
                 .silenced = Silenced::automatic,
                 .began = owed->since};
}

}  // namespace barnacle::stop
