#pragma once
// Whoever opens an inquiry has it for ten minutes, so that two colleagues do not answer the same person (ux.md section
// 3).

#include <optional>
#include <string>

#include "app/desk.hpp"

namespace barnacle::app {

/// Long enough to read and to call; whoever went to lunch over it does not hold it up.
inline constexpr minutes inquiry_lock_minutes{10};

/// Who has an inquiry open.
struct InquiryLock {
  SellerId seller;
  std::string name;
  Instant since{};
};
std::optional<InquiryLock> inquiry_lock(Desk& desk, ContactId contact);

/// Takes the lock for the seller, or keeps it. A contact without an inquiry has nothing to lock. Refusals:
/// `contact.unknown`, conflict `inquiry.taken` ("Tomás Ferreira has this since 2 minutes.").
Result<Done> open_inquiry(Desk& desk, ContactId contact, SellerId seller);

}  // namespace barnacle::app
