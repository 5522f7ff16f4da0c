#include "formats/domain_name.hpp"

#include <unicode/idna.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <vector>

#include "base/text.hpp"

namespace barnacle {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

const icu::IDNA& idna() {
  static const std::unique_ptr<icu::IDNA> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::IDNA> made(
        icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE |
                                           UIDNA_USE_STD3_RULES | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ,
                                       status));
    expects(U_SUCCESS(status) && made, "ICU carries UTS 46");
    return made;
  }();
  return *rules;
}

std::optional<Refusal> fault_of_labels(std::string_view ascii) {
  for (const auto label : split(ascii, '.')) {
    if (label.empty())
      return invalid("domain.dot", "The domain \"" + std::string(ascii) +
                                       "\" has a dot too many: take away the one at an end or beside another.");
    if (label.size() > 63)
      return invalid("domain.label", "A part of the domain is longer than 63 characters: \"" +
                                         std::string(label.substr(0, 30)) + "…\".");
    if (label.front() == '-' || label.back() == '-')
      return invalid("domain.label",
                     "A part of a domain may not begin or end with a hyphen: \"" + std::string(label) + "\".");
    for (const char c : label)
      if (!is_letter_or_digit(c) && c != '-')
        return invalid("domain.label", "A domain holds letters, digits, hyphens and dots; \"" + std::string(label) +
                                           "\" holds something else.");
  }
  return std::nullopt;
}

}  // namespace

Result<DomainName> domain_from_text(std::string_view text, bool dot_at_end) {
  if (dot_at_end && text.size() > 1 && text.back() == '.') text.remove_suffix(1);
  if (text.empty()) return invalid("domain.empty", "The domain is missing: write it as in nordlys.no.");
  if (text.size() > 1000) return invalid("domain.too_long", "A domain has at most 253 characters.");
  DomainName name;
  if (is_ascii(text)) {
    if (auto fault = fault_of_labels(text)) return *fault;
    name.ascii = name.shown = lower(text);
  }
  if (!is_ascii(text) || name.ascii.find("xn--") != std::string::npos) {
    if (!is_utf8(text)) return invalid("domain.label", "The domain is no well-formed UTF-8.");
    std::string ascii, shown;
    icu::StringByteSink<std::string> ascii_sink(&ascii), shown_sink(&shown);
    UErrorCode status = U_ZERO_ERROR;
    icu::IDNAInfo info;
    const icu::StringPiece piece(text.data(), static_cast<int>(text.size()));
    idna().nameToASCII_UTF8(piece, ascii_sink, info, status);
    const auto errors = info.getErrors() & ~static_cast<unsigned>(UIDNA_ERROR_HYPHEN_3_4);
    if (U_FAILURE(status) || errors != 0) {
      if ((errors & (UIDNA_ERROR_EMPTY_LABEL)) != 0)
        return invalid("domain.dot", "The domain \"" + std::string(text) +
                                         "\" has a dot too many: take away the one at an end or beside another.");
      if ((errors & (UIDNA_ERROR_LABEL_TOO_LONG)) != 0)
        return invalid("domain.label", "A part of the domain is longer than 63 characters.");
      if ((errors & (UIDNA_ERROR_DOMAIN_NAME_TOO_LONG)) != 0)
        return invalid("domain.too_long", "A domain has at most 253 characters.");
      return invalid("domain.label", "\"" + std::string(text) + "\" is no international domain name (UTS 46).");
    }
    if (auto fault = fault_of_labels(ascii)) return *fault;
    icu::IDNAInfo back;
    idna().nameToUnicodeUTF8(icu::StringPiece(ascii.data(), static_cast<int>(ascii.size())), shown_sink, back, status);
    name = {ascii, shown};
  }
  if (name.ascii.size() > 253)
    return invalid("domain.too_long",
                   "A domain has at most 253 characters; this one has " + std::to_string(name.ascii.size()) + ".");
  return name;
}

Result<DomainName> domain_of_website(std::string_view text) {
  text = trimmed(text);
  if (const auto scheme = text.find("://"); scheme != std::string_view::npos && scheme < 12)
    text.remove_prefix(scheme + 3);
  else if (text.starts_with("//"))
    text.remove_prefix(2);
  text = text.substr(0, text.find_first_of("/?#\\ "));
  if (const auto at = text.rfind('@'); at != std::string_view::npos) text.remove_prefix(at + 1);
  if (const auto colon = text.rfind(':');
      colon != std::string_view::npos && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(colon) + 1, text.end(),
                                                     [](char c) { return c >= '0' && c <= '9'; }))
    text = text.substr(0, colon);
  auto name = domain_from_text(text, true);
  if (!name) return name;
  if (name->ascii.starts_with("www.") && std::count(name->ascii.begin(), name->ascii.end(), '.') > 1) {
    name->ascii.erase(0, 4);
    name->shown.erase(0, 4);
  }
  if (name->ascii.find('.') == std::string::npos)
    return invalid("domain.label", "\"" + name->shown + "\" has no ending such as .com: write the whole domain.");
  return name;
}

