#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/planner/policy.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

/// The workspace's settings and running counts.
class SettingBook {
 public:
  virtual ~SettingBook() = default;

  /// The policy as saved, or the defaults. `zones` is set to the system's table.
  virtual Policy policy() = 0;
  virtual void put_policy(const Policy& policy) = 0;

  /// Raised by every put of the policy, a seller, an asset or a cadence, so that readers may keep what they read.
  virtual std::int64_t reference_version() = 0;

  /// Small named texts (the tzdata version that plans were made with, demo data loaded, ...).
  virtual std::optional<std::string> text(std::string_view name) = 0;
  virtual void put_text(std::string_view name, std::string_view value) = 0;
  virtual std::vector<std::pair<std::string, std::string>> texts() = 0;  ///< all, by name
};

/// Counts for learning: touches and answers by factor and level (planner.md 2.2), by month so that they can fade.
struct TallyLine {
  Factor factor = Factor::channel;
  std::string level;
  int month = 0;  ///< months since January 1970, UTC
  std::int64_t touches = 0;
  std::int64_t answers = 0;
  double expected = 0;  ///< answers that the model expected
  bool operator==(const TallyLine&) const = default;
};

class TallyBook {
 public:
  virtual ~TallyBook() = default;
  virtual void add(const TallyLine& line) = 0;  ///< adds its counts to those that stand
  virtual std::vector<TallyLine> all() = 0;
};

}  // namespace barnacle
