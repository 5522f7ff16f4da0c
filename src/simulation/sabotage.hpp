#pragma once
// Bugs that are planted on purpose: a simulation that does not find them proves nothing.

#include "base/words.hpp"

namespace barnacle::simulation {

/// What is broken, underneath the verbs (in what they write) or beside them (in what is left undone).
enum class Sabotage {
  none,
  skip_the_stop,          ///< the plan stays when a stop is recorded
  forget_the_stop,        ///< a stop is not written
  ignore_the_opt_out,     ///< neither stop nor withdrawal of who opted out is written
  forget_the_ladder,      ///< what a contact had is not written
  repeat_an_asset,        ///< the first thing of value is planned again and again
  plan_in_utc,            ///< nine o'clock in UTC, not on the contact's wall
  forget_summer_time,     ///< an hour late while daylight saving is on
  send_on_days_off,       ///< automatic touches move to the Sunday after
  send_at_night,          ///< automatic touches move to three in the morning
  two_a_day,              ///< the next automatic touch follows within the hour
  two_a_day_at_one_firm,  ///< the organization's automatic touch of today is not written
  talk_over_a_reply,      ///< a reply neither ends the cadence nor waits for an answer
  ignore_out_of_office,   ///< the absence is not written
  break_a_pause,          ///< a pause, theirs or their firm's, is not written
  lose_an_inquiry,        ///< what was planned before an inquiry stays
  ask_twice,              ///< each touch asks
  drop_the_next_touch,    ///< now and then nothing is planned after an outcome
  plan_twice,             ///< now and then two touches are planned
  no_why,                 ///< the reasons are not written
  undo_an_override,       ///< what a person planned by hand moves by a day
  lose_the_merged,        ///< the record that was merged away stands there without a plan
  owner_who_left,         ///< at a hand-over the plan stays with who left
  keep_the_firm_walking,  ///< a reply "for the organization" ends the walk of nobody else
  skip_the_zone_rules,    ///< plans do not follow a change of zone rules
  undo_without_a_plan,    ///< after an undo nothing is planned
  half_a_crash,           ///< of a transaction that was cut the touches stay
  skip_the_sync,          ///< commits are acknowledged and not synced
  lose_the_overdue,       ///< what is not done on its day vanishes from the queue
};
}  // namespace barnacle::simulation

namespace barnacle {
BARNACLE_WORDS(
    simulation::Sabotage, "sabotage", {simulation::Sabotage::none, "none"},
    {simulation::Sabotage::skip_the_stop, "skip-the-stop"}, {simulation::Sabotage::forget_the_stop, "forget-the-stop"},
    {simulation::Sabotage::ignore_the_opt_out, "ignore-the-opt-out"},
    {simulation::Sabotage::forget_the_ladder, "forget-the-ladder"},
    {simulation::Sabotage::repeat_an_asset, "repeat-an-asset"}, {simulation::Sabotage::plan_in_utc, "plan-in-utc"},
    {simulation::Sabotage::forget_summer_time, "forget-summer-time"},
    {simulation::Sabotage::send_on_days_off, "send-on-days-off"},
    {simulation::Sabotage::send_at_night, "send-at-night"}, {simulation::Sabotage::two_a_day, "two-a-day"},
    {simulation::Sabotage::two_a_day_at_one_firm, "two-a-day-at-one-firm"},
    {simulation::Sabotage::talk_over_a_reply, "talk-over-a-reply"},
    {simulation::Sabotage::ignore_out_of_office, "ignore-out-of-office"},
    {simulation::Sabotage::break_a_pause, "break-a-pause"}, {simulation::Sabotage::lose_an_inquiry, "lose-an-inquiry"},
    {simulation::Sabotage::ask_twice, "ask-twice"}, {simulation::Sabotage::drop_the_next_touch, "drop-the-next-touch"},
    {simulation::Sabotage::plan_twice, "plan-twice"}, {simulation::Sabotage::no_why, "no-why"},
    {simulation::Sabotage::undo_an_override, "undo-an-override"},
    {simulation::Sabotage::lose_the_merged, "lose-the-merged"},
    {simulation::Sabotage::owner_who_left, "owner-who-left"},
    {simulation::Sabotage::keep_the_firm_walking, "keep-the-firm-walking"},
    {simulation::Sabotage::skip_the_zone_rules, "skip-the-zone-rules"},
    {simulation::Sabotage::undo_without_a_plan, "undo-without-a-plan"},
    {simulation::Sabotage::half_a_crash, "half-a-crash"}, {simulation::Sabotage::skip_the_sync, "skip-the-sync"},
    {simulation::Sabotage::lose_the_overdue, "lose-the-overdue"});
}  // namespace barnacle
