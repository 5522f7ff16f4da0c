#pragma once
// Promises of both sides are tracked to kept or dropped; the share of promises kept is a figure (S73, S92).

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/deals/next_step.hpp"
#include "domain/time/zone.hpp"

namespace barnacle {

/// Neither kept nor dropped yet.
bool is_open(const Commitment& commitment);

/// Open, and its day is over.
bool is_overdue(const Commitment& commitment, LocalDay today);

/// Adds a promise. Refuses an empty or too long `what`, a day before `today` (commitment.in_past) and one too many: at
/// `commitments_max` the oldest that is no longer open makes room, and only if all are open it is refused
/// (commitment.too_many).
Result<Done> add_commitment(std::vector<Commitment>& list, Commitment made, LocalDay today);

/// Marks an open one as kept. Refuses an index past the end (commitment.not_found) and one that is not open
/// (commitment.closed).
Result<Done> keep_commitment(std::vector<Commitment>& list, std::size_t index, Instant at);

/// Releases one: no longer wanted by the side that it was made to. `note` says why and must not be empty
/// (commitment.no_reason).
Result<Done> drop_commitment(std::vector<Commitment>& list, std::size_t index, Instant at, std::string_view note);

/// The index of the open promise of that side that is due first (of equal days the one made first).
std::optional<std::size_t> next_due(const std::vector<Commitment>& list, Side side);

/// Promises whose fate is known: those kept, and those whose day is over. Dropped ones count for nobody.
struct PromisesKept {
  int on_time = 0;
  int late = 0;    ///< kept, after the day
  int broken = 0;  ///< not kept, and the day is over
  int due() const { return on_time + late + broken; }
  /// Share kept on time; nothing where no promise was due.
  std::optional<double> share() const;
  PromisesKept& operator+=(const PromisesKept& other);
  bool operator==(const PromisesKept&) const = default;
};

/// Counts the promises of a side; `zone` is of the side whose calendar the due day is written in.
PromisesKept promises_kept(const std::vector<Commitment>& list, Side side, const Zone& zone, LocalDay today);

}  // namespace barnacle
