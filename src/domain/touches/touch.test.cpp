#include "domain/touches/touch.hpp"

#include <gtest/gtest.h>

namespace barnacle {
namespace {

TEST(Touch, WhoeverTookPartHasAnswered) {
  for (const Outcome outcome : {Outcome::connected, Outcome::replied, Outcome::meeting_booked, Outcome::meeting_held,
                                Outcome::declined, Outcome::not_now, Outcome::wrong_person}) {
    EXPECT_TRUE(is_answer(outcome)) << word_of(outcome);
  }
  for (const Outcome outcome :
       {Outcome::none_yet, Outcome::left_voicemail, Outcome::no_answer, Outcome::no_show, Outcome::bounced}) {
    EXPECT_FALSE(is_answer(outcome)) << word_of(outcome);
  }
}

TEST(Touch, EveryConversationIsAnAnswerAndAVoicemailIsNone) {
  for (const auto& entry : WordsOf<Outcome>::all) {
    if (is_conversation(entry.value)) {
      EXPECT_TRUE(is_answer(entry.value)) << entry.word;
    }
  }
  EXPECT_TRUE(is_conversation(Outcome::connected));
  EXPECT_FALSE(is_conversation(Outcome::left_voicemail));
  EXPECT_FALSE(is_conversation(Outcome::replied));
}

}  // namespace
}  // namespace barnacle
