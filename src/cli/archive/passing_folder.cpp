#include "cli/archive/passing_folder.hpp"

#include <cstdlib>

namespace barnacle {

PassingFolder::PassingFolder(const std::string& purpose) {
  std::string pattern = (std::filesystem::temp_directory_path() / ("barnacle-" + purpose + "-XXXXXX")).string();
  if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
}

}  // namespace barnacle
