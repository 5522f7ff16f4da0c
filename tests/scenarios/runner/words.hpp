#pragma once
// The words of one scenario line, read from left to right.

#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "base/words.hpp"
#include "domain/deals/discovery.hpp"
#include "domain/time/instant.hpp"
#include "domain/touches/touch.hpp"

namespace barnacle::scenario {

/// A line that the runner cannot read; it fails its scenario.
class misread : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A day, perhaps with a time, on somebody's wall.
struct When {
  LocalDay day{};
  std::optional<int> minute;  ///< since midnight
};

/// A cursor over words, "quoted texts" and commas.
class Words {
 public:
  /// Throws misread for a quote that is not closed.
  explicit Words(std::string_view line);

  bool done() const { return next_ == words_.size(); }
  /// Steps over `phrase` if it comes next, as whole words, capitals alike.
  bool accept(std::string_view phrase);
  /// Throws misread unless `phrase` comes next.
  void expect(std::string_view phrase);
  /// The "quoted text" that comes next.
  std::optional<std::string> accept_quoted();
  std::string quoted();
  int number();
  /// One word or quoted text, whatever it is.
  std::string any_word();
  /// "48000 EUR".
  std::optional<Money> accept_money();
  /// "Mon 2025-03-10 09:00", "Mon 2025-03-10", "Thu 10:00" or "Thu": a weekday alone is the next one after `today`. A
  /// weekday that is not the date's is misread.
  std::optional<When> accept_when(LocalDay today);
  When when(LocalDay today);
  /// Email, call, ...; "mail" and "text" are understood too.
  std::optional<Channel> accept_channel();

  /// The value whose word comes next, the longest first.
  template <class Enum>
  std::optional<Enum> accept_value() {
    const Word<Enum>* best = nullptr;
    for (const auto& each : WordsOf<Enum>::all) {
      if (coming(each.word) > 0 && (best == nullptr || each.word.size() > best->word.size())) best = &each;
    }
    if (best == nullptr) return std::nullopt;
    accept(best->word);
    return best->value;
  }
  template <class Enum>
  Enum value() {
    const auto found = accept_value<Enum>();
    if (found) return *found;
    throw misread(from_word<Enum>(rest()).refusal().text);
  }

  /// What was not read yet, for messages.
  std::string rest() const;
  /// Throws misread, naming what was expected, unless everything was read.
  void expect_end() const;

 private:
  struct Piece {
    std::string text;
    bool quoted = false;
  };
  /// How many words `phrase` takes if it comes next; 0 if it does not.
  std::size_t coming(std::string_view phrase) const;
  std::vector<Piece> words_;
  std::size_t next_ = 0;
};

/// True if `part` stands in `whole`, ASCII letters taken alike and runs of white space as one blank.
bool contains(std::string_view whole, std::string_view part);

}  // namespace barnacle::scenario
