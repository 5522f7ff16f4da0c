#pragma once
#include "ports/books/answers.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlAnswerBook final : public AnswerBook {
 public:
  explicit SqlAnswerBook(Desk& desk) : desk_(desk) {}
  std::optional<KeptAnswer> find(UserId user, std::string_view key) override;
  void put(const KeptAnswer& answer) override;
  void forget(Instant before) override;

 private:
  Desk& desk_;
};

}  // namespace barnacle::sql
