#pragma once
// Whether a decision is told in words or only made. Most plans of a day are made to find that nothing changes, and
// nobody reads those.

#include <string>
#include <utility>

namespace barnacle {

enum class Telling {
  in_words,       ///< with every sentence of why and of silence
  decision_alone  ///< the same decision, its sentences left empty
};

/// The sentence that `words()` makes, or nothing if nobody is told.
template <class Words>
std::string said(Telling telling, Words&& words) {
  return telling == Telling::in_words ? std::string(std::forward<Words>(words)()) : std::string();
}

}  // namespace barnacle
