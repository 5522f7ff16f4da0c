# cmake -D FROM=<api/openapi.json> -D OUT=<source> -P embed_document.cmake: the file's bytes as http::api_document(). The
# assembler takes them in by itself, as it does those of the web app.
file(CONFIGURE OUTPUT ${OUT} @ONLY CONTENT [[
#include "http/description.hpp"

asm(".pushsection .rodata\n.global barnacle_api_document\nbarnacle_api_document:\n.incbin \"@FROM@\"\n"
    ".global barnacle_api_document_end\nbarnacle_api_document_end:\n.popsection");
extern "C" {
extern const char barnacle_api_document[];
extern const char barnacle_api_document_end[];
}

namespace barnacle::http {

std::string_view api_document() {
  return {barnacle_api_document, static_cast<std::size_t>(barnacle_api_document_end - barnacle_api_document)};
}

}  // namespace barnacle::http
]])
