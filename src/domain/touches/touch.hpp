#pragma once
// A touch: one contact moment on one channel, planned or done, outgoing or received.

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/words.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

/// Where a touch happens.
enum class Channel { email, call, voicemail, text_message, social_message, card, meeting, introduction, gift };
BARNACLE_WORDS(Channel, "channel", {Channel::email, "email"}, {Channel::call, "call"},
               {Channel::voicemail, "voicemail"}, {Channel::text_message, "text message"},
               {Channel::social_message, "social message"}, {Channel::card, "card"}, {Channel::meeting, "meeting"},
               {Channel::introduction, "introduction"}, {Channel::gift, "gift"});

/// What an outgoing touch is for: it gives something, or asks for the business; replies and logistics do neither (S58).
enum class Kind { value, ask, neither };
BARNACLE_WORDS(Kind, "kind", {Kind::value, "value"}, {Kind::ask, "ask"}, {Kind::neither, "neither"});

/// Who carries it out: Barnacle by itself, or a person.
enum class Mode { automatic, by_person };
BARNACLE_WORDS(Mode, "mode", {Mode::automatic, "automatic"}, {Mode::by_person, "by person"});

/// Where a touch stands. `planned` is the contact's one next touch; the others are history or on their way.
enum class TouchState {
  planned,    ///< the next touch; exactly one per contact that has no stop
  approved,   ///< released for sending, not yet gone
  done,       ///< happened; `outcome` says what came of it
  skipped,    ///< a person skipped it, with a reason
  cancelled,  ///< a newer plan, a stop or a reply took its place
  received,   ///< they wrote, called or came
};
BARNACLE_WORDS(TouchState, "touch state", {TouchState::planned, "planned"}, {TouchState::approved, "approved"},
               {TouchState::done, "done"}, {TouchState::skipped, "skipped"}, {TouchState::cancelled, "cancelled"},
               {TouchState::received, "received"});

/// What a touch led to.
enum class Outcome {
  none_yet,   ///< sent or left, no answer so far
  connected,  ///< a real conversation took place
  left_voicemail,
  no_answer,
  replied,
  meeting_booked,
  meeting_held,
  no_show,
  declined,  ///< they said no
  not_now,   ///< later, perhaps with a date
  wrong_person,
  bounced,
};
BARNACLE_WORDS(Outcome, "outcome", {Outcome::none_yet, "none yet"}, {Outcome::connected, "connected"},
               {Outcome::left_voicemail, "left voicemail"}, {Outcome::no_answer, "no answer"},
               {Outcome::replied, "replied"}, {Outcome::meeting_booked, "meeting booked"},
               {Outcome::meeting_held, "meeting held"}, {Outcome::no_show, "no show"}, {Outcome::declined, "declined"},
               {Outcome::not_now, "not now"}, {Outcome::wrong_person, "wrong person"}, {Outcome::bounced, "bounced"});

/// True if they took part: connected, replied, meeting booked or held, declined, not now, wrong person. Such an outcome
/// counts as an answer for learning and ends the run of unanswered touches.
bool is_answer(Outcome outcome);

/// Outcomes of calls and meetings that the next-step gate guards (product.md section 7).
bool is_conversation(Outcome outcome);

/// How good a touch is, by rule, before it is sent (S100).
enum class Grade { ungraded, a, b, c };
BARNACLE_WORDS(Grade, "grade", {Grade::ungraded, "ungraded"}, {Grade::a, "A"}, {Grade::b, "B"}, {Grade::c, "C"});

/// Which list of the queue a planned touch belongs to; earlier is first (ux.md section 3).
enum class Band { now, replies, commitments, deals, keep_in_touch };
BARNACLE_WORDS(Band, "band", {Band::now, "now"}, {Band::replies, "replies"}, {Band::commitments, "commitments"},
               {Band::deals, "deals"}, {Band::keep_in_touch, "keep in touch"});

/// Which rule chose a planned touch; the order is the order in which they are asked (product.md section 5).
enum class Choice {
  reply_owed,
  inquiry,
  our_commitment,
  meeting,
  missing_next_step,
  their_commitment,
  decision_date,
  cadence_step,
  rhythm,
  by_hand,  ///< a person overrode the plan, with a reason
};
BARNACLE_WORDS(Choice, "choice", {Choice::reply_owed, "reply owed"}, {Choice::inquiry, "inquiry"},
               {Choice::our_commitment, "our commitment"}, {Choice::meeting, "meeting"},
               {Choice::missing_next_step, "missing next step"}, {Choice::their_commitment, "their commitment"},
               {Choice::decision_date, "decision date"}, {Choice::cadence_step, "cadence step"},
               {Choice::rhythm, "rhythm"}, {Choice::by_hand, "by hand"});

/// One sentence of an explanation and the rule that says it: {"choose/cadence_step", "step 3 of first-round is due"}.
struct Why {
  std::string rule;
  std::string sentence;
  bool operator==(const Why&) const = default;
};

/// The longest text that a touch carries, in bytes: a mail body with room to spare.
inline constexpr std::size_t touch_text_max = 64 * 1024;

/// A touch. Texts are UTF-8. Which fields are set depends on `state`.
struct Touch {
  TouchId id;
  ContactId contact;
  OrganizationId organization;  ///< nil if the contact has none
  DealId deal;                  ///< nil if it serves no deal
  SellerId owner;               ///< who does it, or did
  TouchState state = TouchState::planned;
  Channel channel = Channel::email;
  Kind kind = Kind::neither;
  Mode mode = Mode::by_person;
  Choice choice = Choice::rhythm;
  Band band = Band::keep_in_touch;

  LocalMinute at{};      ///< planned wall time ...
  std::string zone;      ///< ... in this zone
  Instant due_at{};      ///< the instant of the two, by today's zone table; derived
  Instant window_end{};  ///< the last instant of that day's hours at which it may happen; derived
  double worth_per_minute =
      0;  ///< rank inside the band, in minor units of the workspace's currency per minute (planner.md 2.4)

  std::string subject;        ///< one line: what it is about, as the queue shows it
  std::string template_name;  ///< of the message or plan; empty if free
  std::string text;           ///< what was sent or said, once known
  AssetId asset;              ///< the value asset that goes with it; nil if none
  CadenceId cadence;          ///< nil if no cadence planned it
  int cadence_version = 0;
  int step = -1;    ///< 0-based step of the cadence; -1 if none
  int attempt = 0;  ///< unanswered touches before this one
  double explored_with =
      0;  ///< probability with which channel and band were drawn at random; 0 if they were chosen (planner.md 2.10)
  std::vector<Why> why;

  std::optional<Instant> done_at;
  Outcome outcome = Outcome::none_yet;
  Grade grade = Grade::ungraded;
  std::string reason;  ///< why it was skipped, cancelled, overridden or graded by hand

  bool operator==(const Touch&) const = default;
};

}  // namespace barnacle
