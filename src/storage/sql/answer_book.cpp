#include "storage/sql/answer_book.hpp"

#include "storage/sql/queries.hpp"

namespace barnacle::sql {

std::optional<KeptAnswer> SqlAnswerBook::find(UserId user, std::string_view key) {
  std::optional<KeptAnswer> found;
  desk_.session.each(
      answer_find,
      [&](const Row& row) {
        found = KeptAnswer{.user = user,
                           .key = std::string(key),
                           .request = std::string(row.bytes(0)),
                           .made_at = row.instant(1),
                           .status = static_cast<int>(row.integer(2)),
                           .fields = std::string(row.text(3)),
                           .body = std::string(row.text(4))};
      },
      desk_.workspace, user, key);
  return found;
}

void SqlAnswerBook::put(const KeptAnswer& answer) {
  desk_.for_writing();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(answer.request.data());
  desk_.session.exec(answer_put, desk_.workspace, answer.user, answer.key,
                     Argument::of_bytes({bytes, answer.request.size()}), answer.made_at, answer.status, answer.fields,
                     answer.body);
}

void SqlAnswerBook::forget(Instant before) {
  desk_.for_writing();
  desk_.session.exec(answer_forget, desk_.workspace, before);
}

}  // namespace barnacle::sql
