#include "base/result.hpp"

namespace barnacle {

Refusal invalid(std::string code, std::string text) { return {RefusalKind::invalid, std::move(code), std::move(text)}; }
Refusal forbidden(std::string code, std::string text) {
  return {RefusalKind::forbidden, std::move(code), std::move(text)};
}
Refusal not_found(std::string code, std::string text) {
  return {RefusalKind::not_found, std::move(code), std::move(text)};
}
Refusal conflict(std::string code, std::string text) {
  return {RefusalKind::conflict, std::move(code), std::move(text)};
}
Refusal too_many(std::string code, std::string text) {
  return {RefusalKind::too_many, std::move(code), std::move(text)};
}

}  // namespace barnacle
