#include "cli/jq.hpp"

extern "C" {  // jq 1.6 does not say so itself
#include <jq.h>
}

#include "base/text.hpp"

namespace barnacle::cli {

namespace {

std::string text_of(jv text) {
  std::string out(jv_string_value(text), static_cast<std::size_t>(jv_string_length_bytes(jv_copy(text))));
  jv_free(text);
  return out;
}

Refusal refused(std::string_view faults) {
  std::string words(trimmed(faults));
  // "jq: error: …" and, below it, "jq: 1 compile error"; one line is enough.
  words = words.substr(0, words.find("\njq: "));
  if (words.starts_with("jq: ")) words.erase(0, 4);
  for (char& c : words) {
    if (c == '\n') c = ' ';
  }
  return invalid("usage", "--jq: " + words);
}

}  // namespace

Result<std::shared_ptr<Jq>> Jq::read(const std::string& program) {
  auto made = std::make_shared<Jq>();
  made->state_ = {jq_init(), [](jq_state* state) { jq_teardown(&state); }};
  if (!made->state_) throw std::bad_alloc();
  const auto keep_fault = [](void* faults, jv message) {
    jv text = jq_format_error(message);
    static_cast<std::string*>(faults)->append(text_of(text) + "\n");
  };
  jq_set_error_cb(made->state_.get(), keep_fault, &made->faults_);
  if (jq_compile(made->state_.get(), program.c_str()) == 0) return refused(made->faults_);
  return made;
}

Result<std::vector<std::string>> Jq::answers(std::string_view document) {
  jv input = jv_parse_sized(document.data(), static_cast<int>(document.size()));
  expects(jv_is_valid(input) == 1, "our own documents are JSON");
  faults_.clear();
  jq_start(state_.get(), input, 0);
  std::vector<std::string> all;
  for (;;) {
    jv answer = jq_next(state_.get());
    if (jv_is_valid(answer) == 0) {
      const bool failed = jv_invalid_has_msg(jv_copy(answer)) == 1;
      if (!failed) {
        jv_free(answer);
        return all;
      }
      jv message = jv_invalid_get_msg(answer);
      if (jv_get_kind(message) != JV_KIND_STRING) message = jv_dump_string(message, 0);
      return refused(text_of(message));
    }
    if (all.size() == jq_answers_max) {
      jv_free(answer);
      return refused("more than " + std::to_string(jq_answers_max) + " answers. Narrow the program.");
    }
    all.push_back(text_of(jv_get_kind(answer) == JV_KIND_STRING ? answer : jv_dump_string(answer, 0)));
  }
}

}  // namespace barnacle::cli
