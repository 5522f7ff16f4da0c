#pragma once
// Deals, next steps and commitments: what moves a sale on.

#include <optional>
#include <string>
#include <vector>

#include "app/contact_file.hpp"

namespace barnacle::app {

struct NewDeal {
  std::string name;
  std::vector<ContactId> contacts;  ///< the first is the main one
  OrganizationId organization;      ///< nil: the main contact's
  SellerId owner;                   ///< nil: the main contact's
  std::optional<Money> amount;
  std::string product;
  std::string stage;  ///< empty: the first
  DealState state = DealState::open;
  std::optional<LocalDay> decision_date;
  std::optional<LocalDay> opened_on;
  std::optional<LocalDay> closed_on;
  std::string lost_because;
  std::string external_id;
};

/// Refusals: `deal.nobody` (neither contact nor organization), `deal.unnamed`, `stage.unknown` (lists the stages),
/// `seller.unknown`.
Result<Deal> add_deal(Desk& desk, const NewDeal& given);

/// To another stage; backwards too.
Result<Deal> move_deal(Desk& desk, DealId deal, std::string_view stage);

/// Won: its contacts become clients and are welcomed (S87). Lost needs a reason (S88): they get the door-open letter
/// (S77).
Result<Deal> win_deal(Desk& desk, DealId deal, std::optional<LocalDay> closed_on);
Result<Deal> lose_deal(Desk& desk, DealId deal, std::string because, std::optional<LocalDay> closed_on);

/// Open again, asking for a next step.
Result<Deal> reopen_deal(Desk& desk, DealId deal);

/// The day on which they decide; the ask is placed before it (S40).
Result<Deal> set_decision_date(Desk& desk, DealId deal, std::optional<LocalDay> day);

/// Refusals: those of check_next_step.
Result<Plan> set_next_step(Desk& desk, ContactId contact, NextStep step);

/// Refusals: those of domain/deals/commitments; `index` is 0-based, as listed.
Result<Plan> add_commitment(Desk& desk, ContactId contact, Side side, std::string what, LocalDay due_on);
Result<Plan> keep_commitment(Desk& desk, ContactId contact, std::size_t index);
Result<Plan> drop_commitment(Desk& desk, ContactId contact, std::size_t index, std::string why);

}  // namespace barnacle::app
