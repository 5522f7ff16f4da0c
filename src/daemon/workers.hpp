#pragma once
// The threads that do jobs: one for whatever comes, one for what is quick, so that an import holds up nobody.

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>
#include <vector>

#include "app/jobs.hpp"

namespace barnacle::daemon {

/// How often a server asks whether there is a job: they come from any server, by the database alone.
inline constexpr std::chrono::milliseconds asked_every{500};

/// Work from making to destruction; what runs then is put down after its step, for another server to go on with.
class Workers {
 public:
  /// All are borrowed; `log` is called from several threads.
  Workers(app::House& house, const std::function<void(std::string_view line)>& log,
          const app::WriteEverything& write_everything);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

 private:
  void work(bool quick);

  app::House& house_;
  const std::function<void(std::string_view line)>& log_;
  const app::WriteEverything& write_everything_;
  std::mutex mutex_;
  std::condition_variable ends_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace barnacle::daemon
