#pragma once
// The world around the house: a clock that jumps from event to event, sellers, the people they sell to, and upheavals.

#include <memory>
#include <optional>
#include <queue>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "app/receive_touch.hpp"
#include "app/record_outcome.hpp"
#include "simulation/acknowledged.hpp"
#include "simulation/cast.hpp"
#include "simulation/crash_disk.hpp"
#include "simulation/oracle.hpp"
#include "simulation/seeded_ids.hpp"
#include "simulation/simulate.hpp"
#include "simulation/virtual_clock.hpp"
#include "simulation/watched_storage.hpp"

namespace barnacle::simulation {

class World {
 public:
  World(const SimulationPlan& plan, OpenStorage open);
  SimulationReport run(const std::function<void(LocalDay)>& progress);

 private:
  enum class Happening {
    touch_is_due,
    by_hand,       // a seller takes a planned touch up
    block_begins,  // of a seller
    night,         // at a seller's
    they_answer,
    they_keep_their_word,
    deal_moves,
    inquiry_comes,
    people_are_imported,
    records_are_merged,
    whim,  // a seller changes something by hand
    leave_is_taken,
    seller_leaves,
    crisis_begins,
    crisis_ends,
    firm_is_paused,
    cadence_is_edited,
    zone_rules_change,
    asset_is_added,
    daemon_sleeps,
    week_ends,
    month_ends,
  };
  struct Event {
    Instant at{};
    std::uint64_t order = 0;  // of two at one moment the one that was thought of first
    Happening what = Happening::week_ends;
    ContactId contact;
    std::size_t number = 0;  // of a seller, a deal, an intent
  };
  struct Later {
    bool operator()(const Event& a, const Event& b) const { return a.at != b.at ? a.at > b.at : a.order > b.order; }
  };

  void begin();
  void happen(const Event& event);
  void after(microseconds wait, Happening what, ContactId contact = {}, std::size_t number = 0) {
    queue_.push({clock_.now() + wait, ++order_, what, contact, number});
  }
  void every(std::chrono::seconds mean, Happening what) { after(draw_.wait(mean), what); }

  /// A verb as `actor`. If the machine dies meanwhile and it did not last, it is done again.
  template <class Verb>
  auto act(const std::string& actor, Verb&& verb) -> std::invoke_result_t<Verb, app::Desk&> {
    std::optional<std::invoke_result_t<Verb, app::Desk&>> result;
    survive(
        [&] {
          (void)app::perform(*house_, actor, [&](app::Desk& desk) -> Result<Done> {
            result.emplace(verb(desk));
            if (!result->ok()) return result->refusal();
            return Done{};
          });
        },
        Repeat::unless_it_lasted);
    return *std::move(result);
  }
  /// What works in several transactions; if the machine dies meanwhile, all of it is done again.
  template <class Chore>
  void chore(Chore&& work) {
    survive([&] { expects(work().ok(), "a chore is not refused"); }, Repeat::always);
  }
  enum class Repeat { unless_it_lasted, always };
  /// Works, and now and then the machine dies at one of the disk's writes.
  void survive(const std::function<void()>& work, Repeat repeat);
  /// The machine starts again; true if the transaction that was under way stands in the books.
  bool recover();
  void restart();
  /// What was acknowledged before the crash is there.
  void prove();

  // Sellers at work.
  void touch_is_due(ContactId contact);
  void release(ContactId contact);
  void block_begins(std::size_t seller);
  void by_hand(ContactId contact, bool at_any_hour);
  void report_outcome(ContactId contact, const Touch& planned);
  void close_gate(app::OutcomeReport& report);
  void night(std::size_t seller);
  void whim();
  void maybe_undo(const std::string& actor);
  bool is_at_work(const Seller& seller, Instant at) const;
  std::size_t seller_number(SellerId id) const;
  std::string actor_of(SellerId id) const { return sellers_[seller_number(id)].name; }
  std::size_t some_seller();

  // The people they sell to.
  double liking(ContactId contact) const;
  void react(ContactId contact, Channel channel);
  void they_answer(ContactId contact, app::Intent intent);
  void they_keep_their_word(ContactId contact);
  void deal_moves(std::size_t number);
  void inquiry_comes();
  void people_are_imported();
  void records_are_merged();
  std::optional<ContactId> somebody();

  // Upheavals.
  void leave_is_taken();
  void seller_leaves();
  void hire();
  void crisis_begins();
  void crisis_ends(std::size_t number);
  void firm_is_paused();
  void cadence_is_edited();
  void zone_rules_change();
  void asset_is_added();
  void compare_books();

  LocalDay today_of(ContactId contact);

  SimulationPlan plan_;
  Draw draw_;
  VirtualClock clock_;
  SeededIds ids_;
  OpenStorage open_;
  CrashDisk disk_;
  std::unique_ptr<Storage> store_;  // on the disk
  WatchedStorage storage_;
  Oracle oracle_;
  Acknowledged acknowledged_;
  std::vector<std::unique_ptr<ZoneTable>> tables_;  // all that were ever in force
  std::optional<app::House> house_;
  std::priority_queue<Event, std::vector<Event>, Later> queue_;
  std::uint64_t order_ = 0;
  std::vector<Seller> sellers_;
  std::vector<DealId> deals_;
  std::vector<HolidayPlace> crises_;
  std::map<std::pair<CadenceId, int>, Cadence> cadences_;
  int people_ = 0;
  int firms_ = 0;
  int assets_ = 0;
  bool crashes_ = false;      // may happen
  bool is_doomed_ = false;    // a cut is planned
  bool has_crashed_ = false;  // and what was acknowledged is yet to be proved
  Instant asleep_until_{};
  SimulationReport report_;
};

}  // namespace barnacle::simulation
