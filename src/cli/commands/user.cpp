// Who may sign in, and the tokens of programs.

#include "app/keep_tokens.hpp"
#include "app/keep_users.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/words.hpp"
#include "json/write.hpp"

namespace barnacle::cli {

namespace {

std::string document_of(const User& user) {
  return "{\"id\":" + json_text(user.id) + ",\"name\":" + json_text(user.name) + ",\"email\":" + json_text(user.email) +
         ",\"role\":" + json_text(user.role) + ",\"seller\":" + json_text(user.seller) +
         ",\"gone_at\":" + json_text(user.gone_at);
}

Result<User> user_named(Session& session, std::string_view words) {
  return session.look([&](app::Desk& desk) -> Result<User> {
    for (const User& user : desk.books.users().all()) {
      if (!user.gone_at && (user.id.text() == words || same_word(user.email, words) || same_word(user.name, words))) {
        return user;
      }
    }
    return not_found("user.unknown", "There is no user \"" + std::string(words) + "\". See: barnacle user list");
  });
}

// Says the password once: it is random, and nobody can read it again.
int tell_password(Session& session, const User& user, const std::string& password) {
  session.out().record(document_of(user) + ",\"password\":" + json_text(password) + "}",
                       user.name + " signs in as " + user.email + " with the password " + password);
  session.out().note("It is shown this once. Change it after signing in.");
  return exit_done;
}

int add(Session& session, const Arguments& arguments, Role role) {
  const auto actor = session.actor();
  if (!actor) return session.refuse(actor.refusal());
  app::NewUser wanted{.name = arguments.get("NAME"), .email = arguments.get("--email"), .role = role};
  wanted.password = session.secrets().random_text();
  const auto added = app::add_user(session.house(), session.secrets(), *actor, wanted);
  if (!added) return session.refuse(added.refusal());
  return tell_password(session, *added, wanted.password);
}

int create_admin(Session& session, const Arguments& arguments) { return add(session, arguments, Role::admin); }
int add_user(Session& session, const Arguments& arguments) {
  return add(session, arguments, arguments.has("--admin") ? Role::admin : Role::seller);
}

int list(Session& session, const Arguments&) {
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const User& user : desk.books.users().all()) {
      rows.push_back(
          {user.id.text(), user.name, user.email, std::string(word_of(user.role)), user.gone_at ? "gone" : ""});
      documents.push_back(document_of(user) + "}");
    }
    session.out().table({{"id", false, false, 9}, {"user", true}, {"email", true}, {"role"}, {""}}, rows, documents);
    return int(exit_done);
  });
}

int remove(Session& session, const Arguments& arguments) {
  const auto user = user_named(session, arguments.get("USER"));
  if (!user) return session.refuse(user.refusal());
  const auto removed = session.perform([&](app::Desk& desk) { return app::remove_user(desk, user->id); });
  if (!removed) return session.refuse(removed.refusal());
  session.out().record(document_of(*removed) + "}", removed->name + " may not sign in any more.");
  return exit_done;
}

int password(Session& session, const Arguments& arguments) {
  const auto user = user_named(session, arguments.get("USER"));
  if (!user) return session.refuse(user.refusal());
  const auto actor = session.actor();
  if (!actor) return session.refuse(actor.refusal());
  const std::string made = session.secrets().random_text();
  const auto changed = app::set_password(session.house(), session.secrets(), *actor, user->id, made);
  if (!changed) return session.refuse(changed.refusal());
  return tell_password(session, *changed, made);
}

std::string document_of(const Credential& token) {
  return "{\"id\":" + json_text(token.id) + ",\"name\":" + json_text(token.name) +
         ",\"scope\":" + json_text(token.scope) + ",\"ends_at\":" + json_text(token.ends_at);
}

