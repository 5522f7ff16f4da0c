#include "formats/country.hpp"

#include <cctype>
#include <map>

#include "base/text.hpp"
#include "formats/encoding.hpp"

namespace barnacle {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string country_code(std::string_view text) {
  text = trimmed(text);
  if (text.size() == 2 && is_letter(text[0]) && is_letter(text[1])) {
    std::string code(text);
    for (char& c : code) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return code == "UK" ? "GB" : code;
  }
  // Every country that sellers' lists have named so far, by English and own names, folded; and the three-letter codes of ISO 3166-1.
  static const std::map<std::string, std::string, std::less<>> codes = {
      {"united states", "US"}, {"united states of america", "US"}, {"usa", "US"}, {"u.s.a.", "US"}, {"u.s.", "US"}, {"america", "US"},
      {"canada", "CA"}, {"can", "CA"}, {"mexico", "MX"}, {"mex", "MX"}, {"brazil", "BR"}, {"brasil", "BR"}, {"bra", "BR"},
      {"argentina", "AR"}, {"arg", "AR"}, {"chile", "CL"}, {"chl", "CL"}, {"colombia", "CO"}, {"col", "CO"}, {"peru", "PE"},
      {"ecuador", "EC"}, {"uruguay", "UY"}, {"venezuela", "VE"}, {"bolivia", "BO"}, {"paraguay", "PY"}, {"panama", "PA"},
      {"costa rica", "CR"}, {"guatemala", "GT"}, {"dominican republic", "DO"}, {"puerto rico", "PR"}, {"jamaica", "JM"}, {"cuba", "CU"},
      {"united kingdom", "GB"}, {"great britain", "GB"}, {"england", "GB"}, {"scotland", "GB"}, {"wales", "GB"}, {"northern ireland", "GB"},
      {"gbr", "GB"}, {"u.k.", "GB"}, {"ireland", "IE"}, {"irl", "IE"}, {"eire", "IE"},
      {"germany", "DE"}, {"deutschland", "DE"}, {"deu", "DE"}, {"ger", "DE"}, {"allemagne", "DE"}, {"alemania", "DE"},
      {"austria", "AT"}, {"osterreich", "AT"}, {"oesterreich", "AT"}, {"aut", "AT"}, {"autriche", "AT"},
      {"switzerland", "CH"}, {"schweiz", "CH"}, {"suisse", "CH"}, {"svizzera", "CH"}, {"che", "CH"}, {"liechtenstein", "LI"},
      {"france", "FR"}, {"frankreich", "FR"}, {"francia", "FR"}, {"fra", "FR"}, {"monaco", "MC"},
      {"spain", "ES"}, {"espana", "ES"}, {"spanien", "ES"}, {"espagne", "ES"}, {"esp", "ES"}, {"portugal", "PT"}, {"prt", "PT"}, {"andorra", "AD"},
      {"italy", "IT"}, {"italia", "IT"}, {"italien", "IT"}, {"italie", "IT"}, {"ita", "IT"}, {"malta", "MT"},
      {"netherlands", "NL"}, {"the netherlands", "NL"}, {"nederland", "NL"}, {"holland", "NL"}, {"niederlande", "NL"}, {"pays-bas", "NL"}, {"nld", "NL"},
      {"belgium", "BE"}, {"belgie", "BE"}, {"belgique", "BE"}, {"belgien", "BE"}, {"bel", "BE"}, {"luxembourg", "LU"}, {"luxemburg", "LU"}, {"lux", "LU"},
      {"denmark", "DK"}, {"danmark", "DK"}, {"danemark", "DK"}, {"dnk", "DK"}, {"norway", "NO"}, {"norge", "NO"}, {"norwegen", "NO"}, {"nor", "NO"},
      {"sweden", "SE"}, {"sverige", "SE"}, {"schweden", "SE"}, {"swe", "SE"}, {"finland", "FI"}, {"suomi", "FI"}, {"finnland", "FI"}, {"fin", "FI"},
      {"iceland", "IS"}, {"island", "IS"}, {"isl", "IS"}, {"poland", "PL"}, {"polska", "PL"}, {"polen", "PL"}, {"pologne", "PL"}, {"pol", "PL"},
      {"czech republic", "CZ"}, {"czechia", "CZ"}, {"cesko", "CZ"}, {"ceska republika", "CZ"}, {"tschechien", "CZ"}, {"cze", "CZ"},
      {"slovakia", "SK"}, {"slovensko", "SK"}, {"svk", "SK"}, {"hungary", "HU"}, {"magyarorszag", "HU"}, {"ungarn", "HU"}, {"hun", "HU"},
      {"slovenia", "SI"}, {"slovenija", "SI"}, {"svn", "SI"}, {"croatia", "HR"}, {"hrvatska", "HR"}, {"hrv", "HR"}, {"serbia", "RS"}, {"srbija", "RS"},
      {"bosnia and herzegovina", "BA"}, {"montenegro", "ME"}, {"north macedonia", "MK"}, {"albania", "AL"}, {"kosovo", "XK"},
      {"romania", "RO"}, {"rou", "RO"}, {"bulgaria", "BG"}, {"bgr", "BG"}, {"greece", "GR"}, {"hellas", "GR"}, {"grc", "GR"}, {"griechenland", "GR"},
      {"cyprus", "CY"}, {"turkey", "TR"}, {"turkiye", "TR"}, {"tur", "TR"}, {"estonia", "EE"}, {"eesti", "EE"}, {"latvia", "LV"}, {"latvija", "LV"},
      {"lithuania", "LT"}, {"lietuva", "LT"}, {"ukraine", "UA"}, {"ukraina", "UA"}, {"belarus", "BY"}, {"moldova", "MD"},
      {"russia", "RU"}, {"russian federation", "RU"}, {"rus", "RU"}, {"georgia", "GE"}, {"armenia", "AM"}, {"azerbaijan", "AZ"}, {"kazakhstan", "KZ"}, {"uzbekistan", "UZ"},
      {"israel", "IL"}, {"isr", "IL"}, {"united arab emirates", "AE"}, {"uae", "AE"}, {"are", "AE"}, {"saudi arabia", "SA"}, {"sau", "SA"}, {"qatar", "QA"},
      {"kuwait", "KW"}, {"bahrain", "BH"}, {"oman", "OM"}, {"jordan", "JO"}, {"lebanon", "LB"}, {"iraq", "IQ"}, {"iran", "IR"}, {"egypt", "EG"}, {"egy", "EG"},
      {"morocco", "MA"}, {"maroc", "MA"}, {"algeria", "DZ"}, {"tunisia", "TN"}, {"libya", "LY"}, {"nigeria", "NG"}, {"nga", "NG"}, {"ghana", "GH"},
      {"kenya", "KE"}, {"ken", "KE"}, {"ethiopia", "ET"}, {"uganda", "UG"}, {"tanzania", "TZ"}, {"rwanda", "RW"}, {"senegal", "SN"}, {"cameroon", "CM"},
      {"ivory coast", "CI"}, {"cote d'ivoire", "CI"}, {"south africa", "ZA"}, {"zaf", "ZA"}, {"zambia", "ZM"}, {"zimbabwe", "ZW"}, {"botswana", "BW"},
      {"namibia", "NA"}, {"angola", "AO"}, {"mozambique", "MZ"}, {"mauritius", "MU"},
      {"india", "IN"}, {"ind", "IN"}, {"bharat", "IN"}, {"pakistan", "PK"}, {"bangladesh", "BD"}, {"sri lanka", "LK"}, {"nepal", "NP"},
      {"china", "CN"}, {"chn", "CN"}, {"people's republic of china", "CN"}, {"hong kong", "HK"}, {"hkg", "HK"}, {"macau", "MO"}, {"taiwan", "TW"}, {"twn", "TW"},
      {"japan", "JP"}, {"jpn", "JP"}, {"south korea", "KR"}, {"korea", "KR"}, {"republic of korea", "KR"}, {"kor", "KR"}, {"mongolia", "MN"},
      {"singapore", "SG"}, {"sgp", "SG"}, {"malaysia", "MY"}, {"mys", "MY"}, {"thailand", "TH"}, {"tha", "TH"}, {"vietnam", "VN"}, {"viet nam", "VN"}, {"vnm", "VN"},
      {"indonesia", "ID"}, {"idn", "ID"}, {"philippines", "PH"}, {"phl", "PH"}, {"cambodia", "KH"}, {"myanmar", "MM"}, {"laos", "LA"}, {"brunei", "BN"},
      {"australia", "AU"}, {"aus", "AU"}, {"new zealand", "NZ"}, {"nzl", "NZ"}, {"aotearoa", "NZ"}, {"fiji", "FJ"},
  };
  const auto at = codes.find(folded(text));
  return at == codes.end() ? "" : at->second;
}

}  // namespace barnacle
