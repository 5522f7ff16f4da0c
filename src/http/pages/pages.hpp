#pragma once
// Pages that work without script: sign in, first run, and the way to the web app.

#include "http/message.hpp"
#include "http/site.hpp"

namespace barnacle::http {

/// The answer at an address outside the API.
Response answer_page(Site& site, const Request& request);

}  // namespace barnacle::http
