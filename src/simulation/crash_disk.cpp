#include "simulation/crash_disk.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <optional>
#include <vector>

#include "base/expects.hpp"

namespace barnacle {

namespace {

constexpr std::size_t sector = 512;

/// A write or a truncation that no sync has covered yet.
struct Unsynced {
  std::size_t offset = 0;
  std::vector<char> bytes;
  bool truncates = false;  ///< to `offset` bytes
  // What the platter holds there until the sync: with these, newest first, the file becomes what it was.
  std::vector<char> bytes_before;
  std::size_t size_before = 0;
};

struct Handle;

/// One file: what the programs see, and what of it the platter does not hold yet.
struct File {
  std::vector<char> seen;
  std::vector<Unsynced> pending;

  // Locks of the file and of its shared memory, by the handles that hold them.
  int shared = 0;
  const Handle* reserved = nullptr;
  const Handle* exclusive = nullptr;
  std::vector<std::unique_ptr<std::array<char, 32 * 1024>>> memory;
  std::array<int, SQLITE_SHM_NLOCK> memory_shared{};
  std::array<const Handle*, SQLITE_SHM_NLOCK> memory_exclusive{};
};

auto place_in(std::vector<char>& bytes, std::size_t offset) {
  return bytes.begin() + static_cast<std::ptrdiff_t>(offset);
}

void apply(std::vector<char>& to, const Unsynced& change, std::size_t bytes) {
  if (change.truncates) {
    to.resize(std::min(to.size(), change.offset));
    return;
  }
  if (to.size() < change.offset + bytes) to.resize(change.offset + bytes);
  std::copy_n(change.bytes.begin(), bytes, place_in(to, change.offset));
}

void change(File& file, Unsynced made) {
  made.size_before = file.seen.size();
  const std::size_t from = std::min(made.offset, made.size_before);
  const std::size_t until =
      made.truncates ? made.size_before : std::min(made.offset + made.bytes.size(), made.size_before);
  made.bytes_before.assign(place_in(file.seen, from), place_in(file.seen, until));
  apply(file.seen, made, made.bytes.size());
  file.pending.push_back(std::move(made));
}

void take_back(File& file, const Unsynced& made) {
  file.seen.resize(made.size_before);
  std::copy(made.bytes_before.begin(), made.bytes_before.end(),
            place_in(file.seen, std::min(made.offset, made.size_before)));
}

}  // namespace

struct CrashDisk::State {
  std::string name;
  sqlite3_vfs vfs{};
  std::map<std::string, std::shared_ptr<File>> files;
  std::int64_t operations = 0;
  std::optional<std::int64_t> fail_at;
  DiskFault fault = DiskFault::power_cut;
  bool failing = false;
  bool lies = false;
  int open_handles = 0;
  std::uint64_t random = 0;

  std::uint64_t draw() {  // SplitMix64 (Steele, Lea, Flood 2014)
    random += 0x9e3779b97f4a7c15ULL;
    std::uint64_t mixed = random;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
    return mixed ^ (mixed >> 31);
  }

  bool is_dead() const { return failing && (fault == DiskFault::power_cut || fault == DiskFault::killed); }

