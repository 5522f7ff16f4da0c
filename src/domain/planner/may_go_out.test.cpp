#include "domain/planner/may_go_out.hpp"

#include <gtest/gtest.h>

#include "domain/planner/scene.test.hpp"

namespace barnacle {
namespace {

Touch cadence_mail() {
  Touch touch;
  touch.choice = Choice::cadence_step;
  touch.mode = Mode::automatic;
  touch.channel = Channel::email;
  return touch;
}

std::string held_by(const Scene& scene, const Touch& touch) {
  const auto held = held_back(touch, scene.situation(), scene.policy, scene.now);
  return held ? held->rule : "";
}

TEST(MayGoOut, WhatCameSinceThePlanHoldsAnAutomaticMailBack) {
  Scene scene;
  scene.now = Scene::at("2025-03-03T09:00:00Z");
  EXPECT_EQ(held_by(scene, cadence_mail()), "");
  scene.contact.reply_owed = ReplyOwed{.since = scene.now - minutes{1}};
  EXPECT_EQ(held_by(scene, cadence_mail()), "stop/reply_waits");
  scene.contact.reply_owed.reset();
  scene.organization.last_automatic_at = scene.now - minutes{1};
  EXPECT_EQ(held_by(scene, cadence_mail()), "stop/organization_cap");
  scene.contact.stops = {{.reason = StopReason::opted_out, .at = scene.now}};
  EXPECT_EQ(held_by(scene, cadence_mail()), "stop/stop_in_force");
}

TEST(MayGoOut, APersonMayWriteThroughAPauseButNotThroughAStopOrADenial) {
  Scene scene;
  Touch touch = cadence_mail();
  touch.mode = Mode::by_person;
  scene.contact.paused = Pause{.at = scene.now - days{1}};
  EXPECT_EQ(held_by(scene, touch), "");
  Permission no;
  no.channel = Channel::email;
  no.answer = PermissionAnswer::withdrawn;
  no.at = scene.now;
  scene.contact.permissions = {no};
  EXPECT_EQ(held_by(scene, touch), "stop/no_permission");
}

TEST(MayGoOut, AnAutomaticMailWaitsForTheirHours) {
  Scene scene;  // eight in the morning; they begin at nine
  EXPECT_EQ(held_by(scene, cadence_mail()), "place");
  EXPECT_EQ(held_back(cadence_mail(), scene.situation(), scene.policy, scene.now)->until,
            Scene::at("2025-03-03T08:00:00Z"));
}

TEST(MayGoOut, OnlyTheReceiptOfAnInquiryLeavesAtAnyHourAndASecondTimeADayAtAFirm) {
  Scene scene;
  scene.now = Scene::at("2025-03-03T22:00:00Z");
  scene.organization.last_automatic_at = scene.now - minutes{1};
  scene.contact.inquiry = Inquiry{.at = scene.now - minutes{1}};
  Touch letter = cadence_mail();
  letter.choice = Choice::inquiry;
  EXPECT_EQ(held_by(scene, letter), "");
  scene.contact.inquiry->receipt_at = scene.now - days{3};
  EXPECT_EQ(held_by(scene, letter), "stop/organization_cap");
  scene.organization.last_automatic_at.reset();
  EXPECT_EQ(held_by(scene, letter), "place");
}

}  // namespace
}  // namespace barnacle
