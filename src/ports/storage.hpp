#pragma once
// What the house needs of a database: transactions over a workspace's books.

#include <memory>
#include <stdexcept>
#include <string>

#include "base/id.hpp"
#include "ports/books/answers.hpp"
#include "ports/books/contacts.hpp"
#include "ports/books/files.hpp"
#include "ports/books/imports.hpp"
#include "ports/books/jobs.hpp"
#include "ports/books/records.hpp"
#include "ports/books/search.hpp"
#include "ports/books/settings.hpp"
#include "ports/books/timeline.hpp"
#include "ports/books/touches.hpp"
#include "ports/books/users.hpp"
#include "ports/books/views.hpp"

namespace barnacle {

/// The stored record is not the one that was read. The doors turn it into "changed meanwhile".
class storage_conflict : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The world is broken: disk full, file not readable, lock not had in time. `what()` says what, where and how to mend
/// it.
class storage_failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One transaction over one workspace. Destroying it without `commit` undoes everything. Not to be shared between
/// threads. The books live as long as it does.
class Books {
 public:
  virtual ~Books() = default;
  virtual ContactBook& contacts() = 0;
  virtual OrganizationBook& organizations() = 0;
  virtual DealBook& deals() = 0;
  virtual SellerBook& sellers() = 0;
  virtual AssetBook& assets() = 0;
  virtual CadenceBook& cadences() = 0;
  virtual TouchBook& touches() = 0;
  virtual Timeline& timeline() = 0;
  virtual ImportBook& imports() = 0;
  virtual SettingBook& settings() = 0;
  virtual TallyBook& tallies() = 0;
  virtual UserBook& users() = 0;
  virtual ViewBook& views() = 0;
  virtual SearchBook& search() = 0;
  virtual JobBook& jobs() = 0;
  virtual FileBook& files() = 0;
  virtual AnswerBook& answers() = 0;

  /// Makes it last: when it returns, the change survives SIGKILL and power loss. Throws storage_failure and nothing is
  /// kept.
  virtual void commit() = 0;
};

enum class Access { read, write };

class Storage {
 public:
  virtual ~Storage() = default;
  /// A write transaction waits for its turn (at most 10 s, then storage_failure); readers never wait.
  virtual std::unique_ptr<Books> open(WorkspaceId workspace, Access access) = 0;
};

}  // namespace barnacle
