#pragma once
// Every recurring chore with its schedule. Nothing else in the house runs by itself.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"

namespace barnacle::daemon {

/// One chore. Its turns come every `every`, counted from `at` past midnight UTC; it may be run at any time and as often
/// as one likes, since it only does what is still to be done.
struct Chore {
  std::string name;
  std::string purpose;  ///< one line, for the log's reader
  microseconds every{};
  microseconds at{};
  std::function<Result<std::string>(app::House&)> run;  ///< gives one line that says what it did; empty if nothing
};

/// The one table.
std::vector<Chore> all_chores();

/// A chore that ran: what it did, or why it could not.
struct Ran {
  std::string name;
  std::string line;
  bool failed = false;
};

/// When a chore that failed is tried again, if its next turn is later than that.
inline constexpr minutes retry_after{5};

/// How long a server keeps a chore from the others: longer than any takes, so that only a dead one's is taken over.
inline constexpr minutes chore_lease{60};

/// What a fresh rota owes: each chore that no server did since its last turn, or all of them.
enum class Owed { missed, all };

/// Who is due. Of several servers on one database one does each turn: it claims the chore there. What was missed while
/// nobody served is made up for once, however many turns that were. Not to be shared between threads.
class Rota {
 public:
  explicit Rota(std::vector<Chore> chores, Owed owed = Owed::missed);

  /// Runs every chore whose turn has come since it last ran and that nobody else has, each once, in the order of the
  /// table. A refusal or a
  /// broken world is that chore's failure; the others go on. `stop`, asked between chores, ends early.
  std::vector<Ran> run_due(app::House& house, const std::function<bool()>& stop = {});

  /// The earliest turn to come; a moment that is past if one is due now.
  Instant next_turn() const;

 private:
  struct Post {
    Chore chore;
    Instant due{};
  };
  std::optional<ChoreTurn> claim(app::House& house, const Chore& chore) const;
  static void give_back(app::House& house, const ChoreTurn& turn, bool done);

  std::vector<Post> posts_;
  Owed owed_;
};

/// The first turn of the chore after `now`.
Instant turn_after(const Chore& chore, Instant now);

}  // namespace barnacle::daemon
