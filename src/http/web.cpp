#include "http/web.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace barnacle::http {

namespace {

constexpr std::string_view index_path = "/index.html";

std::string_view media_type(std::string_view path) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> types = {{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".woff2", "font/woff2"},
      {".webmanifest", "application/manifest+json"},
  }};
  for (const auto& [ending, type] : types) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

// "gzip;q=0" is a no.
bool accepts(std::string_view header, std::string_view coding) {
  for (const std::string_view part : split(header, ',')) {
    const std::size_t semicolon = part.find(';');
    if (!same_word(trimmed(part.substr(0, semicolon)), coding)) continue;
    const std::string_view weight = semicolon == part.npos ? "" : trimmed(part.substr(semicolon + 1));
    return !weight.starts_with("q=0") || weight.find_first_of("123456789") != weight.npos;
  }
  return false;
}

bool is_page(std::string_view path) { return path.substr(path.rfind('/') + 1).find('.') == path.npos; }

}  // namespace

std::optional<Response> web_file(const Request& request) { return file_among(web_files(), request); }

std::optional<Response> file_among(std::span<const WebFile> files, const Request& request) {
  if (request.method != Method::get && request.method != Method::head) return std::nullopt;
  const std::string_view path = is_page(request.path) ? index_path : std::string_view(request.path);
  const auto file = std::ranges::find(files, path, &WebFile::path);
  if (file == files.end()) return std::nullopt;

  Response response;
  response.with("content-type", std::string(media_type(path)));
  response.with("cache-control", path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  std::string_view body = file->plain;
  if (!file->brotli.empty() || !file->gzip.empty()) {
    response.with("vary", "accept-encoding");
    const std::string_view accepted = request.field("accept-encoding");
    if (!file->brotli.empty() && accepts(accepted, "br")) {
      body = file->brotli;
      response.with("content-encoding", "br");
    } else if (!file->gzip.empty() && accepts(accepted, "gzip")) {
      body = file->gzip;
      response.with("content-encoding", "gzip");
    }
  }
  response.body = body;
  return response;
}

}  // namespace barnacle::http
