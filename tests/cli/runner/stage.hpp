#pragma once
// Where a story happens: a folder of its own, a clock that stands, ids that are drawn from a seed.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cli/runner/story.hpp"
#include "cli/surroundings.hpp"
#include "fakes/quick_secrets.hpp"
#include "fakes/seeded_ids.hpp"
#include "fakes/virtual_clock.hpp"

namespace barnacle::story {

class Stage {
 public:
  Stage();
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  /// Follows a stage direction. Throws std::runtime_error if there is none such.
  void direct(const Passage& passage);
  /// Makes the call and gives its answer as a story writes it.
  std::vector<std::string> call(const std::string& words);

 private:
  std::string with_short_ids(const std::string& text);
  std::string with_long_ids(const std::string& text) const;
  void stop_serving();

  std::filesystem::path before_;
  std::filesystem::path folder_;
  VirtualClock clock_{*instant_from_text("2025-03-10T08:00:00Z")};
  SeededIds ids_{7};
  QuickSecrets secrets_;
  cli::Surroundings around_;
  int serving_ = -1;                          // the lock of the process that serves, played by this one
  std::map<std::string, std::string> short_;  // by long id
  std::map<std::string, int> count_;          // by prefix
};

}  // namespace barnacle::story
