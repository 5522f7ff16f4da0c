#include "http/refusal_status.hpp"

namespace barnacle::http {

int status_of(const Refusal& refusal) {
  if (refusal.code == "json.unreadable") return 400;
  if (refusal.code == "json.too_long") return 413;
  if (refusal.code == "sign_in.wrong") return 401;
  if (refusal.code == "sign_in.too_many" || refusal.code == "events.too_many") return 429;
  switch (refusal.kind) {
    case RefusalKind::invalid: return 422;
    case RefusalKind::forbidden: return 403;
    case RefusalKind::not_found: return 404;
    case RefusalKind::conflict: return 409;
    case RefusalKind::too_many: return 422;
  }
  return 500;
}

std::string_view title_of(int status) {
  switch (status) {
    case 400: return "Not readable";
    case 401: return "Sign in first";
    case 403: return "Not allowed";
    case 404: return "Not found";
    case 405: return "Not with this method";
    case 408: return "Too slow";
    case 409: return "In conflict";
    case 412: return "Changed meanwhile";
    case 413: return "Too long";
    case 415: return "Not this kind of content";
    case 422: return "Not valid";
    case 428: return "Say which version";
    case 429: return "Too many";
    case 431: return "Header too long";
    case 500: return "Our fault";
    case 503: return "Busy";
    default: return "Refused";
  }
}

}  // namespace barnacle::http
