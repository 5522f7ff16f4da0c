#pragma once
// The web app, built into the program by CMake from web/dist (tools/build_web makes that).

#include <optional>
#include <span>
#include <string_view>

#include "http/message.hpp"

namespace barnacle::http {

/// A file of web/dist as it was built, and the same compressed; those are empty where they would be no smaller.
struct WebFile {
  std::string_view path;  ///< "/assets/index-CbC9zV72.js"
  std::string_view plain;
  std::string_view brotli;
  std::string_view gzip;
};

/// All files of the build; empty if web/dist was not there when it was made. They live as long as the program.
std::span<const WebFile> web_files();

/// The web app's answer to a GET or HEAD; nothing if no file fits. An address of one of its pages (no dot in its last
/// part) gets index.html, which then finds the page by itself. Files in /assets/ carry their content's hash in their
/// name and may be kept for a year; all others are asked for anew each time.
std::optional<Response> web_file(const Request& request);

/// The same among given files.
std::optional<Response> file_among(std::span<const WebFile> files, const Request& request);

}  // namespace barnacle::http
