#pragma once
// Every number that the planner goes by. Each default is a setting; its source stands beside it.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/contacts/temperature.hpp"
#include "domain/deals/deal.hpp"
#include "domain/learning/lifts.hpp"
#include "domain/time/working_hours.hpp"
#include "domain/time/zone.hpp"

namespace barnacle {

/// The pace of one temperature (planner.md 2.3, product.md section 3).
struct Pace {
  std::vector<int> ladder_days;  ///< days since the last touch, by unanswered attempts; the last entry repeats
  int ceiling_days = 190;        ///< nobody waits longer
  int attempts_before_cooling =
      12;  ///< unanswered attempts after which the contact cools down a temperature; 0 = never
  std::optional<Temperature> cools_to;
  double deals_per_answer = 0.07;     ///< W of planner.md 2.4
  double lost_when_they_leave = 0.6;  ///< c of the same
  std::string cadence;                ///< entered on this temperature; empty: the rhythm alone
  bool operator==(const Pace&) const = default;
};

/// Which ladders: planner.md's own, or the articles' pace (1 3 7 14 / 60 / 120-180 days).
enum class PacePreset { planner, articles };
BARNACLE_WORDS(PacePreset, "pace", {PacePreset::planner, "planner"}, {PacePreset::articles, "articles"});
std::array<Pace, temperature_count> paces(PacePreset preset);
Pace open_deal_pace();

/// A pause of everybody, or of a country or region (S38, planner.md 2.10): no asks, value only by hand, inquiries go
/// on.
struct CrisisPause {
  HolidayPlace place;  ///< empty country: everybody
  Instant at{};
  std::optional<LocalDay> until;  ///< none: until a person ends it; planned touches are then placed for review
  std::string why;
  std::string by;
  bool operator==(const CrisisPause&) const = default;
};

struct Policy {
  const ZoneTable* zones = nullptr;                     ///< never null once in use; outlives the policy
  WorkingHours assumed_hours = WorkingHours::office();  ///< of a contact who told us nothing

  std::array<Pace, temperature_count> pace = paces(PacePreset::planner);
  Pace open_deal =
      open_deal_pace();  ///< the ladder while a deal is open: 1 2 3 4 5 7 7 10, ceiling 14, W .33, c 1 (planner.md 2.3)
  std::vector<Stage> stages = default_stages();

  int inquiry_target_minutes = 15;  ///< working minutes until a person tries (product.md section 3)
  int inquiry_limit_minutes = 60;
  int promise_hours = 24;                 ///< S91: 24 h or the end of the next working day, whichever comes first
  int attempts_before_giving_up_min = 5;  ///< giving up earlier is refused (S33)
  int round_attempts = 6;
  int round_attempts_max = 12;

  int values_without_ask_max = 4;       ///< S59
  double gap_floor_days = 1;            ///< never two unsolicited touches closer than this
  double readiness_min = 0.3;           ///< G of planner.md 2.3
  double pressure_cap = 1.5;            ///< planner.md 2.4
  double pressure_cap_open_deal = 3.0;  ///< and while hot: they said that they are ready
  double brand_weight = 15;             ///< rho of the same
  double leave_rate = 0.002;            ///< q0 of the same: (1 + opt-outs) / (500 + sum of (1+P)^2)
  double minute_price = 0;              ///< mu: minor units a minute; 0 = channel by gain per minute
  double exploration = 0.03;  ///< share of touches whose channel and hour are drawn at random within the rules
  bool learning = true;       ///< off: priors only, one switch
  Lifts lifts;                ///< priors on the first day

  std::array<int, 9> minutes_per_channel = {4, 8, 2, 2, 3, 6, 30, 6, 10};  ///< a seller's minutes, by Channel
  std::int64_t typical_deal_minor = 800'000;  ///< worth of a contact without a deal: 8,000.00
  std::string currency = "EUR";

  std::string cadence_after_meeting = "second-round";  ///< entered when a deal's meeting ends without a next step (S45)
  int decision_lead_days = 30;                         ///< the ask is placed this long before a decision date (S40)
  int automatic_a_day_contact = 1;                     ///< promise 2
  int automatic_a_day_organization = 1;
  std::vector<CrisisPause> crisis;

  const Pace& pace_of(Temperature temperature) const { return pace[static_cast<std::size_t>(temperature)]; }
};

}  // namespace barnacle
