#pragma once
#include "base/result.hpp"

namespace barnacle::http {

/// The HTTP status of a refusal: 400 for a body that is no JSON, 422 for what is wrong in it or more than a named
/// maximum, 401 for a wrong password, 403, 404, 409, and 429 where waiting helps.
int status_of(const Refusal& refusal);

/// The title that goes with a status: "Not found".
std::string_view title_of(int status);

}  // namespace barnacle::http
