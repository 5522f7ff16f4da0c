#include "domain/planner/choose/kind.hpp"

#include <algorithm>
#include <cstdlib>

namespace barnacle {
namespace {

int values_at_end(const Standing& standing) {
  int values = 0;
  for (auto kind = standing.last_kinds.rbegin(); kind != standing.last_kinds.rend() && *kind == Kind::value; ++kind)
    ++values;
  return values;
}

}  // namespace

bool asked_last(const Standing& standing) {
  return !standing.last_kinds.empty() && standing.last_kinds.back() == Kind::ask;
}

Kind ledger_kind(const Standing& standing, const Policy& policy) {
  if (asked_last(standing)) return Kind::value;
  if (values_at_end(standing) >= policy.values_without_ask_max) return Kind::ask;
  if (standing.burden_taken) return Kind::value;
  return standing.asks < (3 * (standing.unsolicited + 1) + 4) / 10 ? Kind::ask : Kind::value;
}

Kind bearable_kind(Kind wanted, const Standing& standing, const Policy& policy) {
  if (wanted == Kind::neither) return wanted;
  if (wanted == Kind::ask && asked_last(standing)) return Kind::value;
  const bool must_ask = values_at_end(standing) >= policy.values_without_ask_max;
  if (wanted == Kind::value && must_ask) return Kind::ask;
  if (standing.burden_taken) return must_ask ? Kind::ask : Kind::value;
  const int asks = standing.asks + (wanted == Kind::ask ? 1 : 0);
  const int tenths_off = std::abs(10 * asks - 3 * (standing.unsolicited + 1));
  return tenths_off <= 10 ? wanted : ledger_kind(standing, policy);
}

}  // namespace barnacle
