#pragma once
// A disk in memory that can fill up, fail, and lose what was not synced when the power goes.

#include <cstdint>
#include <memory>
#include <string>

namespace barnacle {

/// What happens at the chosen operation. Operations are writes, truncations and syncs, counted over all files.
enum class DiskFault {
  power_cut,  ///< it and everything after fails, until `restart`
  killed,     ///< likewise; `restart` then keeps all that was written, as an operating system does when a process is
              ///< killed
  full,       ///< writes find no space, until `mend`
  broken,     ///< writes and syncs fail with an I/O error, until `mend`
};

/// A file system for SQLite, registered while it lives: open_sqlite("/any/name.db", disk.name()). Files live as long as
/// the disk. For one thread; several connections may be open, also in WAL. Deleting a file lasts at once.
class CrashDisk {
 public:
  /// `seed` decides what survives a power cut: each write since its file's last sync is kept, lost or torn at a
  /// 512-byte sector, by itself, so that order is lost too.
  explicit CrashDisk(std::uint64_t seed);
  ~CrashDisk();
  CrashDisk(const CrashDisk&) = delete;
  CrashDisk& operator=(const CrashDisk&) = delete;

  const char* name() const;

  /// Operations so far; the next has this number.
  std::int64_t operations() const;
  /// The fault happens at the operation with this number.
  void fail_at(std::int64_t operation, DiskFault fault);
  /// True once the fault has happened and was not mended.
  bool failing() const;
  /// Ends `full` and `broken`; an operation that is still to fail no longer does.
  void mend();
  /// After power_cut or killed: the machine starts again. Every storage on the disk must be gone by now.
  void restart();
  /// From now on syncs do nothing and say that they did: a power cut loses what was acknowledged.
  void lie_about_syncs();
  /// Cuts the power now, whatever was planned, and starts again. Every storage on the disk must be gone by now.
  void cut_power();

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace barnacle
