#pragma once
#include "ports/books/search.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlSearchBook final : public SearchBook {
 public:
  explicit SqlSearchBook(Desk& desk) : desk_(desk) {}
  void each(Searched kind, std::span<const std::vector<std::string>> all_of,
            const std::function<bool(const Uuid& id, std::string_view words)>& visit) override;

 private:
  Desk& desk_;
};

/// Keeps a record's words, as typed, for the search; none of them if the text is empty. Called by the record's own book
/// with each change of the text.
void keep_words(Desk& desk, Searched kind, const Uuid& id, std::string_view text);

}  // namespace barnacle::sql
