// How the API is described: the document, and the same to read.

#include "http/description.hpp"

#include "http/pages/html.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

namespace {

constexpr std::string_view kept_a_while = "max-age=300";  // it changes with the program

Response get_document(Call&) {
  return Response{.fields = {{"content-type", "application/json"}, {"cache-control", std::string(kept_a_while)}},
                  .body = std::string(api_document())};
}

Response get_page(Call&) {
  static const std::string body = page_of(api_document());
  Response response = page(200, "The API", body, PageWidth::wide);
  for (Field& field : response.fields) {
    if (field.name == "cache-control") field.value = kept_a_while;
  }
  return response;
}

}  // namespace

std::vector<Route> description_routes() {
  return {{Method::get, "/api/openapi.json", Door::anonymous, "getDocument", get_document},
          {Method::get, "/api/docs", Door::anonymous, "getDocumentPage", get_page}};
}

}  // namespace barnacle::http
