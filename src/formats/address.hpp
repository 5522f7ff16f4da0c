#pragma once
// E-mail addresses: accepted with their normal form, or refused with the place that is wrong.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace barnacle {

inline constexpr std::size_t email_local_bytes_max = 64;    ///< RFC 5321, 4.5.3.1.1
inline constexpr std::size_t email_domain_bytes_max = 255;  ///< RFC 5321, 4.5.3.1.2
inline constexpr std::size_t email_bytes_max = 254;         ///< a path of 256 (4.5.3.1.3) less its angle brackets

/// What is allowed and yet unlikely to reach anybody, or unlikely to be what it seems.
enum class EmailDoubt {
  dotless_domain,  ///< "maria@nordlys": a host of one's own network at best
  numeric_end,     ///< "a@1.2.3.4": a top-level domain of digits does not exist
  domain_literal,  ///< "a@[192.0.2.1]": a machine, not an organization
  quoted_local,    ///< "\"a b\"@x.org": few servers take it
  needs_smtputf8,  ///< letters beyond ASCII before the @: both servers must speak RFC 6531
  mixed_scripts,   ///< "pаypal.com" with a Cyrillic а, or a name that looks like a Latin one and is not
};
std::string_view text_of(EmailDoubt doubt);

/// An accepted address. The local part is kept byte for byte: only its own server knows whether Maria and maria are one
/// person. The domain is compared and sent in `domain`, and shown in `domain_shown`.
struct EmailAddress {
  std::string local;         ///< as written, quotes included
  std::string domain;        ///< small letters, A-labels ("xn--bcher-kva.example"); a literal keeps its brackets
  std::string domain_shown;  ///< the same with U-labels ("bücher.example")
  std::string display_name;  ///< of `Maria Lopez <maria@nordlys.no>`; empty if there was none
  std::vector<EmailDoubt> doubts;

  /// The normal form: local@domain, for storing and sending.
  std::string text() const { return local + "@" + domain; }
  bool operator==(const EmailAddress&) const = default;
};

/// Reads one bare address by the grammar of RFC 5321 section 4.1.2 with RFC 6531's letters: no comments, no blanks
/// around it, no route, no obsolete dots. Domains pass UTS 46 (nontransitional) with STD3 rules. Domain literals are
/// IPv4 or `IPv6:`; other tags are refused. Codes: email.empty, .not_utf8, .blank, .comment, .no_at, .local_empty,
/// .local_dot, .local_character, .local_too_long, .quote, .two_ats, .domain_empty, .domain_dot, .domain_label,
/// .domain_too_long, .literal, .too_long.
Result<EmailAddress> email_from_text(std::string_view text);

/// Reads what stands in a cell or a header field: blanks around it, `mailto:`, angle brackets, `Maria Lopez
/// <maria@nordlys.no>` and
/// `"Lopez, Maria" <maria@nordlys.no>`; then as `email_from_text`.
Result<EmailAddress> mailbox_from_text(std::string_view text);

/// The addresses of a list divided by ; or , or line ends, each as it stands: commas inside quotes and brackets do not
/// divide.
std::vector<std::string_view> mailboxes_in(std::string_view list);

/// What two spellings of one mailbox share, for finding duplicates only: small letters throughout, "+tags" kept.
std::string email_match_key(const EmailAddress& address);

}  // namespace barnacle
