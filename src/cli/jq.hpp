#pragma once
// --jq: a document through a program of jq, by jq's own library.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

struct jq_state;

namespace barnacle::cli {

inline constexpr std::size_t jq_answers_max = 1'000'000;  ///< of one document; a program may run for ever otherwise

class Jq {
 public:
  /// Refusal `usage` with what jq says of a program that it cannot read.
  static Result<std::shared_ptr<Jq>> read(const std::string& program);

  /// What the program makes of a JSON document, in its order: texts as they are, all else as JSON. Refusal `usage` with
  /// what jq says, or with more than jq_answers_max answers.
  Result<std::vector<std::string>> answers(std::string_view document);

 private:
  std::unique_ptr<jq_state, void (*)(jq_state*)> state_{nullptr, nullptr};
  std::string faults_;
};

}  // namespace barnacle::cli
