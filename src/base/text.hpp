#pragma once
// The few things about text that every room needs. Bytes are UTF-8; case folding here is ASCII only (formats/ folds the
// rest).

#include <string>
#include <string_view>
#include <vector>

namespace barnacle {

/// `text` without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

/// ASCII letters made small; other bytes as they are.
std::string lower(std::string_view text);

/// True if the two are equal when ASCII letters are taken alike.
bool same_word(std::string_view a, std::string_view b);

/// The pieces between separators, untrimmed; always at least one.
std::vector<std::string_view> split(std::string_view text, char separator);

/// The words between runs of white space.
std::vector<std::string_view> words_of(std::string_view text);

/// The pieces with `between` in the gaps.
std::string joined(const std::vector<std::string>& pieces, std::string_view between);

/// True if the bytes are well-formed UTF-8 (RFC 3629: no surrogates, nothing overlong).
bool is_utf8(std::string_view bytes);

/// The first `most_bytes` of `text`, cut at a character's edge.
std::string_view cut_at_character(std::string_view text, std::size_t most_bytes);

/// "1 contact", "2 contacts": a number with its noun, made plural by an s unless `plural` is given.
std::string counted(long long number, std::string_view noun, std::string_view plural = {});

}  // namespace barnacle