std::string registrable_domain(std::string_view ascii) {
  static constexpr std::string_view second_levels[] = {"co", "com", "net", "org",  "gov", "edu", "ac",   "or",
                                                       "ne", "go",  "gob", "gouv", "ltd", "plc", "me",   "nom",
                                                       "in", "web", "id",  "mil",  "sch", "nhs", "govt", "asn"};
  const auto labels = split(ascii, '.');
  if (labels.size() <= 2) return std::string(ascii);
  const auto last = labels.size() - 1;
  const bool country = labels[last].size() == 2;
  const bool second = country && std::find(std::begin(second_levels), std::end(second_levels), labels[last - 1]) !=
                                     std::end(second_levels);
  const std::size_t keep = second ? 3 : 2;
  std::string out;
  for (std::size_t i = labels.size() - keep; i < labels.size(); ++i)
    out += (out.empty() ? "" : ".") + std::string(labels[i]);
  return out;
}

bool is_free_mail(std::string_view ascii_domain) {
  static const std::vector<std::string_view> providers = [] {
    std::vector<std::string_view> made = {"126.com",         "139.com",
                                          "163.com",         "189.cn",
                                          "21cn.com",        "aim.com",
                                          "alice.it",        "aliyun.com",
                                          "aol.co.uk",       "aol.com",
                                          "aol.de",          "arcor.de",
                                          "att.net",         "bellsouth.net",
                                          "bigpond.com",     "bigpond.net.au",
                                          "bk.ru",           "blueyonder.co.uk",
                                          "bluewin.ch",      "bol.com.br",
                                          "bt.com",          "btinternet.com",
                                          "btopenworld.com", "centrum.cz",
                                          "charter.net",     "chello.at",
                                          "comcast.net",     "cox.net",
                                          "daum.net",        "duck.com",
                                          "earthlink.net",   "email.com",
                                          "email.cz",        "email.de",
                                          "embarqmail.com",  "fastmail.com",
                                          "fastmail.fm",     "foxmail.com",
                                          "free.fr",         "freenet.de",
                                          "frontier.com",    "fsmail.net",
                                          "gmail.com",       "gmx.at",
                                          "gmx.ch",          "gmx.com",
                                          "gmx.de",          "gmx.net",
                                          "googlemail.com",  "hanmail.net",
                                          "hey.com",         "home.nl",
                                          "hotmail.be",      "hotmail.ca",
                                          "hotmail.ch",      "hotmail.co.uk",
                                          "hotmail.com",     "hotmail.com.ar",
                                          "hotmail.com.br",  "hotmail.de",
                                          "hotmail.es",      "hotmail.fr",
                                          "hotmail.it",      "hotmail.nl",
                                          "hotmail.no",      "hotmail.se",
                                          "hushmail.com",    "icloud.com",
                                          "ig.com.br",       "inbox.com",
                                          "inbox.lv",        "inbox.ru",
                                          "interia.pl",      "internode.on.net",
                                          "juno.com",        "kabelmail.de",
                                          "kpnmail.nl",      "laposte.net",
                                          "libero.it",       "list.ru",
                                          "live.be",         "live.ca",
                                          "live.cn",         "live.co.uk",
                                          "live.com",        "live.com.au",
                                          "live.com.mx",     "live.com.pt",
                                          "live.de",         "live.dk",
                                          "live.fr",         "live.ie",
                                          "live.it",         "live.nl",
                                          "live.no",         "live.se",
                                          "lycos.com",       "mac.com",
                                          "mail.com",        "mail.de",
                                          "mail.ru",         "mailbox.org",
                                          "me.com",          "msn.com",
                                          "naver.com",       "neuf.fr",
                                          "ntlworld.com",    "nate.com",
                                          "o2.co.uk",        "o2.pl",
                                          "online.de",       "online.no",
                                          "onet.pl",         "optonline.net",
                                          "optusnet.com.au", "orange.fr",
                                          "orange.net",      "outlook.at",
                                          "outlook.be",      "outlook.com",
                                          "outlook.com.br",  "outlook.de",
                                          "outlook.dk",      "outlook.es",
                                          "outlook.fr",      "outlook.it",
                                          "outlook.jp",      "outlook.pt",
                                          "planet.nl",       "pm.me",
                                          "poczta.fm",       "poczta.onet.pl",
                                          "posteo.de",       "proton.me",
                                          "protonmail.ch",   "protonmail.com",
                                          "qq.com",          "rambler.ru",
                                          "rediffmail.com",  "rocketmail.com",
                                          "rogers.com",      "sapo.pt",
                                          "sbcglobal.net",   "seznam.cz",
                                          "sfr.fr",          "shaw.ca",
                                          "sina.cn",         "sina.com",
                                          "skynet.be",       "sky.com",
                                          "sohu.com",        "spray.se",
                                          "sympatico.ca",    "t-online.de",
                                          "talk21.com",      "talktalk.net",
                                          "telefonica.net",  "telenet.be",
                                          "telia.com",       "telus.net",
                                          "terra.com.br",    "terra.es",
                                          "tim.it",          "tin.it",
                                          "tiscali.co.uk",   "tiscali.it",
                                          "tlen.pl",         "tuta.com",
                                          "tutanota.com",    "tutanota.de",
                                          "ukr.net",         "uol.com.br",
                                          "upcmail.nl",      "verizon.net",
                                          "vip.qq.com",      "virgilio.it",
                                          "virgin.net",      "virginmedia.com",
                                          "vodafone.de",     "volny.cz",
                                          "wanadoo.es",      "wanadoo.fr",
                                          "web.de",          "windowslive.com",
                                          "wp.pl",           "xs4all.nl",
                                          "xtra.co.nz",      "ya.ru",
                                          "yahoo.ca",        "yahoo.co.id",
                                          "yahoo.co.in",     "yahoo.co.jp",
                                          "yahoo.co.nz",     "yahoo.co.uk",
                                          "yahoo.com",       "yahoo.com.ar",
                                          "yahoo.com.au",    "yahoo.com.br",
                                          "yahoo.com.cn",    "yahoo.com.hk",
                                          "yahoo.com.mx",    "yahoo.com.ph",
                                          "yahoo.com.sg",    "yahoo.com.tw",
                                          "yahoo.com.vn",    "yahoo.de",
                                          "yahoo.dk",        "yahoo.es",
                                          "yahoo.fr",        "yahoo.gr",
                                          "yahoo.ie",        "yahoo.in",
                                          "yahoo.it",        "yahoo.no",
                                          "yahoo.pl",        "yahoo.se",
                                          "yandex.com",      "yandex.ru",
                                          "yeah.net",        "ymail.com",
                                          "ziggo.nl",        "zoho.com",
                                          "zohomail.com"};
    std::sort(made.begin(), made.end());
    return made;
  }();
  return std::binary_search(providers.begin(), providers.end(), ascii_domain);
}

