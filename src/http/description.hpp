#pragma once
// The API's own document, built into the program, and the same as a page.

#include <string>
#include <string_view>

namespace barnacle::http {

/// api/openapi.json as it is in the source; lives as long as the program.
std::string_view api_document();

/// A page for people, without script: each operation of an OpenAPI 3.1 document by its tag, with its parameters, its
/// body and its answers, and each schema. Texts are escaped. A document that is none is our own bug.
std::string page_of(std::string_view document);

}  // namespace barnacle::http
