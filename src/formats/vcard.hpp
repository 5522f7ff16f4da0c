#pragma once
// Business cards as files: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), and what phones and mail programs made of
// them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace barnacle {

inline constexpr std::size_t vcard_property_bytes_max =
    1 << 20;                                               ///< longer ones are pictures in disguise: counted, not read
inline constexpr std::size_t vcard_properties_max = 2000;  ///< of one card; no exporter writes a tenth of it

/// A phone, mail address, web page or messenger. `types` are small letters without "pref", "voice" and "internet"
/// ("work", "cell", "home"); `label` is the name the owner gave it ("Assistant"), from Apple's X-ABLabel.
struct VCardEntry {
  std::string value;
  std::vector<std::string> types;
  std::string label;
  bool preferred = false;
  bool operator==(const VCardEntry&) const = default;
};

struct VCardPlace {
  std::string post_box, extended, street, city, region, postcode, country;
  std::vector<std::string> types;
  std::string label;
  bool preferred = false;
  bool operator==(const VCardPlace&) const = default;
};

/// A property that we have no field for; kept as a custom field. `name` in capitals, `value` with its escapes undone
/// save those of ; and ,
struct VCardOther {
  std::string name;
  std::string value;
  std::string label;
  bool operator==(const VCardOther&) const = default;
};

struct VCard {
  std::string version;    ///< "2.1", "3.0", "4.0"; empty if the card says none
  std::string full_name;  ///< FN; if missing, made from N, else the organization, the nickname, the first mail address
  std::string given, family, additional, prefixes, suffixes;  ///< N; if missing, taken from FN of a person
  std::string nickname;
  std::string organization;
  std::vector<std::string> units;
  std::string title, role;
  std::vector<VCardEntry> emails, phones, urls, messengers,
      profiles;  ///< profiles: X-SOCIALPROFILE and its like, the network as type
  std::vector<VCardPlace> addresses;
  std::string notes;     ///< all NOTEs, an empty line between them
  std::string birthday;  ///< "1990-03-15", "--03-15" without year; as written if it is no day
  std::string zone;      ///< TZ as written
  std::string language;
  std::vector<std::string> categories;
  std::string uid;
  std::string revised;           ///< REV as written
  bool is_organization = false;  ///< KIND:org or X-ABShowAs:COMPANY
  std::vector<VCardOther> others;
  std::size_t media_skipped = 0;    ///< pictures, logos, sounds, keys left out
  std::size_t agents_skipped = 0;   ///< cards inside the card (AGENT) left out
  long line = 0;                    ///< physical line of BEGIN, from 1
  std::vector<std::string> faults;  ///< what was broken and how it was read, for a person

  bool operator==(const VCard&) const = default;
};

/// Reads all cards of a file, whatever its encoding: a CHARSET parameter rules its property, else the file's encoding
/// as `find_encoding` sees it. Broken cards are read as far as they go, with their faults named. Lines that belong to
/// no card are passed over. Refuses `vcard.none` if there is no BEGIN:VCARD.
Result<std::vector<VCard>> read_vcards(std::string_view bytes);

enum class VCardVersion { v3, v4 };

/// Writes one card: UTF-8, CRLF, lines folded at 75 bytes between characters. What `read_vcards` reads from it equals
/// `card`, save version, line, faults and the counts of what was left out.
std::string write_vcard(const VCard& card, VCardVersion version = VCardVersion::v4);

}  // namespace barnacle
