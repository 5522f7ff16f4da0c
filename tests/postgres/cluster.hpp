#pragma once
// A PostgreSQL server of the test's own: made when first asked for, gone with the test program, however that ends.

#include <string>

namespace barnacle::postgres_test {

/// The url of a fresh, empty database on the server.
std::string fresh_database();

/// The url of a database of that name, for what goes wrong: another user, another port, no such database.
std::string url_of(const std::string& database, const std::string& user = "app");

/// A user who needs a password to come in; ask for the url of "guarded:PASSWORD".
void make_guarded_user(const std::string& password);

/// Runs plain SQL, as another program would; the cells of the answer, one after the other, or the server's complaint.
std::string run_sql(const std::string& url, const std::string& sql);

/// Ends the server as a power cut does, and starts it again over the same files.
void restart_at_once();

}  // namespace barnacle::postgres_test
