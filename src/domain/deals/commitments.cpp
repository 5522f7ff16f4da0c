#include "domain/deals/commitments.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace barnacle {
namespace {

std::optional<Refusal> not_open(const std::vector<Commitment>& list, std::size_t index) {
  if (index >= list.size()) {
    return not_found("commitment.not_found", "There is no commitment number " + std::to_string(index + 1) +
                                                 "; there are " + std::to_string(list.size()) + ".");
  }
  if (!is_open(list[index])) {
    return conflict("commitment.closed",
                    "\"" + list[index].what + "\" is " + (list[index].kept_at ? "kept" : "dropped") + " already.");
  }
  return std::nullopt;
}

}  // namespace

bool is_open(const Commitment& commitment) { return !commitment.kept_at && !commitment.dropped_at; }

bool is_overdue(const Commitment& commitment, LocalDay today) {
  return is_open(commitment) && commitment.due_on < today;
}

Result<Done> add_commitment(std::vector<Commitment>& list, Commitment made, LocalDay today) {
  made.what = std::string(trimmed(made.what));
  if (made.what.empty()) {
    return invalid("commitment.empty",
                   "A commitment says what was promised. Write it in a few words, such as \"send the price list\".");
  }
  if (made.what.size() > step_text_max) {
    return too_many("commitment.too_long", "A commitment is at most " + std::to_string(step_text_max) +
                                               " bytes; this one has " + std::to_string(made.what.size()) + ".");
  }
  if (made.due_on < today) {
    return invalid("commitment.in_past",
                   with_weekday(made.due_on) + " has passed. Name the day by which it will be done.");
  }
  if (made.due_on > last_plannable_day()) {
    return invalid("commitment.too_late", with_weekday(made.due_on) + " is too far away to plan; the last day is " +
                                              text_of(last_plannable_day()) + ".");
  }
  if (list.size() >= commitments_max) {
    const auto oldest_closed =
        std::find_if(list.begin(), list.end(), [](const Commitment& each) { return !is_open(each); });
    if (oldest_closed == list.end()) {
      return too_many("commitment.too_many",
                      std::to_string(commitments_max) +
                          " commitments are open with this contact. Keep or drop some before adding one.");
    }
    list.erase(oldest_closed);
  }
  list.push_back(std::move(made));
  return Done{};
}

Result<Done> keep_commitment(std::vector<Commitment>& list, std::size_t index, Instant at) {
  if (auto refusal = not_open(list, index)) return *refusal;
  list[index].kept_at = at;
  return Done{};
}

Result<Done> drop_commitment(std::vector<Commitment>& list, std::size_t index, Instant at, std::string_view note) {
  if (auto refusal = not_open(list, index)) return *refusal;
  const std::string_view reason = trimmed(note);
  if (reason.empty()) {
    return invalid("commitment.no_reason", "Say who released it and why; a promise is not dropped in silence.");
  }
  list[index].dropped_at = at;
  list[index].note = cut_at_character(reason, step_text_max);
  return Done{};
}

std::optional<std::size_t> next_due(const std::vector<Commitment>& list, Side side) {
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].side != side || !is_open(list[i])) continue;
    if (!first || list[i].due_on < list[*first].due_on ||
        (list[i].due_on == list[*first].due_on && list[i].made_at < list[*first].made_at)) {
      first = i;
    }
  }
  return first;
}

std::optional<double> PromisesKept::share() const {
  if (due() == 0) return std::nullopt;
  return static_cast<double>(on_time) / due();
}

PromisesKept& PromisesKept::operator+=(const PromisesKept& other) {
  on_time += other.on_time;
  late += other.late;
  broken += other.broken;
  return *this;
}

PromisesKept promises_kept(const std::vector<Commitment>& list, Side side, const Zone& zone, LocalDay today) {
  PromisesKept count;
  for (const Commitment& each : list) {
    if (each.side != side || each.dropped_at) continue;
    if (each.kept_at) {
      const bool on_time = local_day(*each.kept_at, zone) <= each.due_on;
      ++(on_time ? count.on_time : count.late);
    } else if (each.due_on < today) {
      ++count.broken;
    }
  }
  return count;
}

}  // namespace barnacle