  /// Counts an operation; gives SQLite's code if it fails.
  int operation(bool needs_space) {
    if (fail_at && operations == *fail_at) failing = true;
    ++operations;
    if (!failing) return SQLITE_OK;
    switch (fault) {
      case DiskFault::power_cut:
      case DiskFault::killed: return SQLITE_IOERR;
      case DiskFault::full: return needs_space ? SQLITE_FULL : SQLITE_OK;
      case DiskFault::broken: return SQLITE_IOERR;
    }
    return SQLITE_IOERR;
  }
};

namespace {

/// SQLite's file object; it lies in memory that SQLite gives.
struct Handle {
  sqlite3_file base;
  CrashDisk::State* disk;
  std::shared_ptr<File>* file;
  int lock;
  bool has_memory;
};

Handle& handle_of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }
File& file_of(sqlite3_file* file) { return **handle_of(file).file; }

int unlock(sqlite3_file* base, int level) {
  Handle& handle = handle_of(base);
  File& file = file_of(base);
  if (level < SQLITE_LOCK_RESERVED && file.reserved == &handle) file.reserved = nullptr;
  if (level < SQLITE_LOCK_EXCLUSIVE && file.exclusive == &handle) file.exclusive = nullptr;
  if (level == SQLITE_LOCK_NONE && handle.lock >= SQLITE_LOCK_SHARED) --file.shared;
  handle.lock = std::min(handle.lock, level);
  return SQLITE_OK;
}

int lock(sqlite3_file* base, int level) {
  Handle& handle = handle_of(base);
  File& file = file_of(base);
  if (handle.lock >= level) return SQLITE_OK;
  if (file.exclusive != nullptr && file.exclusive != &handle) return SQLITE_BUSY;
  if (handle.lock == SQLITE_LOCK_NONE) {
    ++file.shared;
    handle.lock = SQLITE_LOCK_SHARED;
    if (level == SQLITE_LOCK_SHARED) return SQLITE_OK;
  }
  if (file.reserved != nullptr && file.reserved != &handle) return SQLITE_BUSY;
  if (level == SQLITE_LOCK_EXCLUSIVE) {
    if (file.shared > 1) return SQLITE_BUSY;
    file.exclusive = &handle;
  }
  file.reserved = &handle;
  handle.lock = level;
  return SQLITE_OK;
}

int shm_unmap(sqlite3_file* base, int) {
  handle_of(base).has_memory = false;
  return SQLITE_OK;
}

int close(sqlite3_file* base) {
  Handle& handle = handle_of(base);
  unlock(base, SQLITE_LOCK_NONE);
  --handle.disk->open_handles;
  delete handle.file;
  handle.file = nullptr;
  return SQLITE_OK;
}

int read(sqlite3_file* base, void* out, int size, sqlite3_int64 offset) {
  if (handle_of(base).disk->is_dead()) return SQLITE_IOERR_READ;
  const File& file = file_of(base);
  const auto from = static_cast<std::size_t>(offset);
  const auto wanted = static_cast<std::size_t>(size);
  const std::size_t there = from >= file.seen.size() ? 0 : std::min(wanted, file.seen.size() - from);
  std::copy_n(file.seen.begin() + static_cast<std::ptrdiff_t>(std::min(from, file.seen.size())), there,
              static_cast<char*>(out));
  if (there == wanted) return SQLITE_OK;
  std::memset(static_cast<char*>(out) + there, 0, wanted - there);
  return SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* base, const void* bytes, int size, sqlite3_int64 offset) {
  File& file = file_of(base);
  const auto end = static_cast<std::size_t>(offset) + static_cast<std::size_t>(size);
  if (const int code = handle_of(base).disk->operation(end > file.seen.size()); code != SQLITE_OK) return code;
  const auto* start = static_cast<const char*>(bytes);
  change(file, {.offset = static_cast<std::size_t>(offset), .bytes = std::vector<char>(start, start + size)});
  return SQLITE_OK;
}

int truncate(sqlite3_file* base, sqlite3_int64 size) {
  if (const int code = handle_of(base).disk->operation(false); code != SQLITE_OK) return code;
  change(file_of(base), {.offset = static_cast<std::size_t>(size), .truncates = true});
  return SQLITE_OK;
}

int sync(sqlite3_file* base, int) {
  if (const int code = handle_of(base).disk->operation(false); code != SQLITE_OK) return code;
  if (!handle_of(base).disk->lies) file_of(base).pending.clear();
  return SQLITE_OK;
}

int file_size(sqlite3_file* base, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(file_of(base).seen.size());
  return SQLITE_OK;
}

int check_reserved(sqlite3_file* base, int* reserved) {
  *reserved = file_of(base).reserved != nullptr ? 1 : 0;
  return SQLITE_OK;
}

int file_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return static_cast<int>(sector); }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int shm_map(sqlite3_file* base, int region, int size, int extend, void volatile** place) {
  File& file = file_of(base);
  expects(size == 32 * 1024, "SQLite maps its shared memory in parts of 32 KiB");
  handle_of(base).has_memory = true;
  *place = nullptr;
  while (file.memory.size() <= static_cast<std::size_t>(region)) {
    if (extend == 0) return SQLITE_OK;
    file.memory.push_back(std::make_unique<std::array<char, 32 * 1024>>());
  }
  *place = file.memory[static_cast<std::size_t>(region)]->data();
  return SQLITE_OK;
}

int shm_lock(sqlite3_file* base, int first, int count, int flags) {
  const Handle* self = &handle_of(base);
  File& file = file_of(base);
  for (auto slot = static_cast<std::size_t>(first);
       slot < static_cast<std::size_t>(first) + static_cast<std::size_t>(count); ++slot) {
    if ((flags & SQLITE_SHM_UNLOCK) != 0) continue;
    const bool foreign = file.memory_exclusive[slot] != nullptr && file.memory_exclusive[slot] != self;
    if (foreign || ((flags & SQLITE_SHM_EXCLUSIVE) != 0 && file.memory_shared[slot] > 0)) return SQLITE_BUSY;
  }
  for (auto slot = static_cast<std::size_t>(first);
       slot < static_cast<std::size_t>(first) + static_cast<std::size_t>(count); ++slot) {
    const int step = (flags & SQLITE_SHM_UNLOCK) != 0 ? -1 : 1;
    if ((flags & SQLITE_SHM_SHARED) != 0) {
      file.memory_shared[slot] += step;
    } else {
      file.memory_exclusive[slot] = step > 0 ? self : nullptr;
    }
  }
  return SQLITE_OK;
}

