#include "domain/planner/place/free_times.hpp"

#include <gmock/gmock.h>

namespace barnacle {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Zone oslo("Europe/Oslo", {{Instant{}, 3600}});
const Zone new_york("America/New_York", {{Instant{}, -5 * 3600}});
const Zone auckland("Pacific/Auckland", {{Instant{}, 12 * 3600}});
const WorkingHours office = WorkingHours::office();
const HolidayPlace nowhere;
const std::vector<Leave> never_away;

const LocalDay wednesday = make_day(2026, 11, 25);
Instant in_oslo(LocalDay day, int hour, int minute = 0) { return to_instant(at_minute(day, hour * 60 + minute), oslo); }

std::vector<std::string> clocks(const std::vector<Instant>& at) {
  std::vector<std::string> out;
  for (const Instant each : at) out.push_back(with_weekday(wall_time(each, oslo)));
  return out;
}

struct Scene {
  WorkCalendar ours{oslo, office, nowhere, never_away};
  WorkCalendar theirs{new_york, office, nowhere, never_away};
  std::vector<Appointment> taken;
  Meeters both() const { return {ours, &theirs, "Jana Novak", taken, in_oslo(wednesday, 8)}; }
};

TEST(free_times, both_sides_have_to_be_at_work) {
  // Nine in New York is three in Oslo.
  EXPECT_THAT(
      clocks(free_slots(Scene{}.both(), wednesday)),
      ElementsAre("Wed 2026-11-25 15:00", "Wed 2026-11-25 15:30", "Wed 2026-11-25 16:00", "Wed 2026-11-25 16:30"));
}

TEST(free_times, what_is_agreed_is_not_offered_again_and_is_named_as_a_clash) {
  Scene scene;
  scene.taken.push_back({in_oslo(wednesday, 15, 10), in_oslo(wednesday, 15, 40), "meeting with Ravi Menon"});
  EXPECT_THAT(clocks(free_slots(scene.both(), wednesday)), ElementsAre("Wed 2026-11-25 16:00", "Wed 2026-11-25 16:30"));
  EXPECT_EQ(clash_at(scene.both(), in_oslo(wednesday, 15, 30), 30), "15:10: meeting with Ravi Menon");
  EXPECT_EQ(clash_at(scene.both(), in_oslo(wednesday, 15, 40), 30), std::nullopt);
}

TEST(free_times, a_clash_says_whose_hours_or_day_off_it_is) {
  const Scene scene;
  EXPECT_EQ(clash_at(scene.both(), in_oslo(wednesday, 19), 30), "19:00 is outside your hours");
  EXPECT_EQ(clash_at(scene.both(), in_oslo(wednesday, 10), 30), "04:00 is outside the hours of Jana Novak");
  EXPECT_EQ(clash_at(scene.both(), in_oslo(wednesday + days{3}, 15), 30), "Saturday: no working day of yours");
  EXPECT_EQ(clash_at(scene.both(), in_oslo(wednesday, 16, 45), 30), "16:45 is outside your hours");
}

TEST(free_times, three_days_are_offered_mornings_and_afternoons_in_turn) {
  Scene scene;
  const Meeters alone{scene.ours, nullptr, "", scene.taken, in_oslo(wednesday, 11, 10)};
  EXPECT_THAT(clocks(times_to_offer(alone, wednesday, 10, std::nullopt)),
              ElementsAre("Wed 2026-11-25 11:30", "Thu 2026-11-26 14:00", "Fri 2026-11-27 10:00"));
  EXPECT_THAT(clocks(times_to_offer(alone, wednesday, 1, TimeOfDay::late)), ElementsAre("Wed 2026-11-25 16:00"));
}

TEST(free_times, nothing_is_offered_where_hours_never_meet_or_all_days_are_off) {
  Scene scene;
  const WorkCalendar far{auckland, office, nowhere, never_away};
  EXPECT_THAT(times_to_offer({scene.ours, &far, "Aroha", scene.taken, in_oslo(wednesday, 8)}, wednesday, 30, {}),
              IsEmpty());
  const std::vector<Leave> away{{wednesday, wednesday + days{20}, "Crete"}};
  const WorkCalendar on_leave{oslo, office, nowhere, away};
  const Meeters meeters{on_leave, nullptr, "", scene.taken, in_oslo(wednesday, 8)};
  EXPECT_THAT(times_to_offer(meeters, wednesday, 20, {}), IsEmpty());
  EXPECT_THAT(times_to_offer(meeters, wednesday, 30, {}), SizeIs(offers_max));
  EXPECT_EQ(clash_at(meeters, in_oslo(wednesday, 10), 30), "on leave: Crete: no working day of yours");
}

}  // namespace
}  // namespace barnacle
