// Feeds each file of the folders given to a fuzz target once, so that ordinary tests replay what fuzzing once found.
// Each file is also fed cut short at 50 places and with single bytes changed, always the same ones.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void feed(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < count; ++i)
    for (const auto& entry : std::filesystem::recursive_directory_iterator(arguments[i]))
      if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    std::printf("%s\n", path.filename().c_str());
    std::fflush(stdout);
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    feed(bytes);
    const std::size_t step = std::max<std::size_t>(1, bytes.size() / 50);
    std::uint32_t seed = 1;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
      feed(bytes.substr(0, at));
      std::string changed = bytes;
      seed = seed * 1664525U + 1013904223U;
      changed[at] = static_cast<char>(seed >> 24);
      feed(changed);
    }
  }
  if (files.empty()) std::fprintf(stderr, "no corpus file was found\n");
  return files.empty() ? 1 : 0;
}
