#pragma once
// How Barnacle reads an input, as documents for people and programs, without storing anything. Field by field in
// docs/api/inspect.md.

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "base/result.hpp"

namespace barnacle::inspect {

/// Longest whole input of the kinds that are read into memory at once (vcard, text), and the most cells' bytes that
/// `csv` shows.
inline constexpr std::size_t input_bytes_max = 64 << 20;
inline constexpr std::size_t shown_bytes_max = 64 << 20;
/// Lines of `address` and `holidays`, people of `duplicates`: a million contacts are ordinary.
inline constexpr std::size_t lines_max = 1'000'000;

/// All of a stream; refusal `input.too_long`.
Result<std::string> read_all(std::istream& in, std::size_t bytes_max = input_bytes_max);

// --- csv ---

struct SeenColumn {
  std::string name;
  std::string field;   ///< what it holds, by its name: "email", "given_name", "custom", …
  std::string detail;  ///< "work", "mobile", a channel, the name of a custom field
};
BOOST_DESCRIBE_STRUCT(SeenColumn, (), (name, field, detail))

struct SeenRow {
  std::int64_t row = 0;   ///< 1-based, of the data
  std::int64_t line = 0;  ///< physical line on which it begins
  std::vector<std::string> cells;
  std::string fault;  ///< empty, "unclosed quote", "too long", "too wide"
};
BOOST_DESCRIBE_STRUCT(SeenRow, (), (row, line, cells, fault))

struct SeenFault {
  std::int64_t row = 0;
  std::int64_t line = 0;
  std::string what;
};
BOOST_DESCRIBE_STRUCT(SeenFault, (), (row, line, what))

struct SeenTable {
  std::string encoding;           ///< IANA name
  std::string encoding_sureness;  ///< "certain", "likely", "guess"
  std::int64_t byte_order_mark = 0;
  std::int64_t mended = 0;  ///< bytes that were not of the encoding
  std::int64_t nuls_dropped = 0;
  std::string delimiter;  ///< one character; empty: each line is one cell
  std::string quote;      ///< empty: quotes are ordinary characters
  std::string escape;     ///< empty, or the backslash
  bool skip_blanks = false;
  bool quotes_seen = false;
  std::string line_end;  ///< "lf", "crlf", "cr", "mixed"
  bool sep_line = false;
  std::int64_t header_line = 0;  ///< 0: the file has none
  std::int64_t first_row_line = 0;
  double score = 0;      ///< of the layout, 0 to 1
  std::string source;    ///< whose export it is
  std::string rows_are;  ///< "contacts", "organizations", "deals", …
  std::vector<std::string> header;
  std::vector<SeenColumn> columns;
  std::int64_t rows = 0;  ///< all of them
  std::int64_t rows_shown = 0;
  std::vector<SeenRow> data;
  std::vector<SeenFault> faults;  ///< the first 1,000
};
BOOST_DESCRIBE_STRUCT(SeenTable, (),
                      (encoding, encoding_sureness, byte_order_mark, mended, nuls_dropped, delimiter, quote, escape,
                       skip_blanks, quotes_seen, line_end, sep_line, header_line, first_row_line, score, source,
                       rows_are, header, columns, rows, rows_shown, data, faults))

struct TableWish {
  std::optional<std::int64_t> rows;  ///< at most so many are shown
  std::optional<std::string> encoding;
  std::optional<char> delimiter;
};
Result<SeenTable> table(std::istream& in, const TableWish& wish);

// --- vcard ---

struct SeenEmail {
  std::string address;  ///< normal form, or as written if it is none
  std::string written;
  std::string type;  ///< the first type or label: "work"
  std::vector<std::string> types;
  bool preferred = false;
  bool accepted = false;
};
BOOST_DESCRIBE_STRUCT(SeenEmail, (), (address, written, type, types, preferred, accepted))

struct SeenPhone {
  std::string number;  ///< as written
  std::optional<std::string> e164;
  std::string extension;
  std::string type;
  std::vector<std::string> types;
  bool preferred = false;
};
BOOST_DESCRIBE_STRUCT(SeenPhone, (), (number, e164, extension, type, types, preferred))

struct SeenPlace {
  std::string post_box, extended, street, city, region, postcode, country;
  std::string country_code;
  std::string type;
  bool preferred = false;
};
BOOST_DESCRIBE_STRUCT(SeenPlace, (),
                      (post_box, extended, street, city, region, postcode, country, country_code, type, preferred))

struct SeenOther {
  std::string name;
  std::string value;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(SeenOther, (), (name, value, label))

struct SeenCard {
  std::int64_t line = 0;
  std::string version;
  std::string full_name, given_name, family_name, middle_name, prefix, suffix, nickname;
  bool is_organization = false;
  std::string organization;
  std::vector<std::string> units;
  std::string title, role;
  std::vector<SeenEmail> emails;
  std::vector<SeenPhone> phones;
  std::vector<std::string> urls;
  std::vector<SeenPlace> addresses;
  std::string birthday, notes, language, zone, uid, revised;
  std::vector<std::string> categories;
  std::vector<SeenOther> others;
  std::int64_t media_skipped = 0;
  std::int64_t agents_skipped = 0;
  std::vector<std::string> problems;
};
BOOST_DESCRIBE_STRUCT(SeenCard, (),
                      (line, version, full_name, given_name, family_name, middle_name, prefix, suffix, nickname,
                       is_organization, organization, units, title, role, emails, phones, urls, addresses, birthday,
                       notes, language, zone, uid, revised, categories, others, media_skipped, agents_skipped,
                       problems))

struct SeenCards {
  std::int64_t count = 0;
  std::vector<SeenCard> cards;
};
BOOST_DESCRIBE_STRUCT(SeenCards, (), (count, cards))

/// `country` (ISO 3166-1) is that of numbers without a country code, where the card's address names none.
Result<SeenCards> cards(std::istream& in, const std::string& country);

// --- address ---

struct SeenAddress {
  std::int64_t line = 0;
  std::string input;
  std::string kind;  ///< "email" or "phone"
  bool accepted = false;
  std::string normal;   ///< for storing and comparing: "maria@xn--bcher-kva.example", "+4722334455;ext=12"
  std::string ascii;    ///< the same in A-labels; empty where a local part has letters beyond ASCII
  std::string unicode;  ///< the same in U-labels, as shown
  std::string country;  ///< of a phone number
  std::vector<std::string> doubts;
  std::string code;    ///< of the refusal: "email.two_ats"
  std::string reason;  ///< of the refusal, in words
};
BOOST_DESCRIBE_STRUCT(SeenAddress, (),
                      (line, input, kind, accepted, normal, ascii, unicode, country, doubts, code, reason))

struct AddressWish {
  std::string kind;  ///< "email", "phone", or empty: told by each line
  std::string country;
};
SeenAddress address(std::string_view line, const AddressWish& wish);
Result<std::vector<SeenAddress>> addresses(std::istream& in, const AddressWish& wish);

// --- holidays ---

struct SeenHoliday {
  std::string date;
  std::string name;
  bool substitute = false;
};
BOOST_DESCRIBE_STRUCT(SeenHoliday, (), (date, name, substitute))

struct SeenYear {
  std::string place;  ///< "DE-BY"
  std::string country;
  std::string region;
  std::int64_t year = 0;
  bool complete = false;  ///< the year lies in the range for which the place's table is complete
  std::vector<SeenHoliday> days;
};
BOOST_DESCRIBE_STRUCT(SeenYear, (), (place, country, region, year, complete, days))

/// One question: "DE-BY 2025" or "US 2024-2026". Refusals `place.unknown`, `holidays.line`, `holidays.year`.
Result<std::vector<SeenYear>> holidays(std::string_view question);
Result<std::vector<SeenYear>> holidays(std::istream& in);

// --- duplicates ---

struct SeenPair {
  std::string a;  ///< the record's own id if the table has one, else its row number
  std::string b;
  std::int64_t row_a = 0;  ///< 1-based
  std::int64_t row_b = 0;
  double bits = 0;
  std::string verdict;  ///< "alone" (merged without asking) or "suggest"
  std::string why;
};
BOOST_DESCRIBE_STRUCT(SeenPair, (), (a, b, row_a, row_b, bits, verdict, why))

struct SeenDuplicates {
  std::int64_t rows = 0;
  std::vector<std::string> compared;    ///< fields found among the columns
  std::vector<std::string> exact_keys;  ///< of which one has to be equal for `alone`; empty if the table has neither
  std::int64_t alone = 0;
  std::int64_t suggested = 0;
  std::vector<SeenPair> pairs;  ///< the surest first
};
BOOST_DESCRIBE_STRUCT(SeenDuplicates, (), (rows, compared, exact_keys, alone, suggested, pairs))

Result<SeenDuplicates> duplicates(std::istream& in, const std::string& country);

// --- text ---

struct SeenFinding {
  std::string fault;
  std::string level;      ///< "fix", "consider", "good"
  std::string part;       ///< "subject" or "text"
  std::int64_t from = 0;  ///< bytes; both 0 if it is about the whole
  std::int64_t to = 0;
  std::string words;
  std::string why;
  std::string requirement;
  std::string replacement;
};
BOOST_DESCRIBE_STRUCT(SeenFinding, (), (fault, level, part, from, to, words, why, requirement, replacement))

struct SeenText {
  std::string verdict;  ///< the worst level: "fix", "consider", "good"
  bool blocks = false;  ///< automatic sending
  std::string subject;
  std::string channel;
  std::int64_t words = 0;
  std::int64_t sentences = 0;
  std::int64_t questions = 0;
  std::int64_t reading_seconds = 0;   ///< silently, at 220 words a minute
  std::int64_t speaking_seconds = 0;  ///< aloud, at 150
  std::vector<SeenFinding> findings;
};
BOOST_DESCRIBE_STRUCT(SeenText, (),
                      (verdict, blocks, subject, channel, words, sentences, questions, reading_seconds,
                       speaking_seconds, findings))

struct TextWish {
  std::string channel = "email";
  bool is_template = false;
  bool in_thread = false;
  int attachments = 0;
};
/// A first line "Subject: …" is the subject; a blank line after it falls away.
Result<SeenText> text(std::istream& in, const TextWish& wish);

}  // namespace barnacle::inspect
