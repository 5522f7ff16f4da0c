#pragma once
// One call of the API: what came, who calls, and the ways to answer. Handlers in resources/ see nothing else.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/sign_in.hpp"
#include "http/message.hpp"
#include "http/site.hpp"
#include "json/read.hpp"
#include "json/write.hpp"

namespace barnacle::http {

/// An RFC 9457 problem document. `pointer` names the member of the body that is wrong, if one is.
Response problem(const Request& request, int status, std::string_view code, std::string_view detail,
                 std::string_view pointer = {});

inline constexpr std::size_t page_limit = 50;
inline constexpr std::size_t page_limit_max = 200;

class Call {
 public:
  /// `secret` is what the caller came in with, borrowed from the request.
  Call(Site& site_, const Request& request_, std::optional<app::Caller> caller, std::string_view secret,
       std::vector<Field> parameters)
      : site(site_),
        request(request_),
        caller_(std::move(caller)),
        secret_(secret),
        parameters_(std::move(parameters)) {}

  Site& site;
  const Request& request;

  bool has_caller() const { return caller_.has_value(); }
  /// Who calls. Asked behind an anonymous door it is a bug.
  const app::Caller& caller() const {
    expects(caller_.has_value(), "a door that is not anonymous has a caller");
    return *caller_;
  }
  /// The session's or token's secret that admitted the caller.
  std::string_view secret() const { return secret_; }
  /// The caller's own queue. Refusal `seller.which` for a user who does not sell.
  Result<SellerId> own_seller() const;

  /// A part of the path, "{id}": empty if the route has none of that name.
  std::string_view parameter(std::string_view name) const;
  /// The same as an id of its kind; a text that is none is like one that nobody has.
  template <class AnyId>
  Result<AnyId> id(std::string_view noun, std::string_view name = "id") const {
    if (const auto id = AnyId::from_text(parameter(name))) return *id;
    return not_found(std::string(noun) + ".unknown",
                     "There is no " + std::string(noun) + " " + std::string(parameter(name)) + ".");
  }

  /// A query parameter, decoded.
  std::optional<std::string> query(std::string_view name) const;
  /// Refusal `query.unknown` if the query has a parameter besides these (and `fields`).
  Result<Done> only_queries(std::initializer_list<std::string_view> known) const;
  /// `limit`: page_limit unless asked, at most page_limit_max. Refusal `query.limit`.
  Result<std::size_t> limit() const;
  /// The id that the opaque `cursor` stands for; nil without one. Refusal `query.cursor`.
  template <class AnyId>
  Result<AnyId> cursor() const {
    const auto given = query("cursor");
    if (!given) return AnyId{};
    if (const auto uuid = uuid_from_text(*given)) return AnyId{*uuid};
    return invalid("query.cursor", "The cursor is none that a list gave. Begin again without it.");
  }

  /// The body as a described struct. Unknown members are refused.
  template <class T>
  Result<T> body() {
    if (request.field("content-type").substr(0, request.field("content-type").find(';')) != "application/json") {
      return invalid(std::string(not_json), "Send the body as Content-Type: application/json.");
    }
    if (auto checked = JsonDocument::parse(request.body, JsonTrust::outside); !checked) return checked.refusal();
    JsonCursor json(request.body);
    T value{};
    JsonTrouble trouble;
    if (read_json<JsonForm::outside>(json, value, trouble)) return value;
    pointer_ = trouble.pointer;
    return refusal_of(trouble, json);
  }

  /// A verb in a transaction, as this caller; a question in one that only reads. What the verb wrote into the timeline
  /// last, if it can be undone, goes with a good answer as Undo-Id.
  template <class Verb>
  auto perform(Verb&& verb) {
    return app::perform(site.house, caller().user.name, [&](app::Desk& desk) {
      if (const auto refused = take_key(desk)) return std::invoke_result_t<Verb, app::Desk&>(*refused);
      auto result = verb(desk);
      undo_ = result.ok() ? to_undo(desk) : EntryId{};
      if (once_ && result.ok()) has_key_ = true;
      return result;
    });
  }
  /// What went with the answer of the last `perform` as Undo-Id; nil: nothing to take back.
  EntryId undo() const { return undo_; }
  template <class Question>
  auto look(Question&& question) {
    return app::look(site.house, std::forward<Question>(question));
  }

  /// A JSON answer, with only the members that `fields=` names. A version above 0 becomes the ETag; a GET whose
  /// If-None-Match names it is answered 304.
  Response json(std::string document, int status = 200, std::int64_t version = 0) const;
  /// {"items":[…],"next_cursor":…}; `next` is the last id of a page that was full, else nil.
  Response list(const std::vector<std::string>& items, Uuid next) const;
  /// The same with a cursor of the list's own making; empty at the end. It is opaque, without quotation marks.
  Response list_until(const std::vector<std::string>& items, std::string_view next_cursor) const;
  Response no_content() const { return with_undo(Response{.status = 204}); }
  /// The problem document of a refusal, with the pointer of the body member that the last `body` stopped at.
  Response refuse(const Refusal& refusal) const;

  /// If-Match against a record's version. Browsers' sessions may leave it out; API clients may not. Refusals become 428
  /// and 412.
  Result<Done> check_version(std::int64_t version) const;

  /// What happens from now on happens under this key, and is marked as done with the change itself.
  void do_once(KeptAnswer asked) { once_ = std::move(asked); }
  /// What is kept under the user's key and still in force.
  static std::optional<KeptAnswer> kept_answer(app::Desk& desk, const KeptAnswer& asked);

  static constexpr std::string_view not_json = "body.not_json";

 private:
  /// The newest entry, if this desk wrote it and undo takes it back; else nil.
  static EntryId to_undo(app::Desk& desk);
  Response with_undo(Response response) const;
  /// Marks the request's key as used, in the verb's own transaction. A refusal if another server was quicker.
  std::optional<Refusal> take_key(app::Desk& desk);

  std::optional<app::Caller> caller_;
  std::string_view secret_;
  std::vector<Field> parameters_;
  std::string pointer_;
  EntryId undo_;
  std::optional<KeptAnswer> once_;
  bool has_key_ = false;  // its mark is in the database
};

/// The token that a browser's script sends as X-CSRF-Token with every change: made of the session's secret.
std::string csrf_token(Secrets& secrets, std::string_view session_secret);

/// Set-Cookie of a session's secret, and of none.
std::string cookie_of(std::string_view secret);
std::string cookie_ended();

}  // namespace barnacle::http
