#include "daemon/serve.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>

#include "app/jobs.hpp"
#include "daemon/workers.hpp"

namespace barnacle::daemon {

namespace {

// The system's clock may be set while we sleep, so no sleep is longer than this.
constexpr int sleep_max_seconds = 60;

// One process serves a file. The lock goes with the process, however it ends; the file stays and does no harm.
class ServingLock {
 public:
  explicit ServingLock(const std::string& path) : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    opened_ = file_ >= 0;
    if (!opened_) why_ = std::strerror(errno);
    held_ = opened_ && ::flock(file_, LOCK_EX | LOCK_NB) == 0;
    if (held_) {
      const std::string pid = std::to_string(::getpid()) + "\n";
      const bool noted = ::ftruncate(file_, 0) == 0 && ::pwrite(file_, pid.data(), pid.size(), 0) > 0;
      if (!noted) why_ = "its process could not be noted";  // the lock holds all the same
    } else if (opened_) {
      char text[32] = {};
      const ssize_t length = ::pread(file_, text, sizeof text - 1, 0);
      holder_ = std::string(text, length > 0 ? static_cast<std::size_t>(std::strcspn(text, "\n")) : 0);
    }
  }
  ServingLock(const ServingLock&) = delete;
  ServingLock& operator=(const ServingLock&) = delete;
  ~ServingLock() {
    if (file_ >= 0) ::close(file_);
  }

  bool opened() const { return opened_; }
  bool held() const { return held_; }
  const std::string& holder() const { return holder_; }
  const std::string& why() const { return why_; }

 private:
  int file_;
  bool opened_ = false;
  bool held_ = false;
  std::string holder_;
  std::string why_;
};

// SIGTERM and SIGINT wait to be asked for as long as this lives, so that they interrupt no chore.
class StopSignals {
 public:
  StopSignals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGTERM);
    sigaddset(&set_, SIGINT);
    sigprocmask(SIG_BLOCK, &set_, &before_);
  }
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;
  ~StopSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }

  /// Waits so long for one of them; true once one has come.
  bool came_within(microseconds wait) {
    if (came_) return true;
    const auto left = std::clamp<std::int64_t>(wait.count(), 0, std::int64_t{sleep_max_seconds} * 1'000'000);
    const timespec span{.tv_sec = left / 1'000'000, .tv_nsec = left % 1'000'000 * 1'000};
    came_ = sigtimedwait(&set_, nullptr, &span) > 0;
    return came_;
  }

 private:
  sigset_t set_{};
  sigset_t before_{};
  bool came_ = false;
};

Result<Done> do_chores(app::House& house, const ServeOptions& options) {
  StopSignals signals;
  const auto stop = [&] { return signals.came_within(microseconds(0)); };
  Rota rota(all_chores(), options.once ? Owed::all : Owed::missed);
  std::optional<Workers> workers;
  if (!options.once) workers.emplace(house, options.log, options.write_everything);
  std::shared_ptr<void> door;
  if (!options.once && options.open_door) {
    auto opened = options.open_door();
    if (!opened) return opened.refusal();
    door = std::move(*opened);
  }
  if (!options.once) options.log("Barnacle serves " + options.data_path + ". Ctrl-C or SIGTERM stops it.");
  for (;;) {
    bool failed = false;
    for (const Ran& ran : rota.run_due(house, stop)) {
      if (!ran.line.empty()) options.log((ran.failed ? "failed " : "") + ran.name + ": " + ran.line);
      failed = failed || ran.failed;
    }
    if (options.once) {
      while (!stop() && app::run_next_job(house, false, stop, options.write_everything)) {
      }
      if (failed) return conflict("serve.failed", "Not every chore could be done; see above.");
      return Done{};
    }
    if (signals.came_within(rota.next_turn() - house.clock.now())) break;
  }
  door.reset();
  workers.reset();
  options.log("Stopped.");
  return Done{};
}

}  // namespace

Result<Done> while_unserved(const std::string& data_path, const std::function<Result<Done>()>& work) {
  const std::string lock_path = data_path + ".serving";
  const ServingLock lock(lock_path);
  if (!lock.opened()) {
    return invalid("serve.lock", lock_path + " cannot be written (" + lock.why() + "). Give this user the folder.");
  }
  if (!lock.held()) {
    return conflict("serve.already", data_path + " is served already, by process " + lock.holder() +
                                         ". Stop that one first, or go on using it.");
  }
  return work();
}

Result<Done> serve(app::House& house, const ServeOptions& options) {
  if (options.shared) return do_chores(house, options);
  return while_unserved(options.data_path, [&] { return do_chores(house, options); });
}

}  // namespace barnacle::daemon
