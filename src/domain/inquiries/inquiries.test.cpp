#include <gtest/gtest.h>

#include "domain/inquiries/escalate.hpp"

namespace barnacle {
namespace {

const Zone oslo("Europe/Oslo", {{Instant{}, 3600}});
const WorkingHours office = WorkingHours::office();
const HolidayPlace nowhere;
const std::vector<Leave> no_leave;
const WorkCalendar owner{oslo, office, nowhere, no_leave};

Instant wall(int day, int hour, int minute) {  // of March 2025; the 10th is a Monday
  return to_instant(at_minute(make_day(2025, 3, static_cast<unsigned>(day)), hour * 60 + minute), oslo);
}

TEST(PromiseClock, RunsInWorkingTimeOnly) {
  const Instant friday_evening = wall(14, 16, 50);
  const auto clock = promise_clock(friday_evening, owner, {}, wall(15, 12, 0));
  EXPECT_EQ(clock.target_at, wall(17, 9, 5));
  EXPECT_EQ(clock.limit_at, wall(17, 9, 50));
  EXPECT_EQ(clock.minutes_run, 10);
  EXPECT_EQ(clock.minutes_to_target, 5);
  EXPECT_EQ(clock.state, ClockState::running);
}

TEST(PromiseClock, StandsAtEachOfItsMarks) {
  const Instant asked = wall(10, 8, 10);
  const auto at = [&](Instant now) { return promise_clock(asked, owner, {}, now).state; };
  EXPECT_EQ(at(wall(10, 8, 30)), ClockState::waiting);
  EXPECT_EQ(at(wall(10, 9, 0)), ClockState::running);
  EXPECT_EQ(at(wall(10, 9, 15)), ClockState::running);
  EXPECT_EQ(at(wall(10, 9, 16)), ClockState::past_target);
  EXPECT_EQ(at(wall(10, 10, 1)), ClockState::past_limit);
  EXPECT_EQ(at(wall(11, 8, 11)), ClockState::broken);
}

TEST(PromiseClock, ThePromiseIsADayOrTheEndOfTheNextWorkingDayWhicheverComesFirst) {
  EXPECT_TRUE(keeps_promise(wall(10, 8, 10), wall(11, 8, 10), owner, {}));
  EXPECT_FALSE(keeps_promise(wall(10, 8, 10), wall(11, 8, 11), owner, {}));
}

SellerId seller_id(std::uint64_t number) { return SellerId{make_uuid_v7(number, 0, 0)}; }

struct Team {
  Seller ana, ben, chi;
  Team() {
    ana.id = seller_id(1), ana.name = "Ana";
    ben.id = seller_id(2), ben.name = "Ben";
    chi.id = seller_id(3), chi.name = "Chi";
  }
  std::vector<Candidate> all() const { return {{ana, {}, {}, 0, {}}, {ben, {}, {}, 0, {}}, {chi, {}, {}, 0, {}}}; }
};

Result<Assignment> assigned(const std::vector<Candidate>& team, const InquiryTraits& traits = {},
                            AssignBy by = AssignBy::turn) {
  return assign_inquiry(traits, team, by, ZoneTable::system(), wall(10, 9, 0));
}

TEST(Assign, TakesTurns) {
  const Team team;
  auto all = team.all();
  for (int round = 1; round <= 6; ++round) {
    const auto given = assigned(all);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->to, seller_id(static_cast<std::uint64_t>((round - 1) % 3 + 1)));
    for (Candidate& each : all) {
      if (each.seller.id == given->to) each.last_given_at = wall(10, 9, round);
    }
  }
}

TEST(Assign, TerritoryBeforeSkillBeforeLoad) {
  const Team team;
  auto all = team.all();
  all[0].territories = {{"DE", ""}};
  all[1].territories = {{"DE", "BY"}};
  all[2].skills = {"Pharma"};
  EXPECT_EQ(assigned(all, {{"DE", "BY"}, {"pharma"}})->to, team.ben.id);
  EXPECT_EQ(assigned(all, {{"DE", "HH"}, {}})->to, team.ana.id);
  EXPECT_EQ(assigned(all, {{"FR", ""}, {}})->to, team.chi.id);
  EXPECT_EQ(assigned(all, {{}, {"pharma"}})->to, team.chi.id);
  auto loaded = team.all();
  loaded[0].open_inquiries = 3, loaded[1].open_inquiries = 1, loaded[2].open_inquiries = 2;
  EXPECT_EQ(assigned(loaded, {}, AssignBy::load)->to, team.ben.id);
  EXPECT_EQ(assigned(loaded, {}, AssignBy::load)->why, "1 open inquiry");
}

TEST(Assign, SomebodyElsesTerritoryIsBetterThanNobody) {
  const Team team;
  auto all = team.all();
  for (Candidate& each : all) each.territories = {{"DE", ""}};
  EXPECT_TRUE(assigned(all, {{"FR", ""}, {}}));
}

TEST(Assign, WhoIsAwayIsCoveredAndWhoIsGoneGetsNothing) {
  Team team;
  team.ana.leave = {{make_day(2025, 3, 10), make_day(2025, 3, 14), "Crete"}};
  team.ana.cover = team.chi.id;
  auto all = team.all();
  all[0].territories = {{"NO", ""}};
  const auto covered = assigned(all, {{"NO", ""}, {}});
  EXPECT_EQ(covered->to, team.chi.id);
  EXPECT_EQ(covered->why, "covers for Ana; territory NO; longest without an inquiry");
  team.chi.gone = true;
  EXPECT_EQ(assigned(team.all())->to, team.ben.id);
}

TEST(Assign, ThereIsAlwaysSomebody) {
  Team team;
  team.ana.leave = {{make_day(2025, 3, 10), make_day(2025, 3, 14), ""},
                    {make_day(2025, 3, 15), make_day(2025, 3, 20), ""}};
  team.ben.leave = {{make_day(2025, 3, 3), make_day(2025, 3, 17), ""}};
  team.chi.gone = true;
  const auto given = assigned(team.all());
  EXPECT_EQ(given->to, team.ben.id);
  EXPECT_EQ(given->why, "everybody is on leave; back first, on Tue 2025-03-18");
  team.ana.gone = team.ben.gone = true;
  EXPECT_EQ(assigned(team.all()).refusal().code, "seller.none");
}

TEST(Escalate, AtHalfTheLimitItGoesToTheNextUnlessTheOwnerTried) {
  const Team team;
  const auto all = team.all();
  const std::vector<SellerId> had_it = {team.ana.id};
  const auto next = [&](int attempts, Instant now, const std::vector<SellerId>& had) {
    return escalate({}, attempts, wall(10, 9, 0), team.ana.id, had, owner, {}, all, AssignBy::turn, ZoneTable::system(),
                    now);
  };
  EXPECT_FALSE(next(0, wall(10, 9, 29), had_it));
  ASSERT_TRUE(next(0, wall(10, 9, 30), had_it));
  EXPECT_EQ(next(0, wall(10, 9, 30), had_it)->to, team.ben.id);
  EXPECT_FALSE(next(1, wall(10, 9, 30), had_it));
  EXPECT_EQ(next(0, wall(10, 9, 30), {team.ana.id, team.ben.id})->to, team.chi.id);
  EXPECT_NE(next(0, wall(10, 9, 30), {team.ana.id, team.ben.id, team.chi.id})->to, team.ana.id);
  const std::vector<Candidate> alone = {all[0]};
  EXPECT_FALSE(escalate({}, 0, wall(10, 9, 0), team.ana.id, had_it, owner, {}, alone, AssignBy::turn,
                        ZoneTable::system(), wall(10, 12, 0)));
}

}  // namespace
}  // namespace barnacle
