#pragma once
// The process that stays: does jobs, and the chores in time, until it is asked to stop.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/jobs.hpp"
#include "daemon/rota.hpp"

namespace barnacle::daemon {

struct ServeOptions {
  std::string data_path;  ///< the database file; beside it lies the lock, "FILE.serving"
  bool shared = false;    ///< a database on a server: any number of processes serve it, and there is no lock
  bool once = false;      ///< every chore once and the jobs that wait, then stop
  std::function<void(std::string_view line)> log;  ///< called from several threads
  /// Opens the door to the net once the file is ours; what it gives is let go of, and with it the door closed, before
  /// serving ends. Empty: no door. Not asked with `once`.
  std::function<Result<std::shared_ptr<void>>()> open_door = {};
  app::WriteEverything write_everything = {};  ///< for jobs that export the workspace
};

/// Serves until SIGTERM or SIGINT; a chore that is running is finished first, and each is cut into short transactions.
/// Refusals: conflict `serve.already` if another process serves this file; `serve.lock` if the lock cannot be made;
/// `serve.failed` with `once` if a chore failed; those of the door.
Result<Done> serve(app::House& house, const ServeOptions& options);

/// Does `work` while no process serves the file, and none can begin to. Refusals: `serve.already`, `serve.lock`, those
/// of the work.
Result<Done> while_unserved(const std::string& data_path, const std::function<Result<Done>()>& work);

}  // namespace barnacle::daemon
