#include "daemon/workers.hpp"

namespace barnacle::daemon {

Workers::Workers(app::House& house, const std::function<void(std::string_view line)>& log,
                 const app::WriteEverything& write_everything)
    : house_(house), log_(log), write_everything_(write_everything) {
  for (const bool quick : {false, true}) threads_.emplace_back([this, quick] { work(quick); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  ends_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::work(bool quick) {
  const auto stop = [this] {
    const std::lock_guard lock(mutex_);
    return ending_;
  };
  while (!stop()) {
    try {
      while (!stop() && app::run_next_job(house_, quick, stop, write_everything_)) {
      }
    } catch (const std::exception& broken) {
      // Its lease runs out, and whoever comes then goes on after the last step that was kept.
      log_("a job stopped, to be gone on with: " + std::string(broken.what()));
    }
    std::unique_lock lock(mutex_);
    ends_.wait_for(lock, asked_every, [this] { return ending_; });
  }
}

}  // namespace barnacle::daemon
