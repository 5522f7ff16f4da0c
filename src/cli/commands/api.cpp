// One call of the API of a running server.

#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/read_file.hpp"
#include "json/value.hpp"

namespace barnacle::cli {

namespace {

constexpr std::size_t body_bytes_max = 1024 * 1024;  // what the server takes

// The exit code that an answer's status stands for (ux.md section 9).
int code_of(int status, std::string_view problem) {
  if (status < 400) return exit_done;
  if (status == 401 || status == 403) return exit_not_allowed;
  if (status == 404) return exit_not_found;
  if (status == 409 || status == 412 || status == 428) return exit_conflict;
  if (problem.starts_with("urn:barnacle:gate.")) return exit_check_failed;
  if (status == 400 || status == 405 || status == 415 || status == 422) return exit_usage;
  return exit_failed;
}

std::string text_at(const JsonView& object, std::string_view name) {
  const auto found = object.kind() == JsonKind::object ? object.find(name) : std::nullopt;
  return found && found->kind() == JsonKind::text ? std::string(found->text()) : std::string();
}

int api(Session& session, const Arguments& arguments) {
  ApiCall call{.method = arguments.get("METHOD"), .path = arguments.get("PATH")};
  for (char& c : call.method) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (!call.path.starts_with('/')) call.path.insert(0, 1, '/');
  const bool is_whole = call.path == "/health" || call.path == "/metrics" || call.path.starts_with("/api/");
  if (!is_whole) call.path.insert(0, "/api/v1");
  if (const auto body = arguments.find("--body")) {
    call.body = *body;
    if (*body == "-" || body->starts_with('@')) {
      const auto read = read_file(*body == "-" ? "-" : body->substr(1), body_bytes_max);
      if (!read) return session.refuse(read.refusal());
      call.body = *read;
    }
    call.fields.emplace_back("content-type", "application/json");
  }
  if (const auto version = arguments.find("--if-match")) call.fields.emplace_back("if-match", *version);
  if (const auto key = arguments.find("--key")) call.fields.emplace_back("idempotency-key", *key);
  const auto answer = session.ask(call);
  if (!answer) {
    const int code = session.refuse(answer.refusal());
    return answer.refusal().code == "server.unreachable" ? int(exit_unreachable) : code;
  }
  if (answer->status < 400) {
    const auto document = JsonDocument::parse(answer->body, JsonTrust::our_own);
    if (answer->body.empty()) return exit_done;
    if (document) {
      session.out().record(answer->body, answer->body);
    } else {
      session.out().say(trimmed(answer->body));
    }
    return exit_done;
  }
  const auto problem = JsonDocument::parse(answer->body, JsonTrust::our_own);
  const std::string type = problem ? text_at(problem->root(), "type") : std::string();
  const std::string detail = problem ? text_at(problem->root(), "detail") : std::string();
  session.out().complain(detail.empty() ? "The server answered " + std::to_string(answer->status) + "." : detail);
  return code_of(answer->status, type);
}

}  // namespace

std::vector<Command> api_commands() {
  return {{"api",
           "Ask a running server; BARNACLE_SERVER says where, BARNACLE_TOKEN who asks",
           {"barnacle api GET /queue", "barnacle api POST /quick-add --body '{\"text\":\"call ravi wed 11\"}'",
            "barnacle api PATCH /contacts/con_01hv8c2m9k2m3n4p5q6r7s8t9v --if-match '\"3\"' --body @change.json"},
           {{"METHOD", "GET, POST, PUT, PATCH or DELETE"}, {"PATH", "below /api/v1, with its query"}},
           {{"--body", "JSON", "what is sent: as it stands, @FILE, or - for what comes in"},
            {"--if-match", "ETAG", "only if the record is still as it was read"},
            {"--key", "KEY", "an Idempotency-Key: sent twice, done once"}},
           api}};
}

}  // namespace barnacle::cli
