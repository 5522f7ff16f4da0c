#pragma once
// A broken expectation is a bug of ours, never of the user's: it stops the process, in release builds too.

namespace barnacle {

/// Prints the sentence and where it stood, then aborts. `expects` calls it; nobody else need to.
[[noreturn]] void expectation_broken(const char* sentence, const char* file, int line);

}  // namespace barnacle

/// States what the caller must have made true. `sentence` is a string literal: "a step number lies in the cadence".
#define expects(condition, sentence) \
  (static_cast<bool>(condition) ? void(0) : ::barnacle::expectation_broken(sentence, __FILE__, __LINE__))
