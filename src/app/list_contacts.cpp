#include "app/list_contacts.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "domain/contacts/sort_name.hpp"

namespace barnacle::app {

namespace {

constexpr std::size_t read_at_once = 500;

Refusal unknown_value(const Filter& term, const FilterValue& value, std::string_view noun) {
  return invalid("filter.unknown_value", "Column " + std::to_string(term.column) + ": there is no " +
                                             std::string(noun) + " \"" + std::string(cut_at_character(value.text, 60)) +
                                             "\".");
}

// Sellers whom a value of owner: means, as `matches` has it.
std::vector<SellerId> owners_meant(Desk& desk, const FilterValue& value, SellerId me) {
  std::vector<SellerId> meant;
  const Zone utc;
  Filter term{.kind = Filter::Kind::term, .field = FilterField::owner, .values = {value}};
  for (const auto& [id, seller] : desk.reference().sellers) {
    Contact theirs;
    theirs.owner = id;
    if (matches(term, {.contact = theirs, .owner = &seller, .deals = {}, .due_at = {}}, {desk.now, utc, me}))
      meant.push_back(id);
  }
  return meant;
}

const Cadence* cadence_meant(Desk& desk, const FilterValue& value) {
  const Cadence* meant = nullptr;
  for (const auto& [name, cadence] : desk.reference().latest_cadences) {
    if (same_word(name, trimmed(value.text))) meant = &cadence;
  }
  return meant;
}

// Values that name a record name one that is there.
Result<Done> check_values(Desk& desk, const Filter& filter, SellerId me) {
  for (const Filter& part : filter.parts) {
    if (auto checked = check_values(desk, part, me); !checked) return checked;
  }
  if (filter.kind != Filter::Kind::term) return Done{};
  for (const FilterValue& value : filter.values) {
    if (filter.field == FilterField::owner && owners_meant(desk, value, me).empty())
      return unknown_value(filter, value, "seller");
    if (filter.field == FilterField::cadence && !same_word(value.text, "none") && cadence_meant(desk, value) == nullptr)
      return unknown_value(filter, value, "cadence");
  }
  return Done{};
}

// Puts a term into what the book finds; false if the book cannot, or is narrowed in that way already.
bool narrow(Desk& desk, const Filter& term, SellerId me, ContactFilter& by) {
  if (term.kind != Filter::Kind::term || term.denied || term.values.size() != 1) return false;
  const FilterValue& value = term.values.front();
  if (term.field == FilterField::temperature && !by.temperature) {
    by.temperature = static_cast<Temperature>(value.word);
    return true;
  }
  if (term.field == FilterField::owner && by.owner.is_nil()) {
    const auto meant = owners_meant(desk, value, me);
    if (meant.size() == 1) by.owner = meant.front();
    return meant.size() == 1;
  }
  if (term.field == FilterField::tag && by.tag.empty() && !same_word(trimmed(value.text), "none")) {
    by.tag = lower(trimmed(value.text));
    return !by.tag.empty();
  }
  if (term.field == FilterField::cadence && by.cadence.empty()) {
    const Cadence* cadence = cadence_meant(desk, value);
    if (cadence != nullptr) by.cadence = cadence->name;
    return cadence != nullptr;
  }
  if (term.field == FilterField::words && by.text.empty()) {
    by.text = std::string(trimmed(value.text));
    return true;
  }
  return false;
}

// What the filter looks at, read only as far as it looks.
class Reader {
 public:
  Reader(Desk& desk, const ContactQuery& query) : desk_(desk), query_(query), zone_(zone_of(desk, query.me)) {
    const Filter& filter = query.filter;
    for (const FilterField field :
         {FilterField::organization, FilterField::industry, FilterField::city, FilterField::country}) {
      reads_organization_ |= asks_for(filter, field);
    }
    reads_deals_ = asks_for(filter, Having::deal) || asks_for(filter, Having::open_deal);
    reads_plan_ = asks_for(filter, FilterField::due) || asks_for(filter, Having::plan);
  }

  bool is_meant(const Contact& contact) {
    if (query_.narrowed_says_all) return true;
    std::optional<Organization> organization;
    if (reads_organization_ && !contact.organization.is_nil())
      organization = desk_.books.organizations().find(contact.organization);
    std::vector<Deal> deals;
    if (reads_deals_) deals = desk_.books.deals().of_contact(contact.id);
    std::optional<Instant> due_at;
    if (reads_plan_) {
      if (const auto planned = desk_.books.touches().planned_of(contact.id)) due_at = planned->due_at;
    }
    const FilterSubject subject{.contact = contact,
                                .owner = desk_.reference().seller(contact.owner),
                                .organization = organization ? &*organization : nullptr,
                                .deals = deals,
                                .due_at = due_at};
    return matches(query_.filter, subject, {desk_.now, zone_, query_.me});
  }

