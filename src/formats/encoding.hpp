#pragma once
// Foreign bytes become UTF-8 here, once, and everything behind this door reads UTF-8 only.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace barnacle {

/// How far to trust a found encoding.
enum class Sureness {
  certain,  ///< a byte order mark, a caller's word, plain ASCII, or well-formed UTF-8 with something beyond ASCII
  likely,   ///< the letters make words, and no other encoding comes near
  guess,    ///< several encodings would do: show a person three rows before storing them
};

/// What an encoding is called and how it was found. `name` is the IANA name ("UTF-8", "UTF-16LE", "windows-1252",
/// "Shift_JIS"); ASCII is reported as the UTF-8 that it is, and ISO-8859-1 as the windows-1252 that contains it (WHATWG
/// Encoding).
struct FoundEncoding {
  std::string name = "UTF-8";
  Sureness sureness = Sureness::certain;
  std::size_t mark_bytes = 0;  ///< length of the byte order mark, which is no part of the text

  bool operator==(const FoundEncoding&) const = default;
};

/// Bytes that the guess looks at; more would not change it and would cost time on large files.
inline constexpr std::size_t encoding_sample_bytes_max = 1 << 20;

/// Finds the encoding, in this order: byte order mark; UTF-16 by its NULs; UTF-8 by being well formed; otherwise the
/// one-byte and East Asian encodings compete by how well the letters they give make words (a capital inside a small
/// word, a symbol inside a word or two scripts in one word count against), ICU's detector being one of the voices.
FoundEncoding find_encoding(std::string_view bytes);

/// Turns bytes into UTF-8 piece by piece, so that a file of any length needs one piece of memory.
/// A byte that is no UTF-8 in a UTF-8 text is read as windows-1252 (files glued from two systems are common); in other
/// encodings it becomes U+FFFD. Both are counted. NULs are dropped and counted. A byte order mark is dropped.
class Decoder {
 public:
  /// Refuses `encoding.unknown` for a name that ICU does not know; aliases ("latin1", "cp1252", "utf8") are understood.
  static Result<Decoder> of(std::string_view encoding_name);

  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;
  ~Decoder();

  /// Appends the text of the next piece to `out`. `last` says that nothing follows: a character cut off there counts as
  /// mended.
  void push(std::string_view bytes, bool last, std::string& out);

  std::size_t mended() const;        ///< bytes or characters that were not of the encoding
  std::size_t nuls_dropped() const;  ///< NUL characters left out

 private:
  struct State;
  explicit Decoder(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// A whole text, decoded.
struct DecodedText {
  std::string text;
  FoundEncoding encoding;
  std::size_t mended = 0;
  std::size_t nuls_dropped = 0;
};

/// Decodes all of `bytes`, by the named encoding or by the one found. Refuses only an unknown name.
Result<DecodedText> decode_text(std::string_view bytes, std::optional<std::string_view> encoding_name = std::nullopt);

/// `text` as search compares it: every script in Latin letters, no accents, small: "Søren" -> "soren", "Łódź" ->
/// "lodz", "Мария" -> "marija". Not reversible; never shown. ASCII costs one pass.
std::string folded(std::string_view text);

}  // namespace barnacle
