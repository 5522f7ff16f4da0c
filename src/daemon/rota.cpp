#include "daemon/rota.hpp"

#include <algorithm>

#include "app/audit.hpp"
#include "app/jobs.hpp"
#include "app/keep_files.hpp"
#include "app/replan_many.hpp"
#include "app/sign_in.hpp"
#include "app/undo.hpp"
#include "base/text.hpp"

namespace barnacle::daemon {

namespace {

constexpr hours nightly{24};

Result<std::string> follow_zone_rules(app::House& house) {
  const auto moved = app::follow_zone_rules(house);
  if (!moved) return moved.refusal();
  return *moved == 0 ? std::string() : counted(*moved, "plan") + " moved with their zone's new rules";
}

Result<std::string> replan_leftovers(app::House& house) {
  std::vector<SellerId> sellers;
  app::look(house, [&](app::Desk& desk) {
    for (const auto& [id, seller] : desk.reference().sellers) {
      if (!seller.gone) sellers.push_back(id);
    }
  });
  int all = 0;
  for (const SellerId seller : sellers) {
    const auto moved = app::replan_leftovers(house, seller);
    if (!moved) return moved.refusal();
    all += *moved;
  }
  return all == 0 ? std::string() : counted(all, "leftover") + " planned again by rank";
}

Result<std::string> forget_undo(app::House& house) {
  const auto forgotten = app::perform(house, "barnacle", [](app::Desk& desk) { return app::forget_undo(desk); });
  if (!forgotten) return forgotten.refusal();
  return std::string();
}

Result<std::string> forget_sign_ins(app::House& house) {
  const auto forgotten = app::perform(house, "barnacle", [](app::Desk& desk) { return app::forget_sign_ins(desk); });
  if (!forgotten) return forgotten.refusal();
  return std::string();
}

Result<std::string> forget_jobs(app::House& house) {
  const auto forgotten = app::perform(house, "barnacle", [](app::Desk& desk) { return app::forget_jobs(desk); });
  if (!forgotten) return forgotten.refusal();
  return std::string();
}

Result<std::string> forget_files(app::House& house) {
  const auto forgotten = app::perform(house, "barnacle", [](app::Desk& desk) { return app::forget_files(desk); });
  if (!forgotten) return forgotten.refusal();
  return std::string();
}

Result<std::string> audit(app::House& house) {
  const app::AuditReport report = app::look(house, [](app::Desk& desk) { return app::audit(desk); });
  std::string line = counted(report.contacts, "contact") + ", " + std::to_string(report.with_next_touch) +
                     " with a next touch, " + std::to_string(report.stopped) + " stopped: ";
  if (report.clean()) return line + "nobody is dropped, nobody is pestered";
  line += counted(report.violation_count, "broken promise");
  for (const app::Violation& violation : report.violations) line += "\n  " + violation.sentence;
  return conflict("audit.broken", line);
}

}  // namespace

std::vector<Chore> all_chores() {
  return {
      // Days end at every hour somewhere; a seller's leftovers are those of the seller's own day.
      {"leftovers", "what a missed day left over gets new days by rank", hours(1), minutes(5), replan_leftovers},
      {"zones", "plans keep their wall time when a zone's rules change", hours(1), minutes(10), follow_zone_rules},
      {"undo", "what undo kept for 7 days is forgotten", nightly, hours(2), forget_undo},
      {"sign-ins", "sessions, links and tokens that ended are forgotten", nightly, hours(2), forget_sign_ins},
      {"jobs", "jobs that ended 30 days ago are forgotten", nightly, hours(2), forget_jobs},
      {"files", "uploads and files of jobs are forgotten a day after their last use", hours(1), minutes(20),
       forget_files},
      {"audit", "the promises are proved over every contact", nightly, hours(3), audit},
  };
}

Instant turn_after(const Chore& chore, Instant now) {
  const microseconds past = now.time_since_epoch() - chore.at;
  return Instant(chore.at + (past / chore.every + 1) * chore.every);
}

Rota::Rota(std::vector<Chore> chores, Owed owed) : owed_(owed) {
  for (Chore& chore : chores) {
    expects(chore.every > microseconds::zero() && chore.run, "a chore has a schedule and something to do");
    posts_.push_back({std::move(chore), Instant::min()});
  }
}

// Nothing if another server is at it, or did it in this turn.
std::optional<ChoreTurn> Rota::claim(app::House& house, const Chore& chore) const {
  const auto claimed = app::perform(house, "barnacle", [&](app::Desk& desk) -> Result<std::optional<ChoreTurn>> {
    const Instant turn = owed_ == Owed::all ? Instant::max() : turn_after(chore, desk.now) - chore.every;
    return desk.books.jobs().claim_chore(chore.name, desk.now, turn, desk.now + chore_lease);
  });
  return *claimed;
}

// Where that fails, the world is as broken as it was for the chore: its lease runs out.
void Rota::give_back(app::House& house, const ChoreTurn& turn, bool done) {
  try {
    const auto given = app::perform(house, "barnacle", [&](app::Desk& desk) -> Result<Done> {
      desk.books.jobs().end_chore(turn, desk.now, done);
      return Done{};
    });
    expects(given.ok(), "nothing refuses a chore back");
  } catch (const storage_failure&) {
  }
}

std::vector<Ran> Rota::run_due(app::House& house, const std::function<bool()>& stop) {
  std::vector<Ran> all;
  for (Post& post : posts_) {
    if (stop && stop()) break;
    const Instant now = house.clock.now();
    if (post.due > now) continue;
    Ran ran{.name = post.chore.name, .line = {}};
    std::optional<ChoreTurn> turn;
    const auto fail = [&](const char* why) {
      ran.failed = true;
      ran.line = why;
    };
    try {
      turn = claim(house, post.chore);
      if (!turn) {
        post.due = std::min(turn_after(post.chore, now), now + retry_after);
        continue;
      }
      auto done = post.chore.run(house);
      ran.failed = !done.ok();
      ran.line = done.ok() ? *std::move(done) : done.refusal().text;
    } catch (const storage_conflict& error) {
      fail(error.what());
    } catch (const storage_failure& error) {
      fail(error.what());
    }
    if (turn) give_back(house, *turn, !ran.failed);
    // Counted from the end, so that a chore longer than its turns leaves the others their share.
    const Instant end = house.clock.now();
    post.due = turn_after(post.chore, end);
    if (ran.failed) post.due = std::min(post.due, end + retry_after);
    all.push_back(std::move(ran));
  }
  return all;
}

Instant Rota::next_turn() const {
  Instant earliest = Instant::max();
  for (const Post& post : posts_) earliest = std::min(earliest, post.due);
  return earliest;
}

}  // namespace barnacle::daemon