 private:
  // Days are those of whoever asks.
  static Zone zone_of(Desk& desk, SellerId me) {
    const Seller* seller = desk.reference().seller(me);
    const Zone* zone = seller != nullptr ? desk.policy().zones->known(seller->zone) : nullptr;
    return zone != nullptr ? *zone : Zone::utc();
  }

  Desk& desk_;
  const ContactQuery& query_;
  Zone zone_;
  bool reads_organization_ = false;
  bool reads_deals_ = false;
  bool reads_plan_ = false;
};

// Where a page ended: the last contact read and what it was sorted by.
struct Place {
  ContactId id;
  std::string name;
  std::optional<std::int64_t> moment;
};

constexpr std::string_view hex_digits = "0123456789abcdef";

std::string cursor_of(const Place& place, ContactSort by) {
  std::string id = uuid_text(place.id.uuid);
  if (by == ContactSort::came) return id;
  if (by == ContactSort::name) {
    std::string hex = "n";
    for (const char c : place.name) {
      hex += hex_digits[static_cast<unsigned char>(c) >> 4];
      hex += hex_digits[static_cast<unsigned char>(c) & 15];
    }
    return hex + "." + id;
  }
  return (place.moment ? "m" + std::to_string(*place.moment) : std::string("m")) + "." + id;
}

Result<Place> place_from_text(std::string_view text, ContactSort by) {
  const Refusal refusal = invalid("query.cursor", "The cursor is none that this list gave. Begin again without it.");
  Place place;
  const auto dot = text.find('.');
  const auto uuid = uuid_from_text(dot == std::string_view::npos ? text : text.substr(dot + 1));
  if (!uuid || (dot == std::string_view::npos) != (by == ContactSort::came)) return refusal;
  place.id = ContactId{*uuid};
  if (by == ContactSort::came) return place;
  const char letter = by == ContactSort::name ? 'n' : 'm';
  if (dot == 0 || text.front() != letter) return refusal;
  const std::string_view key = text.substr(1, dot - 1);
  if (by == ContactSort::name) {
    if (key.size() % 2 != 0) return refusal;
    for (std::size_t i = 0; i < key.size(); i += 2) {
      const auto high = hex_digits.find(key[i]);
      const auto low = hex_digits.find(key[i + 1]);
      if (high == std::string_view::npos || low == std::string_view::npos) return refusal;
      place.name += static_cast<char>(high * 16 + low);
    }
    if (!is_utf8(place.name)) return refusal;
    return place;
  }
  if (key.empty()) return place;
  std::int64_t moment = 0;
  const auto read = std::from_chars(key.data(), key.data() + key.size(), moment);
  if (read.ec != std::errc() || read.ptr != key.data() + key.size()) return refusal;
  place.moment = moment;
  return place;
}

// Without a day comes last, whichever way the others go; of equals the one who came first.
bool comes_before(const ContactMoment& a, const ContactMoment& b, bool descending) {
  if (a.at.has_value() != b.at.has_value()) return a.at.has_value();
  if (a.at != b.at) return descending ? *b.at < *a.at : *a.at < *b.at;
  return a.id < b.id;
}

// The contacts of an order after a place, a few at a time.
class Walk {
 public:
  Walk(Desk& desk, const ContactQuery& query, ContactOrder order, std::optional<Place> after)
      : desk_(desk), query_(query), order_(order), after_(std::move(after)) {}

  /// Empty at the end.
  std::vector<Contact> next(std::size_t most) {
    ContactBook& book = desk_.books.contacts();
    std::vector<Contact> found;
    if (order_.by == ContactSort::came) {
      const ContactId id = after_ ? after_->id : ContactId{};
      found = order_.descending ? book.page_back(query_.narrowed, id, most) : book.page(query_.narrowed, id, most);
    } else if (order_.by == ContactSort::name) {
      found = book.page_by_name(query_.narrowed, after_ ? after_->name : std::string(),
                                after_ ? after_->id : ContactId{}, order_.descending, most);
    } else {
      return by_moment(most);
    }
    if (!found.empty()) after_ = Place{found.back().id, sort_name(found.back()), std::nullopt};
    return found;
  }

  const std::optional<Place>& place() const { return after_; }
  /// After a page that ends before all that were read.
  void ended_at(const Contact& contact) {
    after_ = Place{contact.id, sort_name(contact), std::nullopt};
    if (order_.by == ContactSort::due || order_.by == ContactSort::last_touch)
      after_->moment = moment_of_.at(contact.id);
  }

