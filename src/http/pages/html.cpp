#include "http/pages/html.hpp"

namespace barnacle::http {

namespace {

constexpr std::string_view style =
    ":root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}"
    "body{display:grid;place-items:center;min-height:90vh;margin:0;padding:16px}"
    "main{width:100%;max-width:24rem}h1{font-size:1.5rem}"
    "label{display:block;margin:.75rem 0;font-weight:600}"
    "input{display:block;box-sizing:border-box;width:100%;margin-top:.25rem;padding:.6rem;font:inherit;"
    "border:1px solid #767676;border-radius:6px}"
    "button{width:100%;margin-top:1rem;padding:.7rem;font:inherit;font-weight:600;color:#fff;background:#0b5d57;"
    "border:0;border-radius:6px;cursor:pointer}"
    "input:focus-visible,button:focus-visible{outline:3px solid #4aa79f;outline-offset:2px}"
    ".wide{display:block;max-width:64rem;margin:0 auto}.wide "
    "main{max-width:none}"
    "table{border-collapse:collapse;margin:.25rem 0 1rem}"
    "th,td{text-align:left;vertical-align:top;padding:.15rem .75rem .15rem 0;font-weight:400}h3{margin:1.5rem 0 0}"
    "[role=alert]{padding:.6rem;border:1px solid #b3261e;border-radius:6px}code{font-size:1rem}";

}  // namespace

std::string_view page_style() { return style; }

std::string escaped(std::string_view text) {
  std::string out;
  for (const char one : text) {
    switch (one) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += one;
    }
  }
  return out;
}

Response page(int status, std::string_view title, std::string_view body, PageWidth width) {
  std::string html =
      "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\"><title>";
  html += escaped(title);
  html +=
      " - Barnacle</title><link rel=\"icon\" type=\"image/svg+xml\" href=\"/favicon.svg\"><link rel=\"stylesheet\" "
      "href=\"";
  html += style_path;
  html += width == PageWidth::wide ? "\"></head><body class=\"wide\"><main><h1>" : "\"></head><body><main><h1>";
  html += escaped(title);
  html += "</h1>";
  html += body;
  html += "</main></body></html>\n";
  return Response{.status = status,
                  .fields = {{"content-type", "text/html; charset=utf-8"}, {"cache-control", "no-store"}},
                  .body = std::move(html)};
}

}  // namespace barnacle::http
