#include "cli/read_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace barnacle::cli {

Result<std::string> read_file(const std::string& path, std::size_t bytes_max) {
  const auto close = [](std::FILE* file) {
    if (file != stdin) std::fclose(file);
  };
  std::unique_ptr<std::FILE, decltype(close)> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"), close);
  if (!file) {
    const std::string text = path + " cannot be read: " + std::strerror(errno) + ".";
    return errno == ENOENT ? not_found("file.unreadable", text) : forbidden("file.unreadable", text);
  }
  std::string bytes;
  char piece[1 << 16];
  for (;;) {
    const std::size_t got = std::fread(piece, 1, sizeof piece, file.get());
    bytes.append(piece, got);
    if (bytes.size() > bytes_max) {
      return too_many("file.too_long", path + " is longer than " + std::to_string(bytes_max / 1024) + " KiB.");
    }
    if (got < sizeof piece) break;
  }
  if (std::ferror(file.get()) != 0)
    return forbidden("file.unreadable", path + " cannot be read: " + std::strerror(errno) + ".");
  return bytes;
}

}  // namespace barnacle::cli
