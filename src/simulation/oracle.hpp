#pragma once
// Who keeps the books that the product is judged by: own records of what people said and what went out, own arithmetic
// of days and hours, and the promises of product.md section 2 asked of everything that is written.

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "domain/contacts/seller.hpp"
#include "simulation/watched_storage.hpp"

namespace barnacle::simulation {

/// The promises as the audit names them too.
namespace promise {
inline constexpr std::string_view nobody_is_dropped = "1 nobody is dropped";
inline constexpr std::string_view nobody_is_pestered = "2 nobody is pestered";
inline constexpr std::string_view a_reply_silences = "3 a reply silences the machine";
inline constexpr std::string_view never_lost = "4 never twice, never lost";
inline constexpr std::string_view every_decision_says_why = "5 every decision says why";
inline constexpr std::string_view the_seller_decides = "6 the seller decides";
}  // namespace promise

/// A promise that was broken.
struct Violation {
  Instant at{};
  ContactId contact;
  std::string promise;   ///< one of those above
  std::string sentence;  ///< what is wrong, with names and times
};

class Oracle {
 public:
  /// Finds the version of a cadence that somebody walks.
  using FindCadence = std::function<const Cadence*(CadenceId, int)>;

  Oracle(const ZoneTable& zones, FindCadence find_cadence) : zones_(&zones), find_cadence_(std::move(find_cadence)) {}

  // What a transaction wrote. Judges what went out by what was known before it.
  void absorb(const Written& written, Instant now);

  // What the world knows to be true, told after the verb that records it.
  void told_stop(ContactId contact);
  void told_lifted(ContactId contact);
  void told_no_to(ContactId contact, Channel channel);
  void told_yes(ContactId contact);
  void told_reply(ContactId contact);
  void told_inquiry(ContactId contact);
  void told_merged_away(ContactId contact);
  void told_away(ContactId contact, LocalDay until, Instant now);
  void told_back(ContactId contact);
  void told_pause(ContactId contact, std::optional<LocalDay> until);
  void told_resumed(ContactId contact);
  void told_firm_pause(OrganizationId firm, std::optional<LocalDay> until);
  void told_firm_resumed(OrganizationId firm);
  void told_crisis(const HolidayPlace& place, std::optional<LocalDay> until);
  void told_crisis_over(const HolidayPlace& place);
  void told_override(ContactId contact, LocalMinute at);
  void told_override_over(ContactId contact);
  void told_seller(const Seller& seller);
  void told_zones(const ZoneTable& zones) { zones_ = &zones; }
  /// What was written outside the watch (an undo): as it stands in the book now.
  void reread(const Contact& contact, const std::optional<Touch>& planned);

  /// Judges everybody whom the transactions since the last call touched; then everybody.
  void judge_touched(Instant now);
  void judge_all(Instant now);
  /// After an inquiry: an answer to it is what comes next.
  void judge_inquiry(ContactId contact, Instant now);
  /// After a reply: nobody at the firm walks on in a cadence that a colleague's reply ends.
  void judge_firm_after_reply(ContactId contact, Instant now);
  void blame(Instant at, ContactId contact, std::string_view promise, std::string sentence);

  /// For undo: keeps what is known of everybody whom the transactions from now on touch, until the next call.
  void remember();
  /// Knows again what was remembered; gives those contacts, of whom the book has to be read again.
  std::vector<ContactId> take_back();

  const Contact* contact(ContactId id) const;
  const Touch* planned(ContactId id) const;
  const std::vector<ContactId>& everybody() const { return order_; }
  bool ended(ContactId id) const;

  const std::vector<Violation>& violations() const { return violations_; }
  std::uint64_t hash() const { return hash_; }
  std::int64_t automatic_sent = 0;
  std::int64_t done_by_hand = 0;

 private:
  struct Override {
    TouchId touch;
    LocalMinute at{};
    Channel channel = Channel::email;
  };
  struct Quiet {
    std::optional<LocalDay> until;  // none: until it is said to be over
  };
  struct Known {
    Contact contact;
    std::optional<Touch> planned;
    bool ended = false;                  // a stop, as they or a person said it
    bool merged_away = false;            // into another record
    bool waits = false;                  // for an answer by hand
    bool receipt_owed = false;           // an inquiry whose receipt has not gone out
    std::set<Channel> refused;           // channels that they said no to
    std::optional<LocalDay> away_until;  // out of office
    Instant away_since{};
    std::optional<Quiet> paused;  // by a person
    std::optional<Override> by_hand;
    std::unordered_set<AssetId, IdHash<AssetIdNoun>> had;
    int unsolicited = 0;  // ledger of our own
    int asks = 0;
    int forced = 0;  // kinds that a person, their own date or an ask outside the tenths forced
    Kind last = Kind::neither;
    int values_in_a_row = 0;
    LocalDay last_day{};  // of ours on which something went out, and how much on it
    int on_last_day = 0;
    std::optional<Instant> last_automatic;
  };

  Known& known(ContactId id);
  void touch_now(ContactId id);
  void went_out(const Touch& touch, Instant now);
  void judge(const Known& known, Instant now);
  void judge_plan(const Known& known, const Touch& plan, Instant now);
  void merged(Known& from, Known& into);
  Zone zone_of(const Contact& contact) const;
  HolidayPlace place_of(const Contact& contact) const;
  std::string outside_hours(const Contact& contact, Instant at) const;
  enum class Pauses { all, those_that_end };
  std::string left_in_peace(const Known& known, LocalDay day, Pauses pauses) const;
  void mix(std::string_view bytes);
  void mix(std::int64_t number);

  const ZoneTable* zones_;
  FindCadence find_cadence_;
  std::unordered_map<ContactId, Known, IdHash<ContactIdNoun>> known_;
  std::unordered_map<TouchId, ContactId, IdHash<TouchIdNoun>> planned_for_;
  std::unordered_map<OrganizationId, Instant, IdHash<OrganizationIdNoun>> last_automatic_at_;
  std::unordered_map<OrganizationId, Organization, IdHash<OrganizationIdNoun>> organizations_;
  std::unordered_map<OrganizationId, Quiet, IdHash<OrganizationIdNoun>> paused_firms_;
  std::map<HolidayPlace, Quiet> crises_;
  std::unordered_set<TouchId, IdHash<TouchIdNoun>> handed_over_;  // automatic touches that went out
  std::unordered_map<SellerId, Seller, IdHash<SellerIdNoun>> sellers_;
  std::unordered_map<OrganizationId, std::vector<ContactId>, IdHash<OrganizationIdNoun>> firm_;
  std::vector<ContactId> order_;
  std::vector<ContactId> touched_;
  std::vector<std::pair<ContactId, Known>> remembered_;
  std::vector<Violation> violations_;
  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

}  // namespace barnacle::simulation
