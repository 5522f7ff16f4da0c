#include "domain/temperature/move.hpp"

#include "base/text.hpp"

namespace barnacle {
namespace {

std::optional<TemperatureMove> moved(const Contact& contact, Temperature to, std::string why) {
  if (contact.temperature == to) return std::nullopt;
  return TemperatureMove{to, std::move(why)};
}

bool is_cool(Temperature temperature) {
  return temperature == Temperature::new_ || temperature == Temperature::promising || temperature == Temperature::lost;
}

}  // namespace

std::optional<TemperatureMove> temperature_after(const Contact& contact, Outcome outcome, bool ready) {
  const bool is_client = contact.temperature == Temperature::client;
  switch (outcome) {
    case Outcome::connected:
    case Outcome::meeting_held:
      if (ready && !is_client) return moved(contact, Temperature::hot, "said in a conversation that they are ready");
      break;
    case Outcome::meeting_booked: break;
    case Outcome::replied: break;
    case Outcome::not_now:
      if (is_client) return std::nullopt;
      return moved(contact, Temperature::interested, "wants it, not now");
    case Outcome::none_yet:
    case Outcome::left_voicemail:
    case Outcome::no_answer:
    case Outcome::no_show:
    case Outcome::declined:
    case Outcome::wrong_person:
    case Outcome::bounced: return std::nullopt;
  }
  if (outcome == Outcome::meeting_booked && is_cool(contact.temperature)) {
    return moved(contact, Temperature::hot, "booked a meeting");
  }
  if (outcome == Outcome::meeting_held && is_cool(contact.temperature)) {
    return moved(contact, Temperature::interested, "met us");
  }
  if (outcome == Outcome::connected && is_cool(contact.temperature)) {
    return moved(contact, Temperature::interested, "spoke with us");
  }
  // A new contact who writes stays new: the promise's clock runs until a conversation, not until a mail.
  if (outcome == Outcome::replied && is_cool(contact.temperature) && contact.temperature != Temperature::new_) {
    return moved(contact, Temperature::interested, "answered");
  }
  return std::nullopt;
}

std::optional<TemperatureMove> temperature_after_won(const Contact& contact) {
  return moved(contact, Temperature::client, "bought");
}

std::optional<TemperatureMove> temperature_after_lost(const Contact& contact) {
  if (contact.temperature == Temperature::client) return std::nullopt;
  return moved(contact, Temperature::lost, "chose somebody else");
}

std::optional<TemperatureMove> temperature_after_silence(const Contact& contact, bool open_deal, const Policy& policy) {
  const Pace& pace = open_deal ? policy.open_deal : policy.pace_of(contact.temperature);
  if (!pace.cools_to || pace.attempts_before_cooling <= 0) return std::nullopt;
  if (contact.standing.unanswered < pace.attempts_before_cooling) return std::nullopt;
  return moved(contact, *pace.cools_to,
               counted(contact.standing.unanswered, "touch", "touches") + " without an answer");
}

}  // namespace barnacle