int make_token(Session& session, const Arguments& arguments) {
  const auto user = user_named(session, arguments.get("--user"));
  if (!user) return session.refuse(user.refusal());
  const auto scope = read_word<Scope>(arguments.find("--scope").value_or("read"));
  if (!scope) return session.refuse(scope.refusal());
  const auto days_asked = read_count(arguments, "--days", 90, token_days_max);
  if (!days_asked) return session.refuse(days_asked.refusal());
  const app::NewToken wanted{.name = arguments.get("NAME"), .scope = *scope, .days = static_cast<int>(*days_asked)};
  const auto made =
      session.perform([&](app::Desk& desk) { return app::make_token(desk, session.secrets(), *user, wanted); });
  if (!made) return session.refuse(made.refusal());
  session.out().record(document_of(made->credential) + ",\"token\":" + json_text(made->secret) + "}", made->secret);
  session.out().note("It is shown this once. Send it as \"Authorization: Bearer TOKEN\".");
  return exit_done;
}

int list_tokens(Session& session, const Arguments& arguments) {
  const auto user = user_named(session, arguments.get("--user"));
  if (!user) return session.refuse(user.refusal());
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    for (const Credential& token : desk.books.users().credentials_of(user->id, CredentialKind::token)) {
      rows.push_back({token.id.text(), token.name, std::string(word_of(token.scope)),
                      text_of(std::chrono::floor<std::chrono::seconds>(token.ends_at))});
      documents.push_back(document_of(token) + "}");
    }
    session.out().table({{"id"}, {"token", true}, {"scope"}, {"ends"}}, rows, documents);
    return int(exit_done);
  });
}

int end_token(Session& session, const Arguments& arguments) {
  const auto user = user_named(session, arguments.get("--user"));
  if (!user) return session.refuse(user.refusal());
  const auto id = CredentialId::from_text(arguments.get("TOKEN"));
  if (!id) return session.refuse(not_found("token.unknown", "There is no such token. See: barnacle token list"));
  const auto ended = session.perform([&](app::Desk& desk) { return app::revoke_token(desk, user->id, *id); });
  if (!ended) return session.refuse(ended.refusal());
  session.out().say("The token is ended.");
  return exit_done;
}

}  // namespace

std::vector<Command> user_commands() {
  const Option email{"--email", "ADDRESS", "what they sign in with", true};
  const Option owner{"--user", "USER", "whose: a name, address or id", true};
  const Positional name{"NAME", "their name", true, true};
  const Positional user{"USER", "a name, address or id", true, true};
  return {
      {"admin create",
       "Somebody who signs in and keeps users and settings; says the password once",
       {"barnacle admin create \"Ana Ruiz\" --email ana@velo.example"},
       {name},
       {email},
       create_admin},
      {"user list", "Who signs in", {"barnacle user list"}, {}, {}, list},
      {"user add",
       "Somebody signs in; says the password once",
       {"barnacle user add \"Ben Okafor\" --email ben@velo.example"},
       {name},
       {email, {"--admin", "", "keeps users and settings"}},
       add_user},
      {"user password",
       "A new password for somebody; ends their sessions",
       {"barnacle user password ben"},
       {user},
       {},
       password},
      {"user remove",
       "Somebody may not sign in any more",
       {"barnacle user remove ben@velo.example"},
       {user},
       {},
       remove},
      {"token make",
       "A token for a program; says it once",
       {"barnacle token make \"price sheet\" --user ana@velo.example --scope read --days 30"},
       {{"NAME", "what it is for", true, true}},
       {owner, {"--scope", "SCOPE", "read, write or admin; read by default"}, {"--days", "N", "90 by default"}},
       make_token},
      {"token list",
       "Which programs have tokens",
       {"barnacle token list --user ana@velo.example"},
       {},
       {owner},
       list_tokens},
      {"token end",
       "End a token at once",
       {"barnacle token end tok_01hv8c2m9k2m3n4p5q6r7s8t9v --user ana@velo.example"},
       {{"TOKEN", "its id"}},
       {owner},
       end_token},
  };
}

}  // namespace barnacle::cli