 private:
  std::vector<Contact> by_moment(std::size_t most) {
    if (!moments_) {
      moments_ = desk_.books.contacts().moments(
          query_.narrowed, order_.by == ContactSort::due ? MomentOf::due : MomentOf::last_touch, contacts_counted_max);
      const auto before = [&](const ContactMoment& a, const ContactMoment& b) {
        return comes_before(a, b, order_.descending);
      };
      std::sort(moments_->begin(), moments_->end(), before);
      if (after_) {
        std::optional<Instant> at;
        if (after_->moment) at = Instant(microseconds(*after_->moment));
        const auto from = std::upper_bound(moments_->begin(), moments_->end(), ContactMoment{after_->id, at}, before);
        next_moment_ = static_cast<std::size_t>(from - moments_->begin());
      }
    }
    std::vector<Contact> found;
    for (; next_moment_ < moments_->size() && found.size() < most; ++next_moment_) {
      const ContactMoment& moment = (*moments_)[next_moment_];
      auto contact = desk_.books.contacts().find(moment.id);
      if (!contact) continue;
      after_ = Place{moment.id, "", std::nullopt};
      if (moment.at) after_->moment = moment.at->time_since_epoch().count();
      moment_of_[moment.id] = after_->moment;
      found.push_back(std::move(*contact));
    }
    return found;
  }

  Desk& desk_;
  const ContactQuery& query_;
  ContactOrder order_;
  std::optional<Place> after_;
  std::optional<std::vector<ContactMoment>> moments_;
  std::size_t next_moment_ = 0;
  std::map<ContactId, std::optional<std::int64_t>> moment_of_;
};

}  // namespace

Result<ContactQuery> contact_query(Desk& desk, std::string_view text, SellerId me, const ContactFilter& also) {
  auto filter = parse_filter(text);
  if (!filter) return filter.refusal();
  if (auto checked = check_values(desk, *filter, me); !checked) return checked.refusal();
  ContactQuery query{.filter = std::move(*filter), .narrowed = also, .narrowed_says_all = true, .me = me};
  if (query.filter.kind == Filter::Kind::all && !query.filter.denied) {
    for (const Filter& part : query.filter.parts) query.narrowed_says_all &= narrow(desk, part, me, query.narrowed);
  } else {
    query.narrowed_says_all = narrow(desk, query.filter, me, query.narrowed);
  }
  return query;
}

Result<ContactOrder> contact_order_from_text(std::string_view text) {
  ContactOrder order;
  if (text.empty()) return order;
  order.descending = text.front() == '-';
  const auto by = from_word<ContactSort>(order.descending ? text.substr(1) : text);
  if (!by) {
    return invalid("query.sort", "\"" + std::string(cut_at_character(text, 40)) +
                                     "\" is no order. There are name, due, last_touch and created, each with a \"-\" "
                                     "before it to go the other way.");
  }
  order.by = *by;
  return order;
}

Result<ContactPage> list_contacts(Desk& desk, const ContactQuery& query, ContactOrder order, std::string_view cursor,
                                  std::size_t limit) {
  std::optional<Place> after;
  if (!cursor.empty()) {
    auto place = place_from_text(cursor, order.by);
    if (!place) return place.refusal();
    after = std::move(*place);
  }
  Reader reader(desk, query);
  Walk walk(desk, query, order, std::move(after));
  ContactPage page;
  bool more = true;
  std::size_t read = 0;
  while (more && page.rows.size() < limit && read < contacts_read_max) {
    // One more than is still wanted tells whether another page follows.
    const std::size_t most = query.narrowed_says_all ? limit - page.rows.size() + 1 : read_at_once;
    std::vector<Contact> contacts = walk.next(most);
    more = contacts.size() == most;
    for (std::size_t i = 0; i < contacts.size(); ++i) {
      ++read;
      if (!reader.is_meant(contacts[i])) continue;
      if (page.rows.size() == limit) {
        walk.ended_at(page.rows.back().contact);
        more = true;
        break;
      }
      page.rows.push_back({std::move(contacts[i]), std::nullopt});
    }
  }
  for (ListedContact& row : page.rows) row.planned = desk.books.touches().planned_of(row.contact.id);
  if (more && walk.place()) page.next_cursor = cursor_of(*walk.place(), order.by);
  return page;
}

std::optional<std::int64_t> count_contacts(Desk& desk, const ContactQuery& query) {
  if (query.narrowed_says_all) return desk.books.contacts().count(query.narrowed);
  Reader reader(desk, query);
  std::int64_t count = 0;
  std::size_t read = 0;
  ContactId after;
  for (;;) {
    const auto contacts = desk.books.contacts().page(query.narrowed, after, read_at_once);
    for (const Contact& contact : contacts) count += reader.is_meant(contact) ? 1 : 0;
    read += contacts.size();
    if (contacts.size() < read_at_once) return count;
    if (read >= contacts_counted_max) return std::nullopt;
    after = contacts.back().id;
  }
}

std::vector<ContactId> contacts_meant(Desk& desk, const ContactQuery& query, ContactId& after,
                                      std::size_t read_at_most) {
  Reader reader(desk, query);
  std::vector<ContactId> meant;
  const auto contacts = desk.books.contacts().page(query.narrowed, after, read_at_most);
  for (const Contact& contact : contacts) {
    if (reader.is_meant(contact)) meant.push_back(contact.id);
  }
  after = contacts.size() < read_at_most ? ContactId{} : contacts.back().id;
  return meant;
}

}  // namespace barnacle::app
