#include "cli/archive/one_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <vector>

#include "cli/archive/passing_folder.hpp"

namespace barnacle::archive {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t block = 512;
constexpr std::size_t taken_at_once = 1 << 20;

// A number in octal digits, as the header of a tar has them.
std::string octal(std::uintmax_t number, std::size_t digits) {
  std::string text(digits, '0');
  for (auto digit = text.rbegin(); digit != text.rend() && number > 0; ++digit, number /= 8)
    *digit = static_cast<char>('0' + number % 8);
  return text;
}

std::string header_of(const std::string& name, std::uintmax_t size) {
  std::string header(block, '\0');
  const auto put = [&](std::size_t at, std::string_view text) { header.replace(at, text.size(), text); };
  expects(name.size() < 100, "an export's names are short");
  put(0, name);
  put(100, "0000600");
  put(108, "0000000");
  put(116, "0000000");
  put(124, octal(size, 11));
  put(136, octal(0, 11));
  put(148, "        ");
  put(156, "0");
  put(257, std::string_view("ustar\0"
                            "00",
                            8));
  std::uintmax_t sum = 0;
  for (const char byte : header) sum += static_cast<unsigned char>(byte);
  put(148, octal(sum, 6) + std::string("\0 ", 2));
  return header;
}

}  // namespace

Result<Done> write_one_file(app::House& house, const std::function<Result<Done>(std::string_view bytes)>& take) {
  const PassingFolder folder("export");
  if (folder.path().empty())
    return conflict("export.no_folder", "No folder can be made for temporary files; see TMPDIR.");
  const fs::path inside = folder.path() / "barnacle-export";
  if (const auto counts = write(house, inside); !counts) return counts.refusal();
  std::vector<fs::path> files;
  for (const auto& each : fs::recursive_directory_iterator(inside)) {
    if (each.is_regular_file()) files.push_back(each.path());
  }
  std::sort(files.begin(), files.end());
  std::string piece(taken_at_once, '\0');
  for (const fs::path& file : files) {
    const std::uintmax_t size = fs::file_size(file);
    if (auto taken = take(header_of(fs::relative(file, folder.path()).string(), size)); !taken) return taken;
    std::ifstream in(file, std::ios::binary);
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
      if (auto taken = take(std::string_view(piece).substr(0, static_cast<std::size_t>(in.gcount()))); !taken)
        return taken;
    }
    if (auto taken = take(std::string((block - size % block) % block, '\0')); !taken) return taken;
  }
  return take(std::string(2 * block, '\0'));
}

}  // namespace barnacle::archive
