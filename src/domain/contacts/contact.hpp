#pragma once
// A contact: a person, and everything that decides what they hear from us next.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "domain/cadences/cadence.hpp"
#include "domain/contacts/temperature.hpp"
#include "domain/deals/discovery.hpp"
#include "domain/deals/next_step.hpp"
#include "domain/permission/permission.hpp"
#include "domain/time/working_hours.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle {

/// Named maximums of a contact, in entries; each is far above what a person has, and below what hurts.
inline constexpr std::size_t addresses_max = 20;
inline constexpr std::size_t tags_max = 50;
inline constexpr std::size_t custom_fields_max = 100;
inline constexpr std::size_t name_max = 200;         // bytes
inline constexpr std::size_t field_text_max = 8192;  // bytes of one free text

struct Email {
  std::string address;  ///< normal form
  std::string label;    ///< "work"
  std::optional<Instant> bounced_at;
  bool operator==(const Email&) const = default;
};

struct Phone {
  std::string number;  ///< E.164
  std::string label;   ///< "mobile"
  bool operator==(const Phone&) const = default;
};

struct PostalAddress {
  std::string street;
  std::string city;
  std::string region;
  std::string postcode;
  std::string country;  ///< ISO 3166-1 alpha-2, or empty
  bool operator==(const PostalAddress&) const = default;
};

struct CustomField {
  std::string name;
  std::string value;
  bool operator==(const CustomField&) const = default;
};

/// They came to us and want an answer (S27-S31): the promise's clock runs until connected.
struct Inquiry {
  Instant at{};
  std::string source;                 ///< the form, campaign or address
  std::string words;                  ///< what they asked
  std::optional<Instant> receipt_at;  ///< when the automatic receipt went out
  int attempts = 0;                   ///< tries of a person to connect
  bool operator==(const Inquiry&) const = default;
};

/// They wrote or called and nobody has answered yet.
struct ReplyOwed {
  Instant since{};
  Channel channel = Channel::email;
  std::string words;
  bool operator==(const ReplyOwed&) const = default;
};

/// A meeting that is to come or just was.
struct Meeting {
  Instant at{};
  int minutes = 30;
  std::string about;
  bool held = false;
  bool recap_sent = false;
  bool operator==(const Meeting&) const = default;
};

/// Running figures of the touches so far; all can be derived from the timeline again (planner.md 2.9).
struct Standing {
  int touches = 0;               ///< outgoing, ever (S11)
  int unanswered = 0;            ///< outgoing since the last answer or change of temperature
  int unsolicited = 0;           ///< counted by the 70/30 ledger
  int asks = 0;                  ///< of those
  std::vector<Kind> last_kinds;  ///< of unsolicited touches, newest last, at most `ledger_length`
  std::optional<Instant> last_touch_at;
  std::optional<Instant> last_ask_at;  ///< solicited or not
  std::optional<Instant> last_automatic_at;
  std::optional<Instant> last_answer_at;
  std::optional<Instant> last_conversation_at;
  std::optional<Channel> last_channel;
  double pressure = 0;  ///< felt, as of `pressure_at`; halves every 14 days (planner.md 2.4)
  std::optional<Instant> pressure_at;
  double frailty_answers = 0;   ///< x of planner.md 2.2, as of `frailty_at`; halves every 120 days
  double frailty_expected = 0;  ///< E of the same
  std::optional<Instant> frailty_at;
  std::vector<AssetId> assets_had;               ///< never given twice (S60)
  std::vector<std::uint64_t> assets_had_prints;  ///< their SimHash prints, same order (planner.md 7.1)
  std::vector<std::uint64_t> voicemails_left;    ///< prints of voicemail plans used, newest last
  bool burden_taken = false;                     ///< after the take-the-burden letter: nobody is asked to reply (S74)
  bool operator==(const Standing&) const = default;
};
inline constexpr std::size_t ledger_length = 10;
inline constexpr std::size_t assets_had_max = 1000;

struct Contact {
  ContactId id;
  SellerId owner;
  OrganizationId organization;  ///< nil if none
  std::string given_name;
  std::string family_name;
  std::string title;
  std::vector<Email> emails;
  std::vector<Phone> phones;
  std::string social;  ///< profile address
  PostalAddress address;
  std::string zone;                   ///< IANA name; empty: the organization's, then the owner's
  std::string language;               ///< BCP 47, "en"
  std::optional<WorkingHours> hours;  ///< none: the workspace's assumption
  Temperature temperature = Temperature::promising;
  Instant temperature_since{};
  std::string temperature_why;
  Fit fit = Fit::unknown;
  std::string source;
  std::string issue;  ///< the problem word that assets are matched on: "slow stock"
  std::vector<std::string> tags;
  std::vector<CustomField> custom;
  std::string notes;

  std::vector<Permission> permissions;
  std::vector<Stop> stops;
  std::optional<Pause> paused;
  std::optional<Pause> out_of_office;

  Discovery discovery;
  StatedPreference stated;
  std::optional<NextStep> next_step;
  std::vector<Commitment> commitments;
  std::optional<Meeting> meeting;
  std::optional<Inquiry> inquiry;
  std::optional<ReplyOwed> reply_owed;
  std::optional<LocalDay> come_back_on;  ///< the day that they named; silence before it
  std::optional<Enrollment> enrollment;
  std::optional<Touch> by_hand;  ///< what a person wants instead; stands until done, skipped or replaced (promise 6)
  Standing standing;

  ContactId merged_into;  ///< not nil: this record is only a signpost
  std::string external_id;
  Instant created_at{};
  std::int64_t version = 0;  ///< counts saved changes; storage raises it

  bool operator==(const Contact&) const = default;
};

/// "Maria Lopez", or what is known of it, or the first address.
std::string full_name(const Contact& contact);

/// The one word that a person goes by in a letter: the first of the given name that is no initial and no title; empty
/// if there is none. MARIA and maria are written Maria.
std::string greeting_name(const Contact& contact);

/// The first address that has not bounced.
const Email* usable_email(const Contact& contact);

/// True if we hold an address for that channel; a meeting and an introduction are arranged by mail (a meeting also by
/// phone).
bool can_reach(const Contact& contact, Channel channel);

/// Checks lengths and counts against the maximums above.
Result<Done> check_contact(const Contact& contact);

}  // namespace barnacle
