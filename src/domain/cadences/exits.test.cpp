#include "domain/cadences/exits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace barnacle {
namespace {

ContactId contact_id(std::uint64_t n) { return ContactId{make_uuid_v7(1, 0, n)}; }
const OrganizationId nordlys{make_uuid_v7(2, 0, 1)};

Contact person(std::uint64_t n, OrganizationId organization = {}) {
  Contact contact;
  contact.id = contact_id(n);
  contact.organization = organization;
  return contact;
}

Cadence with(std::vector<ExitRule> exits) {
  Cadence cadence;
  cadence.exits = std::move(exits);
  return cadence;
}

ExitEvent reply_of(const Contact& contact, std::vector<ContactId> deal_contacts = {}) {
  return {Exit::reply, contact.id, contact.organization, std::move(deal_contacts), std::nullopt};
}

TEST(Exits, AReplyEndsTheWalksInItsScopeAlone) {
  const Contact maria = person(1, nordlys);
  const Contact jens = person(2, nordlys);
  const Contact stranger = person(3);
  const auto own = with({{Exit::reply, ExitScope::contact}});
  EXPECT_TRUE(exit_for(own, maria, reply_of(maria)));
  EXPECT_FALSE(exit_for(own, jens, reply_of(maria)));
  const auto deal = with({{Exit::reply, ExitScope::deal}});
  EXPECT_TRUE(exit_for(deal, stranger, reply_of(maria, {maria.id, stranger.id})));
  EXPECT_FALSE(exit_for(deal, jens, reply_of(maria, {maria.id, stranger.id})));
  const auto organization = with({{Exit::reply, ExitScope::organization}});
  EXPECT_TRUE(exit_for(organization, jens, reply_of(maria)));
  EXPECT_FALSE(exit_for(organization, stranger, reply_of(maria)));
  EXPECT_FALSE(exit_for(organization, person(4), reply_of(stranger)))
      << "no organization is not an organization in common";
}

TEST(Exits, AStopAlwaysEndsTheOwnWalk) {
  ExitEvent stop{Exit::stop, contact_id(1), {}, {}, std::nullopt};
  EXPECT_TRUE(exit_for(with({}), person(1), stop));
  EXPECT_FALSE(exit_for(with({}), person(2), stop));
  EXPECT_FALSE(exit_for(with({}), person(1), reply_of(person(1)))) << "other exits are the author's choice";
}

TEST(Exits, AWonDealTakesOutItsContacts) {
  Deal deal;
  deal.state = DealState::won;
  deal.contacts = {contact_id(1), contact_id(2)};
  EXPECT_TRUE(exit_for(with({{Exit::deal_won, ExitScope::contact}}), person(1), closing_event(deal)));
  EXPECT_FALSE(exit_for(with({{Exit::deal_won, ExitScope::contact}}), person(2), closing_event(deal)));
  EXPECT_TRUE(exit_for(with({{Exit::deal_won, ExitScope::deal}}), person(2), closing_event(deal)));
  EXPECT_FALSE(exit_for(with({{Exit::deal_lost, ExitScope::deal}}), person(2), closing_event(deal)));
}

TEST(Exits, BecomingHotDoesNotEndTheHotCadence) {
  auto hot = with({{Exit::temperature_change, ExitScope::contact}});
  hot.entered_on = Temperature::hot;
  ExitEvent change{Exit::temperature_change, contact_id(1), {}, {}, Temperature::hot};
  EXPECT_FALSE(exit_for(hot, person(1), change));
  change.temperature = Temperature::client;
  EXPECT_TRUE(exit_for(hot, person(1), change));
}

TEST(Exits, EveryAnswerSetsOffAnExitAndNoAnswerNone) {
  for (const auto& [outcome, word] : WordsOf<Outcome>::all) {
    EXPECT_EQ(!exits_of(outcome).empty(), is_answer(outcome)) << word;
  }
}

}  // namespace
}  // namespace barnacle
