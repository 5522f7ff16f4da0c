#pragma once
// Domain names and web addresses in the form that tells organizations apart.

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace barnacle {

/// A host name in both writings.
struct DomainName {
  std::string ascii;  ///< small letters, A-labels: what is compared and stored
  std::string shown;  ///< U-labels
  bool operator==(const DomainName&) const = default;
};

/// Reads a host name: letters, digits and hyphens in labels of at most 63 bytes, 253 in all, by UTS 46. A dot at the
/// end is refused unless `dot_at_end`. Codes: domain.empty, domain.dot, domain.label, domain.too_long.
Result<DomainName> domain_from_text(std::string_view text, bool dot_at_end = false);

/// The domain by which an organization is known: scheme, user, port, path, "www." and a dot at the end fall away:
/// "https://www.Nordlys.no/kontakt" -> nordlys.no. Subdomains stay ("shop.nordlys.no"); see `registrable_domain`.
Result<DomainName> domain_of_website(std::string_view text);

/// The part that somebody registered: "mail.shop.nordlys.no" -> "nordlys.no", "a.b.co.uk" -> "b.co.uk". Knows the usual
/// second levels of country domains, not the whole public suffix list: good for guessing who belongs together, not for
/// cookies.
std::string registrable_domain(std::string_view ascii);

/// True for providers of mailboxes to anybody (gmail.com, web.de, qq.com): such a domain tells nothing about the
/// organization.
bool is_free_mail(std::string_view ascii_domain);

/// True if a label mixes scripts that no language mixes, or reads as a Latin name without being one (Unicode TS 39,
/// highly restrictive).
bool looks_like_another(std::string_view shown);

}  // namespace barnacle
