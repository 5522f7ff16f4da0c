#include <algorithm>

#include "base/text.hpp"
#include "cli/inspect/inspect.hpp"
#include "domain/contacts/organization.hpp"
#include "domain/contacts/same_person.hpp"
#include "formats/address.hpp"
#include "formats/domain_name.hpp"
#include "formats/person_name.hpp"
#include "formats/phone.hpp"
#include "formats/table_file.hpp"
#include "formats/values.hpp"

namespace barnacle::inspect {
namespace {

std::string plain(std::string_view text) { return folded(trimmed(text)); }

// A number and the rest of "12b Main Street" or "Hauptstr. 12": the two are weighed apart.
void take_street(PersonCard& card, std::string_view text) {
  const std::string street = plain(text);
  if (!card.street.empty() || street.empty()) return;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto words = words_of(street);
  if (card.street_number.empty() && words.size() > 1) {
    if (is_digit(words.front().front())) {
      card.street_number = words.front();
      card.street = trimmed(std::string_view(street).substr(words.front().size()));
      return;
    }
    if (is_digit(words.back().front())) {
      card.street_number = words.back();
      card.street = trimmed(std::string_view(street).substr(0, street.size() - words.back().size()));
      return;
    }
  }
  card.street = street;
}

void take_email(PersonCard& card, std::string_view text) {
  for (const std::string_view each : mailboxes_in(text)) {
    const auto read = mailbox_from_text(each);
    if (!read) continue;
    card.emails.push_back(email_match_key(*read));
    if (card.domain.empty() && !is_free_mail(read->domain)) card.domain = read->domain;
  }
}

}  // namespace

Result<SeenDuplicates> duplicates(std::istream& in, const std::string& country) {
  auto opened = TableFile::open(in);
  if (!opened) return opened.refusal();
  TableFile& file = *opened;
  const ColumnPlan plan = file.plan();
  SeenDuplicates seen;

  const auto& columns = file.layout().columns;
  std::vector<std::string> keys;
  for (const std::string& column : columns) keys.push_back(header_key(column));
  const auto is_id_column = [&](std::size_t i) {
    return plan.targets[i].field == Field::external_id || keys[i] == "rec id" || keys[i] == "id" ||
           keys[i] == "record id";
  };
  DayOrderTally order_tally;
  for (const auto& row : file.first_rows(1'000)) {
    for (std::size_t i = 0; i < row.size() && i < plan.targets.size(); ++i) {
      if (plan.targets[i].field == Field::birthday) order_tally.see(row[i]);
    }
  }
  const DayOrder order = order_tally.order(DayOrder::day_month_year);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::string name(text_of(plan.targets[i].field));
    if (keys[i] == "street number") name = "street_number";
    const bool known = plan.targets[i].field != Field::custom && plan.targets[i].field != Field::ignore;
    if ((known || name == "street_number") &&
        std::find(seen.compared.begin(), seen.compared.end(), name) == seen.compared.end()) {
      seen.compared.push_back(name);
    }
  }

  std::vector<PersonCard> people;
  std::vector<std::string> ids;
  CsvRow row;
  while (file.next(row)) {
    if (people.size() == lines_max)
      return too_many("input.too_many", "At most 1,000,000 people are compared at a time.");
    PersonCard card;
    std::string id;
    for (std::size_t i = 0; i < row.cells.size() && i < columns.size(); ++i) {
      const std::string_view cell = trimmed(row.cells[i]);
      if (cell.empty()) continue;
      if (is_id_column(i) && id.empty()) id = cell;
      if (keys[i] == "street number") {
        card.street_number = plain(cell);
        continue;
      }
      switch (plan.targets[i].field) {
        case Field::given_name: card.given = plain(cell); break;
        case Field::family_name: card.family = plain(cell); break;
        case Field::full_name: {
          const PersonName name = person_name_from_text(cell);
          if (card.given.empty()) card.given = plain(name.given);
          if (card.family.empty()) card.family = plain(name.family);
          break;
        }
        case Field::email: take_email(card, cell); break;
        case Field::phone:
          if (const auto phone = phone_from_text(cell, country)) card.phones.push_back(phone->e164);
          break;
        case Field::street:
        case Field::address: take_street(card, cell); break;
        case Field::city: card.city = plain(cell); break;
        case Field::postcode: card.postcode = plain(cell); break;
        case Field::birthday:
          if (const auto day = day_from_cell(cell, order)) {
            for (const char c : text_of(day->day)) {
              if (c != '-') card.born += c;
            }
          } else {
            card.born = plain(cell);
          }
          break;
        case Field::organization: card.organization = plain_organization_name(plain(cell)); break;
        case Field::domain:
        case Field::website:
          if (const auto domain = domain_of_website(cell)) card.domain = domain->ascii;
          break;
        default: break;  // the other columns do not tell people apart
      }
    }
    people.push_back(std::move(card));
    ids.push_back(id.empty() ? std::to_string(people.size()) : std::move(id));
  }
  seen.rows = static_cast<std::int64_t>(people.size());

  MergeRule rule;
  const bool has_keys = std::any_of(plan.targets.begin(), plan.targets.end(), [](const ColumnTarget& target) {
    return target.field == Field::email || target.field == Field::phone;
  });
  if (!has_keys) rule.exact_keys.clear();
  for (const CardField key : rule.exact_keys) seen.exact_keys.emplace_back(name_of(key));
  for (const DuplicatePair& pair : find_duplicates(people, shipped_weights(), rule)) {
    const bool alone = pair.verdict == DuplicateVerdict::alone;
    ++(alone ? seen.alone : seen.suggested);
    seen.pairs.push_back({ids[pair.first], ids[pair.second], pair.first + 1, pair.second + 1, pair.bits,
                          alone ? "alone" : "suggest",
                          explain(people[pair.first], people[pair.second], pair.comparison, pair.bits)});
  }
  std::stable_sort(seen.pairs.begin(), seen.pairs.end(),
                   [](const SeenPair& a, const SeenPair& b) { return a.bits > b.bits; });
  return seen;
}

}  // namespace barnacle::inspect
