#pragma once
// One call of the command line: the house it works in, and where its words go.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"
#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "simulation/simulate.hpp"

namespace barnacle::cli {

/// The daemon, handed in by main: this door does not know that one. `once` does every chore once and ends.
using Serve = std::function<Result<Done>(app::House&, const std::string& data_path, bool once)>;

/// Opens the house on first use, so that commands which need none (inspect, help) open none. Throws storage_failure.
using OpenHouse = std::function<app::House&()>;

/// Opens a database on a disk of the caller's own, for what leaves no trace (simulate).
using simulation::OpenStorage;

class Session {
 public:
  Session(OpenHouse open, Serve serve, OpenStorage open_storage, Output output, std::string user,
          std::string data_path);

  app::House& house() { return open_(); }
  const OpenStorage& open_storage() const { return open_storage_; }
  Output& out() { return output_; }
  /// Who acts: --as, BARNACLE_USER, or the only seller.
  const std::string& user() const { return user_; }
  /// The database file that the house is kept in.
  const std::string& data_path() const { return data_path_; }

  /// The seller who acts or whom `--seller NAME` names. Refusals: `seller.unknown`, `seller.which` (several and none
  /// named).
  Result<SellerId> seller(const Arguments& arguments);

  /// The contact that words name: an id, an e-mail address, a phone number or (part of) a name. Refusals:
  /// `contact.unknown`; `contact.several` lists them.
  Result<ContactId> contact(std::string_view words);
  Result<DealId> deal(std::string_view words);
  Result<OrganizationId> organization(std::string_view words);
  Result<AssetId> asset(std::string_view words);
  Result<SellerId> seller_named(std::string_view words);

  /// A verb in a transaction, as this user.
  template <class Verb>
  auto perform(Verb&& verb) {
    return app::perform(house(), user_.empty() ? "cli" : user_, std::forward<Verb>(verb));
  }
  template <class Question>
  auto look(Question&& question) {
    return app::look(house(), std::forward<Question>(question));
  }

  /// Serves the house until it is asked to stop. Refusals: those of the daemon.
  Result<Done> serve(bool once) { return serve_(house(), data_path_, once); }

  /// Prints "barnacle: what. What to do." and gives the exit code of the refusal.
  int refuse(const Refusal& refusal);

 private:
  OpenHouse open_;
  Serve serve_;
  OpenStorage open_storage_;
  Output output_;
  std::string user_;
  std::string data_path_;
};

/// Parses and runs a call; never throws. `arguments` are those after the program's name.
int run_command_line(const std::vector<std::string>& arguments,
                     const std::function<OpenHouse(const std::string& data_path)>& house_at, const Serve& serve,
                     const OpenStorage& open_storage);

}  // namespace barnacle::cli
