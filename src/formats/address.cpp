#include "formats/address.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/text.hpp"
#include "formats/domain_name.hpp"

namespace barnacle {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// atext of RFC 5322 section 3.2.3.
bool is_atom_character(char c) {
  if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return true;
  return std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos && c != '\0';
}

/// True if a text beyond ASCII holds something that no name has: blanks of other scripts, controls, invisible marks,
/// unassigned code points.
bool has_invisible(std::string_view text) {
  const auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
  for (int i = 0; i < wide.length(); i = wide.moveIndex32(i, 1)) {
    const UChar32 c = wide.char32At(i);
    if (c < 0x80) continue;
    if (c < 0xA0 || u_isUWhiteSpace(c) || u_charType(c) == U_UNASSIGNED || u_charType(c) == U_PRIVATE_USE_CHAR)
      return true;
    if (u_charType(c) == U_FORMAT_CHAR && c != 0x200C && c != 0x200D) return true;
  }
  return false;
}

std::string shown(std::string_view text) { return "\"" + std::string(cut_at_character(text, 60)) + "\""; }

bool is_ipv4(std::string_view text) {
  const auto parts = split(text, '.');
  if (parts.size() != 4) return false;
  return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
    if (part.empty() || part.size() > 3 || (part.size() > 1 && part[0] == '0')) return false;
    int number = 0;
    for (const char c : part) {
      if (c < '0' || c > '9') return false;
      number = number * 10 + (c - '0');
    }
    return number <= 255;
  });
}

/// RFC 5321 4.1.3: eight groups, or fewer around one "::" (which stands for two groups at least), the last two perhaps
/// as IPv4.
bool is_ipv6(std::string_view text) {
  int groups = 0;
  bool squeezed = false;
  if (text.starts_with("::")) {
    squeezed = true;
    text.remove_prefix(2);
  } else if (text.starts_with(':')) {
    return false;
  }
  while (!text.empty()) {
    const auto end = std::min(text.find(':'), text.size());
    const auto group = text.substr(0, end);
    if (end == text.size() && group.find('.') != std::string_view::npos) {
      if (!is_ipv4(group)) return false;
      groups += 2;
      break;
    }
    const bool hex = !group.empty() && group.size() <= 4 && std::all_of(group.begin(), group.end(), [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!hex) return false;
    ++groups;
    text.remove_prefix(end);
    if (text.empty()) break;
    text.remove_prefix(1);
    if (text.starts_with(':')) {
      if (squeezed) return false;
      squeezed = true;
      text.remove_prefix(1);
    } else if (text.empty()) {
      return false;
    }
  }
  return squeezed ? groups <= 6 : groups == 8;
}

}  // namespace

std::string_view text_of(EmailDoubt doubt) {
  switch (doubt) {
    case EmailDoubt::dotless_domain: return "dotless_domain";
    case EmailDoubt::numeric_end: return "numeric_end";
    case EmailDoubt::domain_literal: return "domain_literal";
    case EmailDoubt::quoted_local: return "quoted_local";
    case EmailDoubt::needs_smtputf8: return "needs_smtputf8";
    case EmailDoubt::mixed_scripts: return "mixed_scripts";
  }
  return "";
}

