#include "http/once.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace barnacle::http {

namespace {

// The keys being answered here; a second request with one of them waits for nothing.
class Running {
 public:
  Running(UnderWay& under_way, std::string name) : under_way_(under_way), name_(std::move(name)) {
    const std::lock_guard lock(under_way_.keys_mutex);
    is_first_ = under_way_.keys.insert(name_).second;
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (!is_first_) return;
    const std::lock_guard lock(under_way_.keys_mutex);
    under_way_.keys.erase(name_);
  }
  bool is_first() const { return is_first_; }

 private:
  UnderWay& under_way_;
  std::string name_;
  bool is_first_ = false;
};

bool is_key(std::string_view key) {
  return !key.empty() && key.size() <= answer_key_bytes_max &&
         std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c <= '~'; });
}

std::string lines_of(const std::vector<Field>& fields) {
  std::string lines;
  for (const Field& field : fields) lines += field.name + ": " + field.value + "\n";
  return lines;
}

Response replay(const Call& call, const KeptAnswer& kept, const KeptAnswer& asked) {
  if (kept.request != asked.request) {
    return call.refuse(invalid("idempotency.other_body",
                               "This Idempotency-Key came with another request before. Take a new key for a new one."));
  }
  if (kept.status == 0) {
    return call.refuse(conflict("idempotency.answer_lost",
                                "This was done already, and its answer is not kept. Read what it made; do not send it "
                                "again under a new key."));
  }
  Response again{.status = kept.status, .body = kept.body};
  for (const std::string_view line : split(kept.fields, '\n')) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos) continue;
    again.with(std::string(line.substr(0, colon)), std::string(line.substr(colon + 2)));
  }
  return std::move(again).with("idempotent-replay", "true");
}

}  // namespace

Response answer_once(Call& call, const Route& route) {
  const std::string key(call.request.field("idempotency-key"));
  if (!is_key(key)) {
    return call.refuse(invalid("idempotency.key", "An Idempotency-Key is 1 to " + std::to_string(answer_key_bytes_max) +
                                                      " visible ASCII characters."));
  }
  const bool keeps_all = route.keeps == Keeps::answer;
  KeptAnswer asked{.user = call.caller().user.id, .key = key};
  // A digest of a password is a password to guess; so a route of secrets is told by its path alone.
  asked.request = call.site.secrets.digest(call.request.path + "?" + call.request.query + "\n" +
                                           (keeps_all ? call.request.body : std::string()));
  const Running running(*call.site.under_way, asked.user.text() + " " + key);
  if (!running.is_first()) {
    return call.refuse(conflict("idempotency.running", "This request is being answered at this moment. Ask again."));
  }
  if (const auto kept = call.look([&](app::Desk& desk) { return Call::kept_answer(desk, asked); })) {
    return replay(call, *kept, asked);
  }
  asked.made_at = call.site.house.clock.now();
  call.do_once(asked);
  Response response = route.answer(call);
  if (response.status < 200 || response.status > 299 || response.more) return response;
  if (keeps_all) {
    asked.status = response.status;
    asked.fields = lines_of(response.fields);
    asked.body = response.body;
  }
  try {
    const auto kept = app::perform(call.site.house, "door", [&](app::Desk& desk) -> Result<Done> {
      desk.books.answers().put(asked);
      return Done{};
    });
    expects(kept.ok(), "an answer is kept or throws");
  } catch (const storage_failure& failure) {
    call.site.log("request " + call.request.id + ": its answer is not kept: " + failure.what());
  }
  return response;
}

}  // namespace barnacle::http
