#pragma once
// Result<T>: a value, or a refusal that says what was wrong and how to mend it.

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/expects.hpp"

namespace barnacle {

/// Why a caller's request is refused. The doors turn it into an exit code or an HTTP status.
enum class RefusalKind {
  invalid,    ///< the input is wrong; the caller can mend it
  forbidden,  ///< a rule of selling or of permission says no
  not_found,  ///< no such record
  conflict,   ///< it changed meanwhile, or is already so
  too_many,   ///< a named maximum is reached
};

/// A refused request. `code` is stable and for programs ("next_step.in_past"); `text` is one or two sentences for a
/// person: what is wrong, where, and how to mend it.
struct Refusal {
  RefusalKind kind;
  std::string code;
  std::string text;

  bool operator==(const Refusal&) const = default;
};

/// Shorthands for the five kinds.
Refusal invalid(std::string code, std::string text);
Refusal forbidden(std::string code, std::string text);
Refusal not_found(std::string code, std::string text);
Refusal conflict(std::string code, std::string text);
Refusal too_many(std::string code, std::string text);

/// The value of success for verbs that give nothing back.
struct Done {
  bool operator==(const Done&) const = default;
};

/// Either a T or a Refusal. Never empty. Dereferencing a refusal is a bug (`expects`).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}            // NOLINT(google-explicit-constructor)
  Result(Refusal refusal) : held_(std::in_place_index<1>, std::move(refusal)) {}  // NOLINT(google-explicit-constructor)

  bool ok() const { return held_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  T& value() {
    expects(ok(), "the result holds a value");
    return std::get<0>(held_);
  }
  const T& value() const {
    expects(ok(), "the result holds a value");
    return std::get<0>(held_);
  }
  const Refusal& refusal() const {
    expects(!ok(), "the result holds a refusal");
    return std::get<1>(held_);
  }

 private:
  std::variant<T, Refusal> held_;
};

}  // namespace barnacle