void shm_barrier(sqlite3_file*) {}

constexpr sqlite3_io_methods methods = {
    2,         close,          read,         write,       truncate,        sync,    file_size, lock,
    unlock,    check_reserved, file_control, sector_size, characteristics, shm_map, shm_lock,  shm_barrier,
    shm_unmap, nullptr,        nullptr};

CrashDisk::State& disk_of(sqlite3_vfs* vfs) { return *static_cast<CrashDisk::State*>(vfs->pAppData); }

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* base, int flags, int* out_flags) {
  CrashDisk::State& disk = disk_of(vfs);
  base->pMethods = nullptr;
  if (disk.is_dead()) return SQLITE_CANTOPEN;
  std::shared_ptr<File> file;
  if (name == nullptr) {
    file = std::make_shared<File>();
  } else {
    auto& place = disk.files[name];
    if (!place) {
      if ((flags & SQLITE_OPEN_CREATE) == 0) {
        disk.files.erase(name);
        return SQLITE_CANTOPEN;
      }
      place = std::make_shared<File>();
    }
    file = place;
  }
  Handle& handle = handle_of(base);
  handle.disk = &disk;
  handle.file = new std::shared_ptr<File>(std::move(file));
  handle.lock = SQLITE_LOCK_NONE;
  handle.has_memory = false;
  handle.base.pMethods = &methods;
  ++disk.open_handles;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int) {
  CrashDisk::State& disk = disk_of(vfs);
  if (disk.is_dead()) return SQLITE_IOERR_DELETE;
  return disk.files.erase(name) > 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int access(sqlite3_vfs* vfs, const char* name, int, int* there) {
  *there = disk_of(vfs).files.contains(name) ? 1 : 0;
  return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

int randomness(sqlite3_vfs* vfs, int size, char* out) {
  for (int i = 0; i < size; ++i) out[i] = static_cast<char>(disk_of(vfs).draw());
  return size;
}

int sleep(sqlite3_vfs*, int us) { return us; }
int current_time(sqlite3_vfs*, double* days) {
  *days = 2460745;  // no file of ours holds it
  return SQLITE_OK;
}
int last_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

CrashDisk::CrashDisk(std::uint64_t seed) : state_(std::make_unique<State>()) {
  static int disks = 0;
  state_->name = "crash-disk-" + std::to_string(++disks);
  state_->random = seed;
  sqlite3_vfs& vfs = state_->vfs;
  vfs.iVersion = 1;
  vfs.szOsFile = sizeof(Handle);
  vfs.mxPathname = 512;
  vfs.zName = state_->name.c_str();
  vfs.pAppData = state_.get();
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  vfs.xAccess = access;
  vfs.xFullPathname = full_path;
  vfs.xRandomness = randomness;
  vfs.xSleep = sleep;
  vfs.xCurrentTime = current_time;
  vfs.xGetLastError = last_error;
  const int code = sqlite3_vfs_register(&vfs, 0);
  expects(code == SQLITE_OK, "SQLite takes another file system");
}

CrashDisk::~CrashDisk() {
  expects(state_->open_handles == 0, "every storage on a disk is gone before the disk");
  sqlite3_vfs_unregister(&state_->vfs);
}

const char* CrashDisk::name() const { return state_->name.c_str(); }
std::int64_t CrashDisk::operations() const { return state_->operations; }
bool CrashDisk::failing() const { return state_->failing; }

void CrashDisk::fail_at(std::int64_t operation, DiskFault fault) {
  state_->fail_at = operation;
  state_->fault = fault;
}

void CrashDisk::mend() {
  expects(!state_->is_dead(), "a dead machine is restarted, not mended");
  state_->failing = false;
  state_->fail_at.reset();
}

void CrashDisk::restart() {
  expects(state_->open_handles == 0, "every storage on a disk is gone before the machine starts again");
  const bool lost = state_->fault == DiskFault::power_cut;
  for (auto& [name, file] : state_->files) {
    const std::vector<Unsynced> pending = std::move(file->pending);
    file->pending.clear();
    for (auto made = pending.rbegin(); made != pending.rend(); ++made) take_back(*file, *made);
    for (const Unsynced& made : pending) {
      std::size_t kept = made.bytes.size();
      if (lost) {
        const std::uint64_t fate = state_->draw() % 3;
        if (fate == 0) continue;
        if (fate == 1 && !made.truncates) kept = std::min(kept, (state_->draw() % (kept / sector + 1)) * sector);
      }
      apply(file->seen, made, kept);
    }
    file->memory.clear();  // shared memory does not outlive the machine
    file->memory_shared = {};
    file->memory_exclusive = {};
  }
  state_->failing = false;
  state_->fail_at.reset();
}

void CrashDisk::lie_about_syncs() { state_->lies = true; }

void CrashDisk::cut_power() {
  state_->fault = DiskFault::power_cut;
  restart();
}

}  // namespace barnacle
