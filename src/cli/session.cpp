#include "cli/session.hpp"

#include <algorithm>

#include "app/contact_file.hpp"
#include "base/text.hpp"
#include "cli/globals.hpp"
#include "cli/near_words.hpp"
#include "formats/address.hpp"
#include "formats/phone.hpp"

namespace barnacle::cli {

namespace {

constexpr std::size_t suggestions_max = 10;

// So many names are compared with a mistyped one: enough for a small team, and done in a blink for a large one.
constexpr std::size_t compared_max = 2'000;

// Compared by the whole name and by the first one, because people type either.
std::optional<std::string> nearest_contact(ContactBook& book, std::string_view typed) {
  std::vector<std::string> names;
  std::vector<std::string> first_names;
  for (const Contact& contact : book.page({}, ContactId{}, compared_max)) {
    names.push_back(full_name(contact));
    first_names.push_back(contact.given_name);
  }
  if (auto whole = nearest_word(typed, names)) return whole;
  const auto first = nearest_word(typed, first_names);
  if (!first) return std::nullopt;
  const auto at = std::find(first_names.begin(), first_names.end(), *first);
  return names[static_cast<std::size_t>(at - first_names.begin())];
}

// "\"ana\" could be Ana Ruiz, Ana Sol. Give more of the name."
Refusal several(std::string_view code, std::string_view words, std::vector<std::string> names, std::string_view mend) {
  if (names.size() > suggestions_max) {
    names.resize(suggestions_max);
    names.emplace_back("more");
  }
  return conflict(std::string(code),
                  "\"" + std::string(words) + "\" could be " + joined(names, ", ") + ". " + std::string(mend));
}

}  // namespace

Session::Session(const Doors& doors, Output output, std::string user, std::string data_path)
    : doors_(doors),
      open_(doors.house_at(data_path)),
      output_(std::move(output)),
      user_(std::move(user)),
      data_path_(std::move(data_path)),
      shown_path_(shown_place(data_path_)) {}

bool Session::on_server() const { return is_on_server(data_path_); }

std::string Session::data_option() const { return (on_server() ? "--database " : "--data ") + shown_path_; }

int Session::refuse(const Refusal& refusal) {
  output_.complain(refusal.text);
  if (refusal.code == "usage") return exit_usage;
  switch (refusal.kind) {
    case RefusalKind::invalid: return refusal.code.starts_with("gate.") ? exit_check_failed : exit_usage;
    case RefusalKind::forbidden: return exit_not_allowed;
    case RefusalKind::not_found: return exit_not_found;
    case RefusalKind::conflict: return exit_conflict;
    case RefusalKind::too_many: return exit_failed;
  }
  return exit_failed;
}

Result<SellerId> Session::seller_named(std::string_view words) {
  return look([&](app::Desk& desk) -> Result<SellerId> {
    if (const auto id = SellerId::from_text(words); id && desk.reference().seller(*id)) return *id;
    std::vector<std::string> near;
    SellerId found;
    for (const auto& [id, seller] : desk.reference().sellers) {
      if (same_word(seller.name, words)) return id;
      if (lower(seller.name).find(lower(words)) != std::string::npos) {
        found = id;
        near.push_back(seller.name);
      }
    }
    if (near.size() == 1) return found;
    if (near.empty()) {
      return not_found("seller.unknown",
                       "There is no seller \"" + std::string(words) + "\". See: barnacle seller list");
    }
    return several("seller.several", words, near, "Give more of the name.");
  });
}

Result<SellerId> Session::seller(const Arguments& arguments) {
  if (const auto named = arguments.find("--seller")) return seller_named(*named);
  if (!user_.empty()) return seller_named(user_);
  return look([&](app::Desk& desk) -> Result<SellerId> {
    SellerId only;
    int present = 0;
    for (const auto& [id, seller] : desk.reference().sellers) {
      if (seller.gone) continue;
      only = id;
      ++present;
    }
    if (present == 1) return only;
    if (present == 0) {
      return not_found("seller.none",
                       "Nobody sells here yet. Add yourself: barnacle seller add \"Your Name\" --zone Europe/Berlin");
    }
    return invalid("seller.which",
                   "Several people sell here. Say who you are: --as NAME (or BARNACLE_USER), or whose: --seller NAME.");
  });
}

Result<std::string> Session::actor() {
  const auto sellers = look([](app::Desk& desk) { return desk.reference().sellers.size(); });
  if (sellers == 0) return user_.empty() ? "cli" : user_;
  const auto who = seller({});
  if (!who && user_.empty()) return std::string("cli");
  if (!who) return who.refusal();
  return look([&](app::Desk& desk) { return desk.reference().seller(*who)->name; });
}

Zone Session::zone(SellerId whose) {
  if (whose.is_nil()) {
    if (const auto acting = seller({})) whose = *acting;
  }
  return look([&](app::Desk& desk) {
    const auto& sellers = desk.reference().sellers;
    if (sellers.empty()) return Zone();
    const Seller& seller = whose.is_nil() ? sellers.begin()->second : sellers.at(whose);
    const auto zone = desk.policy().zones->find(seller.zone);
    return zone ? *zone : Zone();
  });
}

Result<ContactId> Session::contact(std::string_view given) {
  const std::string words(trimmed(given));
  return look([&](app::Desk& desk) -> Result<ContactId> {
    ContactBook& book = desk.books.contacts();
    std::vector<ContactId> found;
    if (const auto id = ContactId::from_text(words)) {
      if (book.find(*id)) return *id;
      return not_found("contact.unknown", "There is no contact " + words + ".");
    }
    if (words.find('@') != std::string::npos) {
      const auto email = mailbox_from_text(words);
      if (email) found = book.with_email(email->text());
    } else if (words.starts_with('+')) {
      const auto phone = phone_from_text(words);
      if (phone) found = book.with_phone(phone->e164);
    } else {
      found = book.named(words, suggestions_max + 1);
    }
    if (found.size() == 1) return found.front();
    if (found.empty()) {
      const auto meant = nearest_contact(book, words);
      return not_found("contact.unknown",
                       "No contact is called \"" + words + "\"." +
                           (meant ? " Did you mean " + *meant + "?" : " See: barnacle contact list"));
    }
    // A whole name beats the beginning of a longer one.
    std::vector<std::string> names;
    ContactId exact;
    int exacts = 0;
    for (const ContactId id : found) {
      const auto contact = book.find(id);
      if (same_word(full_name(*contact), words)) {
        exact = id;
        ++exacts;
      }
      names.push_back(full_name(*contact) + " (" + id.text() + ")");
    }
    if (exacts == 1) return exact;
    return several("contact.several", words, names, "Give more of the name, an address or the id.");
  });
}

Result<DealId> Session::deal(std::string_view given) {
  const std::string words(trimmed(given));
  return look([&](app::Desk& desk) -> Result<DealId> {
    if (const auto id = DealId::from_text(words)) return *id;
    std::vector<std::string> names;
    DealId found;
    DealId after;
    for (;;) {
      const auto page = desk.books.deals().page({}, after, 1'000);
      if (page.empty()) break;
      for (const Deal& deal : page) {
        after = deal.id;
        if (same_word(deal.external_id, words)) return deal.id;
        if (lower(deal.name).find(lower(words)) == std::string::npos) continue;
        found = deal.id;
        if (names.size() <= suggestions_max) names.push_back(deal.name + " (" + deal.id.text() + ")");
      }
    }
    if (names.size() == 1) return found;
    if (names.empty()) return not_found("deal.unknown", "No deal is called \"" + words + "\". See: barnacle deal list");
    return several("deal.several", words, names, "Give more of the name or the id.");
  });
}

Result<OrganizationId> Session::organization(std::string_view given) {
  const std::string words(trimmed(given));
  return look([&](app::Desk& desk) -> Result<OrganizationId> {
    if (const auto id = OrganizationId::from_text(words)) return *id;
    OrganizationBook& book = desk.books.organizations();
    if (const auto id = book.with_plain_name(plain_organization_name(words))) return *id;
    if (const auto id = book.with_domain(lower(words))) return *id;
    return not_found("organization.unknown",
                     "There is no organization \"" + words + "\". See: barnacle organization list");
  });
}

Result<AssetId> Session::asset(std::string_view given) {
  const std::string words(trimmed(given));
  return look([&](app::Desk& desk) -> Result<AssetId> {
    if (const auto id = AssetId::from_text(words)) return *id;
    std::vector<std::string> names;
    AssetId found;
    for (const Asset& asset : desk.reference().shelf) {
      if (lower(asset.title).find(lower(words)) == std::string::npos) continue;
      found = asset.id;
      names.push_back(asset.title);
    }
    if (names.size() == 1) return found;
    if (names.empty())
      return not_found("asset.unknown", "No asset is called \"" + words + "\". See: barnacle asset list");
    return several("asset.several", words, names, "Give more of the title.");
  });
}

}  // namespace barnacle::cli
