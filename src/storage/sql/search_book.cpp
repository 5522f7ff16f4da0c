#include "storage/sql/search_book.hpp"

#include "base/letters.hpp"
#include "base/text.hpp"
#include "storage/sql/queries.hpp"

namespace barnacle::sql {

namespace {

constexpr std::size_t words_looked_at = 3;
constexpr std::size_t pieces_looked_at = 3;

// "%words%" with LIKE's own signs escaped by "!".
std::string pattern_of(std::string_view words) {
  std::string pattern = "%";
  for (const char letter : words) {
    if (letter == '%' || letter == '_' || letter == '!') pattern += '!';
    pattern += letter;
  }
  return pattern + "%";
}

}  // namespace

void SqlSearchBook::each(Searched kind, std::span<const std::vector<std::string>> all_of,
                         const std::function<bool(const Uuid& id, std::string_view words)>& visit) {
  std::array<std::string, words_looked_at * pieces_looked_at> patterns;
  for (std::size_t word = 0; word < std::min(words_looked_at, all_of.size()); ++word) {
    for (std::size_t piece = 0; piece < std::min(pieces_looked_at, all_of[word].size()); ++piece) {
      patterns[word * pieces_looked_at + piece] = pattern_of(all_of[word][piece]);
    }
  }
  if (patterns.front().empty()) patterns.front() = "%";
  const auto at = [&](std::size_t i) { return Argument::of_text(patterns[i]); };
  desk_.session.each(
      search_each,
      [&](const Row& row) {
        Uuid id;
        const std::string_view raw = row.bytes(0);
        std::copy(raw.begin(), raw.end(), id.bytes.begin());
        return visit(id, row.text(1));
      },
      desk_.workspace, kind, at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8));
}

void keep_words(Desk& desk, Searched kind, const Uuid& id, std::string_view text) {
  const std::string words = plain_letters(trimmed(cut_at_character(text, searched_bytes_max)));
  if (words.empty()) {
    desk.session.exec(search_drop, desk.workspace, kind, Argument::of_bytes(id.bytes));
  } else {
    desk.session.exec(search_keep, desk.workspace, kind, Argument::of_bytes(id.bytes), words);
  }
}

}  // namespace barnacle::sql