bool looks_like_another(std::string_view shown) {
  if (is_ascii(shown)) return false;
  struct Closer {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
  };
  static const std::unique_ptr<USpoofChecker, Closer> checker = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<USpoofChecker, Closer> made(uspoof_open(&status));
    uspoof_setChecks(made.get(), USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_MIXED_NUMBERS, &status);
    uspoof_setRestrictionLevel(made.get(), USPOOF_HIGHLY_RESTRICTIVE);
    expects(U_SUCCESS(status), "ICU carries the confusables of TS 39");
    return made;
  }();
  for (const auto label : split(shown, '.')) {
    if (is_ascii(label)) continue;
    UErrorCode status = U_ZERO_ERROR;
    if (uspoof_check2UTF8(checker.get(), label.data(), static_cast<int>(label.size()), nullptr, &status) != 0)
      return true;
    char skeleton[512];
    const int length = uspoof_getSkeletonUTF8(checker.get(), 0, label.data(), static_cast<int>(label.size()), skeleton,
                                              sizeof skeleton, &status);
    // A label without a Latin letter whose picture is all ASCII, such as аррӏе.
    const bool no_latin = std::none_of(label.begin(), label.end(), [](char c) { return (c >= 'a' && c <= 'z'); });
    if (U_SUCCESS(status) && length > 0 && no_latin &&
        is_ascii(std::string_view(skeleton, static_cast<std::size_t>(length))))
      return true;
  }
  return false;
}

}  // namespace barnacle