Result<EmailAddress> email_from_text(std::string_view text) {
  if (text.empty()) return invalid("email.empty", "The address is empty.");
  if (text.size() > 2000) return invalid("email.too_long", "An address has at most 254 characters.");
  if (!is_utf8(text))
    return invalid("email.not_utf8", "The address is no well-formed UTF-8: say which encoding the file has.");

  EmailAddress address;
  std::size_t at = 0;
  if (text[0] == '"') {
    std::size_t i = 1;
    while (i < text.size() && text[i] != '"') {
      const auto c = static_cast<unsigned char>(text[i]);
      if (c == '\\') {
        ++i;
        const auto next = i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
        if (next < 32 || next > 126)
          return invalid("email.quote", "A backslash before the @ must be followed by a visible character.");
      } else if (c < 32 || c == 127) {
        return invalid("email.quote", "A control character stands inside the quotes before the @.");
      }
      ++i;
    }
    if (i >= text.size()) return invalid("email.quote", "The quote that opens the address is never closed.");
    at = i + 1;
    if (at < text.size() && text[at] != '@')
      return invalid(text[at] == '(' ? "email.comment" : "email.quote",
                     "After the closing quote comes the @, not " + shown(text.substr(at, 1)) + ".");
    address.doubts.push_back(EmailDoubt::quoted_local);
  } else {
    at = std::min(text.find('@'), text.size());
  }
  if (at >= text.size()) return invalid("email.no_at", shown(text) + " has no @: an address reads name@domain.");
  const std::string_view local = text.substr(0, at);
  const std::string_view domain = text.substr(at + 1);

  if (local.empty()) return invalid("email.local_empty", "Nothing stands before the @.");
  if (local[0] != '"') {
    for (std::size_t i = 0; i < local.size(); ++i) {
      const char c = local[i];
      if (static_cast<unsigned char>(c) >= 0x80 || is_atom_character(c) || c == '.') continue;
      if (c == '(' || c == ')')
        return invalid("email.comment",
                       "Comments in brackets are no part of an address: take them out of " + shown(text) + ".");
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
        return invalid("email.blank", "A blank stands in the address " + shown(text) + ".");
      return invalid("email.local_character",
                     "The character " + shown(local.substr(i, 1)) + " may not stand before the @ without quotes.");
    }
    if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos)
      return invalid("email.local_dot",
                     "Before the @, a dot stands between two other characters, never at an end and never twice: " +
                         shown(local) + ".");
  }
  if (!is_ascii(local)) {
    if (has_invisible(local))
      return invalid("email.local_character",
                     "An invisible character stands before the @ in " + shown(text) + ": type the address anew.");
    address.doubts.push_back(EmailDoubt::needs_smtputf8);
  }
  if (local.size() > email_local_bytes_max)
    return invalid("email.local_too_long",
                   "At most 64 bytes stand before the @; here are " + std::to_string(local.size()) + ".");
  address.local = local;

  if (domain.empty()) return invalid("email.domain_empty", "Nothing stands after the @.");
  if (domain[0] == '[') {
    if (domain.back() != ']') return invalid("email.literal", "The bracket after the @ is not closed at the end.");
    const std::string_view inside = domain.substr(1, domain.size() - 2);
    const bool six = inside.size() > 5 && same_word(inside.substr(0, 5), "IPv6:");
    if (!(six ? is_ipv6(inside.substr(5)) : is_ipv4(inside)))
      return invalid("email.literal", shown(domain) + " is neither an IPv4 address nor IPv6: and an IPv6 address.");
    address.domain = address.domain_shown = six ? "[IPv6:" + lower(inside.substr(5)) + "]" : std::string(domain);
    address.doubts.push_back(EmailDoubt::domain_literal);
  } else {
    if (domain.find('@') != std::string_view::npos)
      return invalid("email.two_ats", shown(text) + " has two @: only quotes may hold another one.");
    if (domain.find_first_of("()") != std::string_view::npos)
      return invalid("email.comment",
                     "Comments in brackets are no part of an address: take them out of " + shown(text) + ".");
    if (domain.find_first_of(" \t\r\n") != std::string_view::npos)
      return invalid("email.blank", "A blank stands in the address " + shown(text) + ".");
    auto name = domain_from_text(domain);
    if (!name) {
      const Refusal& fault = name.refusal();
      return Refusal{fault.kind,
                     fault.code == "domain.too_long" ? "email.domain_too_long"
                                                     : "email." + std::string("domain_") + fault.code.substr(7),
                     fault.text};
    }
    address.domain = name->ascii;
    address.domain_shown = name->shown;
    const auto labels = split(address.domain, '.');
    if (labels.size() == 1) address.doubts.push_back(EmailDoubt::dotless_domain);
    const auto last = labels.back();
    if (std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; }))
      address.doubts.push_back(EmailDoubt::numeric_end);
    if (looks_like_another(address.domain_shown)) address.doubts.push_back(EmailDoubt::mixed_scripts);
  }
  if (address.local.size() + 1 + address.domain.size() > email_bytes_max)
    return invalid("email.too_long", "An address has at most 254 characters; this one has " +
                                         std::to_string(address.local.size() + 1 + address.domain.size()) + ".");
  return address;
}

Result<EmailAddress> mailbox_from_text(std::string_view text) {
  text = trimmed(text);
  // Copied from web pages: a no-break space, a zero-width space, a byte order mark.
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : {"\xC2\xA0", "\xE2\x80\x8B", "\xEF\xBB\xBF"}) {
      if (text.starts_with(mark)) text = trimmed(text.substr(mark.size())), again = true;
      if (text.ends_with(mark)) text = trimmed(text.substr(0, text.size() - mark.size())), again = true;
    }
  }
  std::string name;
  if (!text.empty() && text.back() == '>') {
    // The bracket that opens the address is the last one outside quotes; a quoted local part may hold another.
    bool quoted = false;
    std::size_t open = std::string_view::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '\\' && quoted)
        ++i;
      else if (text[i] == '"')
        quoted = !quoted;
      else if (text[i] == '<' && !quoted) {
        open = i;
        break;
      }
    }
    if (open == std::string_view::npos)
      return invalid("email.quote", "A > without its < stands in " + shown(text) + ".");
    std::string_view before = trimmed(text.substr(0, open));
    if (before.size() >= 2 && before.front() == '"' && before.back() == '"') {
      before = before.substr(1, before.size() - 2);
      for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == '\\' && i + 1 < before.size()) ++i;
        name += before[i];
      }
    } else {
      name = before;
    }
    text = trimmed(text.substr(open + 1, text.size() - open - 2));
  }
  if (text.size() > 7 && same_word(text.substr(0, 7), "mailto:"))
    text = text.substr(7, text.find('?') == std::string_view::npos ? text.size() : text.find('?') - 7);
  auto address = email_from_text(text);
  if (address) address->display_name = name;
  return address;
}

std::vector<std::string_view> mailboxes_in(std::string_view list) {
  std::vector<std::string_view> found;
  bool quoted = false, bracketed = false;
  std::size_t start = 0;
  const auto take = [&](std::size_t end) {
    const auto piece = trimmed(list.substr(start, end - start));
    if (!piece.empty()) found.push_back(piece);
    start = end + 1;
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    const char c = list[i];
    if (c == '\\' && quoted)
      ++i;
    else if (c == '"')
      quoted = !quoted;
    else if (c == '<' && !quoted)
      bracketed = true;
    else if (c == '>' && !quoted)
      bracketed = false;
    else if ((c == ';' || c == ',' || c == '\n' || c == '\r') && !quoted && !bracketed)
      take(i);
  }
  if (start < list.size()) take(list.size());
  return found;
}

std::string email_match_key(const EmailAddress& address) { return lower(address.local) + "@" + address.domain; }

}  // namespace barnacle
