#pragma once
// A folder under the system's place for passing files.

#include <filesystem>
#include <string>
#include <system_error>

namespace barnacle {

/// Seen by this user alone; gone with the object. `path()` is empty if it could not be made.
class PassingFolder {
 public:
  /// `purpose` stands in its name: "barnacle-PURPOSE-x3Kd9a".
  explicit PassingFolder(const std::string& purpose);
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
  ~PassingFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace barnacle
