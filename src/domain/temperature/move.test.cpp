#include <gtest/gtest.h>

#include "domain/temperature/move.hpp"

namespace barnacle {
namespace {

Contact contact(Temperature temperature) {
  Contact made;
  made.temperature = temperature;
  return made;
}

TEST(Temperature, MovesByFacts) {
  using T = Temperature;
  EXPECT_EQ(temperature_after(contact(T::promising), Outcome::connected, true)->to, T::hot);
  EXPECT_EQ(temperature_after(contact(T::interested), Outcome::meeting_held, true)->to, T::hot);
  EXPECT_EQ(temperature_after(contact(T::new_), Outcome::connected, false)->to, T::interested);
  EXPECT_EQ(temperature_after(contact(T::hot), Outcome::not_now, false)->to, T::interested);
  EXPECT_EQ(temperature_after(contact(T::promising), Outcome::replied, false)->to, T::interested);
  EXPECT_EQ(temperature_after(contact(T::promising), Outcome::meeting_booked, false)->to, T::hot);
}

TEST(Temperature, StaysWithoutAFact) {
  using T = Temperature;
  EXPECT_FALSE(temperature_after(contact(T::client), Outcome::not_now, false));
  EXPECT_FALSE(temperature_after(contact(T::client), Outcome::connected, true));
  EXPECT_FALSE(temperature_after(contact(T::new_), Outcome::replied, false)) << "the clock runs until connected";
  EXPECT_FALSE(temperature_after(contact(T::promising), Outcome::left_voicemail, false));
  EXPECT_FALSE(temperature_after(contact(T::hot), Outcome::declined, false)) << "a no is a stop";
}

TEST(Temperature, WonAndLost) {
  EXPECT_EQ(temperature_after_won(contact(Temperature::hot))->to, Temperature::client);
  EXPECT_EQ(temperature_after_lost(contact(Temperature::hot))->to, Temperature::lost);
  EXPECT_FALSE(temperature_after_lost(contact(Temperature::client)));
}

TEST(Temperature, SilenceCoolsAndNeverToNothing) {
  Policy policy;
  for (const auto& [temperature, word] : WordsOf<Temperature>::all) {
    Contact quiet = contact(temperature);
    quiet.standing.unanswered = 5;
    EXPECT_FALSE(temperature_after_silence(quiet, false, policy)) << word;
    quiet.standing.unanswered = 1'000;
    const auto move = temperature_after_silence(quiet, false, policy);
    const bool cools =
        temperature == Temperature::new_ || temperature == Temperature::hot || temperature == Temperature::interested;
    EXPECT_EQ(move.has_value(), cools) << word;
  }
  Contact quiet = contact(Temperature::new_);
  quiet.standing.unanswered = 12;
  EXPECT_EQ(temperature_after_silence(quiet, false, policy)->to, Temperature::promising);
  EXPECT_EQ(temperature_after_silence(quiet, false, policy)->why, "12 touches without an answer");
}

}  // namespace
}  // namespace barnacle
