#pragma once
// The members of each domain struct, in the order in which documents hold them. The domain knows nothing of this. A new
// member of a struct is added here at once; `described.test.cpp` fails for one that was forgotten.

#include <boost/describe/class.hpp>

#include "domain/cadences/cadence.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/contacts/organization.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/deals/deal.hpp"
#include "domain/learning/lifts.hpp"
#include "domain/planner/plan.hpp"
#include "domain/planner/policy.hpp"
#include "domain/timeline/entry.hpp"
#include "domain/touches/asset.hpp"
#include "domain/touches/touch.hpp"
#include "domain/views/saved_view.hpp"

namespace barnacle {

// time
BOOST_DESCRIBE_STRUCT(MinuteSpan, (), (from, to))
BOOST_DESCRIBE_STRUCT(Leave, (), (first, last, reason))
BOOST_DESCRIBE_STRUCT(HolidayPlace, (), (country, region))
BOOST_DESCRIBE_STRUCT(Holiday, (), (day, name, substitute))

// touches
BOOST_DESCRIBE_STRUCT(Why, (), (rule, sentence))
BOOST_DESCRIBE_STRUCT(Touch, (),
                      (id, contact, organization, deal, owner, state, channel, kind, mode, choice, band, at, zone,
                       due_at, window_end, worth_per_minute, subject, template_name, text, asset, cadence,
                       cadence_version, step, attempt, explored_with, why, done_at, outcome, grade, reason))
BOOST_DESCRIBE_STRUCT(Asset, (),
                      (id, title, form, link, text, why_it_helps, issues, industries, sizes, stages, language,
                       review_on, expires_on, added_on, print, version))

// cadences
BOOST_DESCRIBE_STRUCT(Wait, (), (count, unit, from))
BOOST_DESCRIBE_STRUCT(Condition, (), (kind, negated, step, outcome, temperature, channel))
BOOST_DESCRIBE_STRUCT(Step, (), (wait, channel, kind, mode, template_name, about, condition))
BOOST_DESCRIBE_STRUCT(ExitRule, (), (exit, scope))
BOOST_DESCRIBE_STRUCT(Cadence, (), (id, name, version, title, about, entered_on, steps, exits, ends_as, text))
BOOST_DESCRIBE_STRUCT(Pause, (), (at, by, until, why))
BOOST_DESCRIBE_STRUCT(StepRecord, (), (step, at, outcome, skipped_because, link_opened_at))
BOOST_DESCRIBE_STRUCT(Enrollment, (),
                      (cadence, name, version, enrolled_at, enrolled_by, next_step, counted_from, done, paused))

// permission, conversations, deals
BOOST_DESCRIBE_STRUCT(Permission, (), (channel, topic, answer, basis, at, asked_by, words, evidence, ask_again_on))
BOOST_DESCRIBE_STRUCT(Stop, (), (reason, at, by, words, lifted_at, lifted_why))
BOOST_DESCRIBE_STRUCT(Money, (), (minor, currency))
BOOST_DESCRIBE_STRUCT(Problem, (), (words, cost_per_year, confirmed))
BOOST_DESCRIBE_STRUCT(Discovery, (),
                      (piqued_interest, problems, if_not_solved, importance, success, who_else, decision_date))
BOOST_DESCRIBE_STRUCT(StatedPreference, (), (channel, time_of_day))
BOOST_DESCRIBE_STRUCT(NextStep, (), (what, channel, at, zone, agreed, deal, set_at))
BOOST_DESCRIBE_STRUCT(Commitment, (), (side, what, due_on, made_at, kept_at, dropped_at, note))
BOOST_DESCRIBE_STRUCT(Stage, (), (name, action))
BOOST_DESCRIBE_STRUCT(Deal, (),
                      (id, name, organization, contacts, owner, amount, product, stage, stage_since, state,
                       decision_date, opened_on, closed_on, lost_because, external_id, created_at, version))

// contacts
BOOST_DESCRIBE_STRUCT(Email, (), (address, label, bounced_at))
BOOST_DESCRIBE_STRUCT(Phone, (), (number, label))
BOOST_DESCRIBE_STRUCT(PostalAddress, (), (street, city, region, postcode, country))
BOOST_DESCRIBE_STRUCT(CustomField, (), (name, value))
BOOST_DESCRIBE_STRUCT(Inquiry, (), (at, source, words, receipt_at, attempts))
BOOST_DESCRIBE_STRUCT(ReplyOwed, (), (since, channel, words))
BOOST_DESCRIBE_STRUCT(Meeting, (), (at, minutes, about, held, recap_sent))
BOOST_DESCRIBE_STRUCT(Standing, (),
                      (touches, unanswered, unsolicited, asks, last_kinds, last_touch_at, last_ask_at,
                       last_automatic_at, last_answer_at, last_conversation_at, last_channel, pressure, pressure_at,
                       frailty_answers, frailty_expected, frailty_at, assets_had, assets_had_prints, voicemails_left,
                       burden_taken))
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (id, owner, organization, given_name, family_name, title, emails, phones, social, address, zone,
                       language, hours, temperature, temperature_since, temperature_why, fit, source, issue, tags,
                       custom, notes, permissions, stops, paused, out_of_office, discovery, stated, next_step,
                       commitments, meeting, inquiry, reply_owed, come_back_on, enrollment, by_hand, standing,
                       merged_into, external_id, created_at, version))
BOOST_DESCRIBE_STRUCT(Organization, (),
                      (id, name, domains, industry, size, address, zone, custom, tags, notes, paused, last_automatic_at,
                       external_id, created_at, version))
BOOST_DESCRIBE_STRUCT(Seller, (),
                      (id, name, email, phone, company, manager, team, zone, place, hours, blocks, leave, cover, gone,
                       promise_text, external_id, version))

// lists
BOOST_DESCRIBE_STRUCT(SavedView, (), (id, owner, name, page, filter, sort, columns, shared, version))

// timeline
BOOST_DESCRIBE_STRUCT(Fact, (), (name, value))
BOOST_DESCRIBE_STRUCT(Entry, (),
                      (id, at, actor, verb, contact, organization, deal, touch, import, sentence, facts, undone_at))

// planner
BOOST_DESCRIBE_STRUCT(Silence, (), (rule, sentence, until))
BOOST_DESCRIBE_STRUCT(Plan, (), (touch, stop, silences, why, cools_to, cadence_is_over, steps_passed_over))
BOOST_DESCRIBE_STRUCT(Lift, (), (level, lift, touches, answers, expected))
BOOST_DESCRIBE_STRUCT(Lifts, (), (base, learned))
BOOST_DESCRIBE_STRUCT(Pace, (),
                      (ladder_days, ceiling_days, attempts_before_cooling, cools_to, deals_per_answer,
                       lost_when_they_leave, cadence))
BOOST_DESCRIBE_STRUCT(CrisisPause, (), (place, at, until, why, by))
BOOST_DESCRIBE_STRUCT(Policy, (),  // `zones` is the machine's, not the workspace's
                      (assumed_hours, pace, open_deal, stages, inquiry_target_minutes, inquiry_limit_minutes,
                       promise_hours, attempts_before_giving_up_min, round_attempts, round_attempts_max,
                       values_without_ask_max, gap_floor_days, readiness_min, pressure_cap, pressure_cap_open_deal,
                       brand_weight, leave_rate, minute_price, exploration, learning, lifts, minutes_per_channel,
                       typical_deal_minor, currency, cadence_after_meeting, decision_lead_days, automatic_a_day_contact,
                       automatic_a_day_organization, crisis))

}  // namespace barnacle
