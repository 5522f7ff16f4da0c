#include "http/call.hpp"

#include <algorithm>
#include <charconv>

#include "app/undo.hpp"
#include "base/text.hpp"
#include "http/refusal_status.hpp"

namespace barnacle::http {

namespace {

void member(std::string& out, std::string_view name, std::string_view value) {
  out += out.size() == 1 ? "\"" : ",\"";
  out += name;
  out += "\":";
  write_json_text(out, value);
}

}  // namespace

Response problem(const Request& request, int status, std::string_view code, std::string_view detail,
                 std::string_view pointer) {
  std::string body = "{";
  member(body, "type", "urn:barnacle:" + std::string(code));
  member(body, "title", title_of(status));
  body += ",\"status\":" + std::to_string(status);
  member(body, "detail", detail);
  std::string error = "{";
  member(error, "pointer", pointer);
  member(error, "code", code);
  member(error, "detail", detail);
  body += ",\"errors\":[" + (status == 422 ? error + "}" : std::string()) + "]";
  member(body, "request_id", request.id);
  Response response{.status = status, .fields = {{"content-type", "application/problem+json"}}, .body = body + "}"};
  if (code == "sign_in.too_many") {
    const std::string wait = std::to_string(attempts_minutes * 60);
    response.with("retry-after", wait);
    // draft-ietf-httpapi-ratelimit-headers: the quota, its window in seconds, what is left of it and for how long.
    response.with("ratelimit-policy", "\"sign-in\";q=" + std::to_string(attempts_per_account_max) + ";w=" + wait);
    response.with("ratelimit", "\"sign-in\";r=0;t=" + wait);
  } else if (status == 429) {
    response.with("retry-after", "5");
  }
  if (status == 401) response.with("www-authenticate", "Bearer");
  return response;
}

Result<SellerId> Call::own_seller() const {
  if (!caller().user.seller.is_nil()) return caller().user.seller;
  return invalid("seller.which", "You have no queue of your own. Say whose: ?seller=ID");
}

std::string_view Call::parameter(std::string_view name) const {
  for (const Field& one : parameters_) {
    if (one.name == name) return one.value;
  }
  return {};
}

std::optional<std::string> Call::query(std::string_view name) const {
  for (Field& pair : pairs_of(request.query)) {
    if (pair.name == name) return std::move(pair.value);
  }
  return std::nullopt;
}

Result<Done> Call::only_queries(std::initializer_list<std::string_view> known) const {
  for (const Field& pair : pairs_of(request.query)) {
    if (pair.name == "fields" || std::find(known.begin(), known.end(), pair.name) != known.end()) continue;
    std::vector<std::string> names(known.begin(), known.end());
    names.emplace_back("fields");
    return invalid("query.unknown",
                   "There is no parameter \"" + pair.name + "\" here. There are: " + joined(names, ", ") + ".");
  }
  return Done{};
}

Result<std::size_t> Call::limit() const {
  const auto given = query("limit");
  if (!given) return page_limit;
  std::size_t limit = 0;
  const char* end = given->data() + given->size();
  const auto read = std::from_chars(given->data(), end, limit);
  if (read.ec == std::errc() && read.ptr == end && limit >= 1 && limit <= page_limit_max) return limit;
  return invalid("query.limit", "limit is a number from 1 to " + std::to_string(page_limit_max) + ".");
}

Response Call::json(std::string document, int status, std::int64_t version) const {
  Response response{.status = status};
  if (version > 0) {
    const std::string etag = "\"" + std::to_string(version) + "\"";
    if (request.method == Method::get && request.field("if-none-match") == etag) {
      return Response{.status = 304}.with("etag", etag);
    }
    response.with("etag", etag);
  }
  if (const auto fields = query("fields")) {
    std::vector<std::string> names;
    for (const std::string_view name : split(*fields, ',')) names.emplace_back(name);
    auto narrowed = with_fields(document, names);
    if (!narrowed) return refuse(narrowed.refusal());
    document = std::move(*narrowed);
  }
  response.with("content-type", "application/json");
  response.body = std::move(document);
  return with_undo(std::move(response));
}

std::optional<KeptAnswer> Call::kept_answer(app::Desk& desk, const KeptAnswer& asked) {
  auto kept = desk.books.answers().find(asked.user, asked.key);
  if (kept && kept->made_at + hours{answers_kept_hours} <= desk.now) kept.reset();
  return kept;
}

std::optional<Refusal> Call::take_key(app::Desk& desk) {
  if (!once_ || has_key_) return std::nullopt;
  if (kept_answer(desk, *once_)) {
    return conflict("idempotency.running", "Another server answers this request at this moment. Ask again.");
  }
  desk.books.answers().put(*once_);
  return std::nullopt;
}

EntryId Call::to_undo(app::Desk& desk) {
  const auto newest = desk.books.timeline().latest(1);
  if (newest.empty()) return {};
  const Entry& entry = newest.front();
  const bool is_ours = entry.at == desk.now && entry.actor == desk.actor;
  return is_ours && app::can_be_undone(entry) ? entry.id : EntryId{};
}

Response Call::with_undo(Response response) const {
  if (!undo_.is_nil()) response.with("undo-id", undo_.text());
  return response;
}

Response Call::list(const std::vector<std::string>& items, Uuid next) const {
  return list_until(items, next.is_nil() ? std::string() : uuid_text(next));
}

Response Call::list_until(const std::vector<std::string>& items, std::string_view next_cursor) const {
  std::string array = "[" + joined(items, ",") + "]";
  if (const auto fields = query("fields"); fields && !items.empty()) {
    std::vector<std::string> names;
    for (const std::string_view name : split(*fields, ',')) names.emplace_back(name);
    auto narrowed = with_fields(array, names);
    if (!narrowed) return refuse(narrowed.refusal());
    array = std::move(*narrowed);
  }
  const std::string cursor = next_cursor.empty() ? "null" : "\"" + std::string(next_cursor) + "\"";
  return Response{.fields = {{"content-type", "application/json"}},
                  .body = "{\"items\":" + array + ",\"next_cursor\":" + cursor + "}"};
}

Response Call::refuse(const Refusal& refusal) const {
  int status = status_of(refusal);
  if (refusal.code == not_json) status = 415;
  if (refusal.code == "version.missing") status = 428;
  if (refusal.code == "version.changed") status = 412;
  return problem(request, status, refusal.code, refusal.text, pointer_);
}

Result<Done> Call::check_version(std::int64_t version) const {
  const std::string_view given = request.field("if-match");
  if (given.empty()) {
    if (caller().credential.kind == CredentialKind::session) return Done{};
    return conflict("version.missing", "Send If-Match with the ETag that you read, so that no change is lost.");
  }
  if (given == "\"" + std::to_string(version) + "\"" || given == "*") return Done{};
  return conflict("version.changed", "This was changed meanwhile; it has version " + std::to_string(version) +
                                         " now. Read it again, then change it.");
}

std::string csrf_token(Secrets& secrets, std::string_view session_secret) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const char byte : secrets.digest("csrf " + std::string(session_secret))) {
    text += digits[static_cast<unsigned char>(byte) >> 4];
    text += digits[static_cast<unsigned char>(byte) & 15];
  }
  return text;
}

std::string cookie_of(std::string_view secret) {
  return std::string(session_cookie) + "=" + std::string(secret) +
         "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(session_days * 24 * 3600);
}

std::string cookie_ended() {
  return std::string(session_cookie) + "=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0";
}

}  // namespace barnacle::http
