#pragma once
// One call of the command line: the house it works in, and where its words go.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desk.hpp"
#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/output.hpp"
#include "cli/surroundings.hpp"
#include "ports/secrets.hpp"
#include "simulation/simulate.hpp"

namespace barnacle::cli {

/// Opens the house on first use, so that commands which need none (inspect, help) open none. Throws storage_failure.
using OpenHouse = std::function<app::House&()>;

/// How a house is served.
struct ServeWish {
  bool once = false;        ///< every chore once and nothing else
  std::string listen;       ///< "none": at no address
  bool behind_tls = false;  ///< browsers come by HTTPS, through a proxy
};

/// One call of the API, and what came back.
struct ApiCall {
  std::string method;  ///< "GET"
  std::string path;    ///< with its query
  std::vector<std::pair<std::string, std::string>> fields;
  std::string body;
};
struct ApiAnswer {
  int status = 0;
  std::string body;
};

/// What main hands in, so that this door knows neither the daemon nor the storage.
struct Doors {
  std::function<OpenHouse(const std::string& data_path)> house_at;
  /// Does the chores and answers HTTP as the wish says, until it is asked to stop.
  std::function<Result<Done>(app::House&, const std::string& data_path, const ServeWish& wish)> serve;
  /// What keeps passwords and tokens.
  std::function<Secrets&()> secrets;
  /// Does the work while nobody serves the file. Refusal: conflict `serve.already`.
  std::function<Result<Done>(const std::string& data_path, const std::function<Result<Done>()>& work)> while_unserved;
  /// Asks the server that BARNACLE_SERVER names, as BARNACLE_TOKEN. Refusals `server.unreadable`, `server.unreachable`.
  std::function<Result<ApiAnswer>(const ApiCall& call)> ask;
  /// Opens a database on a disk of the caller's own, for what leaves no trace (simulate).
  simulation::OpenStorage open_storage;
  /// Moves all rows of one database into another, empty one; both have this version's tables. Refusal
  /// `migrate.not_empty`.
  std::function<Result<Done>(const std::string& from, const std::string& to)> move_rows;
};

class Session {
 public:
  /// `doors` is borrowed. `user` is whom --as or BARNACLE_USER names, or empty.
  Session(const Doors& doors, Output output, std::string user, std::string data_path);

  app::House& house() { return open_(); }
  const simulation::OpenStorage& open_storage() const { return doors_.open_storage; }
  Output& out() { return output_; }
  /// Whom --as or BARNACLE_USER names, as typed; empty if nobody.
  const std::string& user() const { return user_; }
  /// Who acts, for the record: the seller of that name, or the only one who sells here. "cli" while nobody sells here
  /// or nobody of several is named. Refusal `seller.unknown`, `seller.several`.
  Result<std::string> actor();
  /// Where the house is kept: a file, or a url without its password.
  const std::string& data_path() const { return shown_path_; }
  /// How to name that place in a call: "--data FILE" or "--database URL".
  std::string data_option() const;
  bool on_server() const;
  /// The house at another place, opened now.
  app::House& house_at(const std::string& data_path) { return doors_.house_at(data_path)(); }
  /// Does the work while nobody serves that place. Refusals: `serve.already`, those of the work.
  Result<Done> while_unserved_at(const std::string& data_path, const std::function<Result<Done>()>& work) {
    return doors_.while_unserved(data_path, work);
  }

  /// See Doors.
  Result<Done> move_rows(const std::string& from, const std::string& to) { return doors_.move_rows(from, to); }

  /// The zone that typed and shown times are meant in: that of `seller`, else the acting seller's, else the first
  /// seller's, else UTC.
  Zone zone(SellerId seller = {});
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
    using Answer = std::invoke_result_t<Verb, app::Desk&>;
    const auto who = actor();
    if (!who) return Answer(who.refusal());
    return app::perform(house(), *who, std::forward<Verb>(verb));
  }
  template <class Question>
  auto look(Question&& question) {
    return app::look(house(), std::forward<Question>(question));
  }

  /// Serves the house until it is asked to stop. Refusals: those of the daemon.
  Result<Done> serve(const ServeWish& wish) { return doors_.serve(house(), data_path_, wish); }
  Result<ApiAnswer> ask(const ApiCall& call) { return doors_.ask(call); }
  Secrets& secrets() { return doors_.secrets(); }
  Result<Done> while_unserved(const std::function<Result<Done>()>& work) {
    return doors_.while_unserved(data_path_, work);
  }

  /// Prints "barnacle: what. What to do." and gives the exit code of the refusal.
  int refuse(const Refusal& refusal);

 private:
  const Doors& doors_;
  OpenHouse open_;
  Output output_;
  std::string user_;
  std::string data_path_;
  std::string shown_path_;
};

/// Parses and runs a call; never throws. `words` are those after the program's name. Gives the exit code.
int run_command_line(const std::vector<std::string>& words, const Doors& doors, const Surroundings& around);

}  // namespace barnacle::cli
