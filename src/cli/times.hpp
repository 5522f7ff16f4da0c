#pragma once
// Moments as a person sees them on her own clock, and as a program reads them.

#include <string>

#include "domain/time/zone.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle::cli {

class Session;

/// The moment of the call on the clock of whoever looks.
struct Watch {
  Instant now;
  Zone zone;
  const ZoneTable* zones = nullptr;
  bool for_people = true;  ///< false: where a program reads, ISO 8601 with the offset (ux.md section 9)
};

/// On the clock of whoever acts, or of `seller`.
Watch watch_of(Session& session, SellerId seller = {});

/// "today 09:00", "tomorrow 14:30", "Tue 2025-03-11 09:00"; for programs "2025-03-11T09:00+01:00".
std::string shown(const Watch& watch, Instant at);
/// A wall time of another zone: "Tue 2025-03-11 09:00 in Asia/Kolkata", without the zone where it is the watch's own;
/// for programs with that zone's offset.
std::string shown(const Watch& watch, LocalMinute wall, const std::string& zone);

/// What is due: "2 days late" for a day gone by, else as `shown`.
std::string shown_due(const Watch& watch, Instant due_at);

/// "email on Tue 2025-03-11 09:00 in Asia/Kolkata (04:30 for you)": a planned touch in words, always for people.
std::string planned_words(const Watch& watch, const Touch& touch);
std::string planned_words(const Watch& watch, Channel channel, LocalMinute at, const std::string& zone);

}  // namespace barnacle::cli
