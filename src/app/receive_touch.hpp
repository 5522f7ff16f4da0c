#pragma once
// They wrote, called or came: the machine falls silent and somebody answers.

#include <optional>
#include <string>

#include "app/contact_file.hpp"

namespace barnacle::app {

/// What a received message says, as read by a person or (later) by the classifier.
enum class Intent { answer, positive, question, not_now, no, unsubscribe, out_of_office, wrong_person, referral };
}  // namespace barnacle::app

namespace barnacle {
BARNACLE_WORDS(app::Intent, "intent", {app::Intent::answer, "answer"}, {app::Intent::positive, "positive"},
               {app::Intent::question, "question"}, {app::Intent::not_now, "not now"}, {app::Intent::no, "no"},
               {app::Intent::unsubscribe, "unsubscribe"}, {app::Intent::out_of_office, "out of office"},
               {app::Intent::wrong_person, "wrong person"}, {app::Intent::referral, "referral"});
}  // namespace barnacle

namespace barnacle::app {

struct ReceivedTouch {
  ContactId contact;
  Channel channel = Channel::email;
  Intent intent = Intent::answer;
  std::string words;
  std::optional<Instant> at;      ///< none: now
  std::optional<LocalDay> until;  ///< out of office or not now: the day that they named
};

struct Received {
  Contact contact;
  Plan plan;
};

/// Promise 3: a reply stops every automatic touch of the contact, and by the cadence's rule of the deal or
/// organization, before anything else is planned. An out-of-office moves the plan to the day of return and counts as no
/// answer. "No" and "unsubscribe" are stops.
Result<Received> receive_touch(Desk& desk, const ReceivedTouch& received);

}  // namespace barnacle::app
