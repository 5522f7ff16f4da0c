#pragma once
// Requests that may be sent twice and are done once: Idempotency-Key (draft-ietf-httpapi-idempotency-key-header).

#include "http/call.hpp"
#include "http/route.hpp"

namespace barnacle::http {

/// Answers a POST that carries a key. The first good answer is kept for answers_kept_hours and given again, with
/// Idempotent-Replay: true, to whoever sends the same request with the same key. What is refused is not kept, for it
/// did nothing. That it was done is saved with the change itself, so that a server that dies before the answer is out
/// does not do it again. Refusals: `idempotency.key`, `idempotency.other_body`, conflicts `idempotency.running` and
/// `idempotency.answer_lost`.
Response answer_once(Call& call, const Route& route);

}  // namespace barnacle::http
