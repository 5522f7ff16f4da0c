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
#include "simulation/cast.hpp"
#include "simulation/oracle.hpp"
#include "simulation/seeded_ids.hpp"
#include "simulation/simulate.hpp"
#include "simulation/virtual_clock.hpp"
#include "simulation/watched_storage.hpp"

namespace barnacle::simulation {

class World {
 public:
  World(const SimulationPlan& plan, Storage& storage);
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

  /// A verb as `actor`; now and then the power is cut at one of its writes, and it is done again.
  template <class Verb>
  auto act(const std::string& actor, Verb&& verb) -> std::invoke_result_t<Verb, app::Desk&> {
    clock_.advance(std::chrono::milliseconds(1));  // no two verbs at one moment: an undo takes them for one
    if (cut_is_due()) {
      try {
        auto result = app::perform(*house_, actor, verb);
        storage_.mend_power();
        return result;
      } catch (const power_cut&) {
        recover();
      }
    }
    return app::perform(*house_, actor, verb);
  }
  /// The same for what works in several transactions.
  template <class Chore>
  void chore(Chore&& work) {
    clock_.advance(std::chrono::milliseconds(1));
    if (cut_is_due()) {
      try {
        const auto done = work();
        storage_.mend_power();
        expects(done.ok(), "a chore is not refused");
        return;
      } catch (const power_cut&) {
        recover();
      }
    }
    const auto done = work();
    expects(done.ok(), "a chore is not refused");
  }
  bool cut_is_due();
  void recover();
  void restart();

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
  WatchedStorage storage_;
  Oracle oracle_;
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
  bool crashes_ = false;
  Instant asleep_until_{};
  SimulationReport report_;
};

}  // namespace barnacle::simulation
