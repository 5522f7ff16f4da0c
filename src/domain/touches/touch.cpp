#include "domain/touches/touch.hpp"

namespace barnacle {

bool is_answer(Outcome outcome) {
  switch (outcome) {
    case Outcome::connected:
    case Outcome::replied:
    case Outcome::meeting_booked:
    case Outcome::meeting_held:
    case Outcome::declined:
    case Outcome::not_now:
    case Outcome::wrong_person: return true;
    case Outcome::none_yet:
    case Outcome::left_voicemail:
    case Outcome::no_answer:
    case Outcome::no_show:
    case Outcome::bounced: return false;
  }
  expects(false, "each outcome is or is not an answer");
}

bool is_conversation(Outcome outcome) {
  switch (outcome) {
    case Outcome::connected:
    case Outcome::meeting_booked:
    case Outcome::meeting_held:
    case Outcome::declined:
    case Outcome::not_now: return true;
    // A wrong person has no next step to agree on, and a reply in writing is answered in writing.
    case Outcome::wrong_person:
    case Outcome::replied:
    case Outcome::none_yet:
    case Outcome::left_voicemail:
    case Outcome::no_answer:
    case Outcome::no_show:
    case Outcome::bounced: return false;
  }
  expects(false, "each outcome is or is not a conversation");
}

}  // namespace barnacle
