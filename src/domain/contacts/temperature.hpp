#pragma once
#include "base/words.hpp"

namespace barnacle {

/// How near a contact is to buying (product.md section 3). `fit` is apart from it.
enum class Temperature {
  new_,        ///< came to us and is not connected yet
  hot,         ///< said in a real conversation that they are ready
  interested,  ///< wants it, cannot now
  promising,   ///< fits, no interest shown yet
  client,      ///< bought
  lost,        ///< chose somebody else
};
BARNACLE_WORDS(Temperature, "temperature", {Temperature::new_, "new"}, {Temperature::hot, "hot"},
               {Temperature::interested, "interested"}, {Temperature::promising, "promising"},
               {Temperature::client, "client"}, {Temperature::lost, "lost"});
inline constexpr int temperature_count = 6;

/// Whether they belong to the market that we serve (S20).
enum class Fit { unknown, yes, no };
BARNACLE_WORDS(Fit, "fit", {Fit::unknown, "unknown"}, {Fit::yes, "yes"}, {Fit::no, "no"});

}  // namespace barnacle
