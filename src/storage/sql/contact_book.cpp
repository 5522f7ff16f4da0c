#include "storage/sql/contact_book.hpp"

#include <algorithm>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "domain/contacts/sort_name.hpp"
#include "storage/sql/queries.hpp"
#include "storage/sql/search_book.hpp"

namespace barnacle::sql {

/// The members of a contact's document that an outline needs; reading passes over the others.
struct ContactPart {
  std::vector<Stop> stops;
  std::optional<ReplyOwed> reply_owed;
};
BOOST_DESCRIBE_STRUCT(ContactPart, (), (stops, reply_owed))

struct LastTouchPart {
  std::optional<Instant> last_touch_at;
};
BOOST_DESCRIBE_STRUCT(LastTouchPart, (), (last_touch_at))
struct StandingPart {
  LastTouchPart standing;
};
BOOST_DESCRIBE_STRUCT(StandingPart, (), (standing))

namespace {

/// Members of a contact that columns hold.
struct InColumns {
  static constexpr std::array<std::string_view, 5> elsewhere{"id", "version", "owner", "organization", "merged_into"};
};

// Columns of contact.find and its pages.
enum Column {
  id_column,
  version_column,
  mark_column,
  owner_column,
  organization_column,
  merged_column,
  keys_column,
  document_column
};

Contact contact_of(const Row& row) {
  auto contact = read_document<Contact>(row.text(document_column), "contact");
  contact.id = row.id<ContactId>(id_column);
  contact.version = row.integer(version_column);
  contact.owner = row.id<SellerId>(owner_column);
  contact.organization = row.id<OrganizationId>(organization_column);
  contact.merged_into = row.id<ContactId>(merged_column);
  return contact;
}

struct Key {
  std::string_view kind;
  std::string value;
  bool operator==(const Key&) const = default;
};

/// What the contact is found by; a signpost is found by its id alone.
std::vector<Key> keys_of(const Contact& contact) {
  std::vector<Key> keys;
  if (!contact.merged_into.is_nil()) return keys;
  for (const Email& email : contact.emails) keys.push_back({"email", email.address});
  for (const Phone& phone : contact.phones) keys.push_back({"phone", phone.number});
  if (!contact.external_id.empty()) keys.push_back({"external", contact.external_id});
  for (const std::string& tag : contact.tags) keys.push_back({"tag", lower(tag)});
  return keys;
}

/// The words that a contact is found by; none of a signpost.
std::string words_of(const Contact& contact) {
  if (!contact.merged_into.is_nil()) return {};
  std::string words = contact.given_name + " " + contact.family_name + " " + contact.title;
  for (const Email& email : contact.emails) words += " " + email.address;
  for (const Phone& phone : contact.phones) words += " " + phone.number;
  return words;
}

std::string_view notes_of(const Contact& contact) {
  return contact.merged_into.is_nil() ? std::string_view(contact.notes) : std::string_view();
}

/// A print (FNV-1a, 64 bits) of all that the contact is looked up by: keys and indexed columns. A put that leaves it
/// alone writes no key and no index, which is most of what a put costs.
std::int64_t print_of(const Contact& contact, const std::vector<Key>& keys) {
  std::uint64_t print = 0xcbf29ce484222325ULL;
  const auto add = [&print](std::string_view text) {
    for (const char letter : text) print = (print ^ static_cast<unsigned char>(letter)) * 0x100000001b3ULL;
    print = (print ^ 0xffU) * 0x100000001b3ULL;  // no text holds this byte
  };
  for (const Key& key : keys) {
    add(key.kind);
    add(key.value);
  }
  add(key_of(contact.owner));
  add(key_of(contact.organization));
  add(key_of(contact.merged_into));
  add(sort_name(contact));
  add(contact.title);
  add(contact.notes);
  if (contact.enrollment) {
    add(contact.enrollment->name);
    add(std::to_string(contact.enrollment->version));
  }
  return static_cast<std::int64_t>(print);
}

std::optional<Instant> stopped_at(const Contact& contact) {
  for (const Stop& stop : contact.stops) {
    if (!stop.lifted_at) return stop.at;
  }
  return std::nullopt;
}

/// "%words%" with LIKE's own signs escaped by "!".
std::string pattern_of(std::string_view words) {
  std::string pattern = "%";
  for (const char letter : plain_letters(words)) {
    if (letter == '%' || letter == '_' || letter == '!') pattern += '!';
    pattern += letter;
  }
  return pattern + "%";
}

}  // namespace

void throw_conflict(std::string_view noun, const std::string& id) {
  throw storage_conflict("The " + std::string(noun) + " " + id +
                         " was changed meanwhile. Read it again and repeat the change.");
}

std::optional<Contact> SqlContactBook::find(ContactId id) {
  std::optional<Contact> found;
  desk_.session.each(
      contact_find, [&](const Row& row) { found = contact_of(row); }, desk_.workspace, id);
  return found;
}

std::vector<ContactId> SqlContactBook::with_key(std::string_view kind, std::string_view value) {
  std::vector<ContactId> found;
  desk_.session.each(
      contact_with_key, [&](const Row& row) { found.push_back(row.id<ContactId>(0)); }, desk_.workspace, kind, value);
  return found;
}

std::vector<ContactId> SqlContactBook::with_email(std::string_view address) { return with_key("email", address); }
std::vector<ContactId> SqlContactBook::with_phone(std::string_view number) { return with_key("phone", number); }
std::vector<ContactId> SqlContactBook::with_external_id(std::string_view id) { return with_key("external", id); }

ContactId SqlContactBook::newest_of(SellerId owner) {
  ContactId found;
  desk_.session.each(
      contact_newest_of_owner, [&](const Row& row) { found = row.id<ContactId>(0); }, desk_.workspace, owner);
  return found;
}

std::vector<ContactId> SqlContactBook::named(std::string_view words, std::size_t limit) {
  const std::string from = plain_letters(trimmed(words));
  const std::string to = from + "\xf4\x8f\xbf\xbf";  // after everything that begins so: the last character there is
  std::vector<ContactId> found;
  if (from.empty()) return found;
  desk_.session.each(
      contact_named, [&](const Row& row) { found.push_back(row.id<ContactId>(0)); }, desk_.workspace, from, to, limit);
  return found;
}

void SqlContactBook::put(Contact& contact) { save(contact, std::nullopt); }

void SqlContactBook::save(Contact& contact, std::optional<std::int64_t> mark) {
  desk_.for_writing();
  expects(!contact.id.is_nil(), "a contact is put with its id");
  const std::vector<Key> keys = keys_of(contact);
  const std::int64_t print = print_of(contact, keys);
  const std::int64_t version = contact.version + 1;
  const std::int64_t new_mark = mark.value_or(version);
  bool there = false;
  bool found_by_the_same = false;
  std::vector<Key> old_keys;
  bool had_notes = false;
  desk_.session.each(
      contact_find,
      [&](const Row& row) {
        there = true;
        if (row.integer(version_column) != contact.version) throw_conflict("contact", contact.id.text());
        desk_.images.remember(Book::contact, key_of(contact.id), &row, new_mark);
        found_by_the_same = row.integer(keys_column) == print;
        if (found_by_the_same) return;
        const Contact before = contact_of(row);
        old_keys = keys_of(before);
        had_notes = !before.notes.empty();
      },
      desk_.workspace, contact.id);
  if (!there) {
    if (!mark && contact.version != 0) throw_conflict("contact", contact.id.text());
    desk_.images.remember(Book::contact, key_of(contact.id), nullptr, new_mark);
  }

  document_.clear();
  write_stored<Contact, InColumns>(document_, contact);
  if (found_by_the_same) {
    desk_.session.exec(contact_update_document, desk_.workspace, contact.id, version, new_mark, contact.temperature,
                       stopped_at(contact), document_);
    contact.version = version;
    return;
  }
  const auto& enrollment = contact.enrollment;
  desk_.session.exec(there ? contact_update : contact_insert, desk_.workspace, contact.id, version, new_mark,
                     contact.owner, contact.organization, contact.temperature,
                     enrollment ? Argument(enrollment->name) : Argument(),
                     enrollment ? Argument(enrollment->version) : Argument(), stopped_at(contact), contact.merged_into,
                     sort_name(contact), print, document_);
  for (const Key& key : old_keys) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
      desk_.session.exec(contact_drop_key, desk_.workspace, key.kind, key.value, contact.id);
    }
  }
  for (const Key& key : keys) {
    if (std::find(old_keys.begin(), old_keys.end(), key) == old_keys.end()) {
      desk_.session.exec(contact_add_key, desk_.workspace, key.kind, key.value, contact.id);
    }
  }
  keep_words(desk_, Searched::contact, contact.id.uuid, words_of(contact));
  if (had_notes || !notes_of(contact).empty()) keep_words(desk_, Searched::note, contact.id.uuid, notes_of(contact));
  contact.version = version;
}

void SqlContactBook::erase(ContactId id) {
  desk_.for_writing();
  std::vector<Key> keys;
  desk_.session.each(
      contact_find,
      [&](const Row& row) {
        desk_.images.remember(Book::contact, key_of(id), &row, absent_mark);
        keys = keys_of(contact_of(row));
      },
      desk_.workspace, id);
  for (const Key& key : keys) desk_.session.exec(contact_drop_key, desk_.workspace, key.kind, key.value, id);
  keep_words(desk_, Searched::contact, id.uuid, {});
  keep_words(desk_, Searched::note, id.uuid, {});
  desk_.session.exec(contact_erase, desk_.workspace, id);
}

template <class Reader, class... Rest>
void SqlContactBook::each_of(const Query& query, Reader&& reader, const Argument& from, const Argument& limit,
                             const ContactFilter& filter, const Rest&... rest) {
  const std::string pattern = filter.text.empty() ? std::string() : pattern_of(filter.text);
  const std::string tag = lower(filter.tag);
  desk_.session.each(query, reader, desk_.workspace, from, limit, filter.owner, filter.organization, filter.temperature,
                     Argument::of_text(tag), Argument::of_text(filter.cadence),
                     filter.cadence_version == 0 ? Argument() : Argument(filter.cadence_version),
                     Argument::of_text(pattern), rest...);
}

std::vector<Contact> SqlContactBook::page(const ContactFilter& filter, ContactId after, std::size_t limit) {
  const Query& query = !filter.organization.is_nil() ? contact_page_of_organization
                       : !filter.cadence.empty()     ? contact_page_of_cadence
                       : !filter.owner.is_nil()      ? contact_page_of_owner
                                                     : contact_page;
  std::vector<Contact> found;
  found.reserve(std::min(limit, page_expected));
  each_of(
      query, [&](const Row& row) { found.push_back(contact_of(row)); }, from_id(after), limit, filter);
  return found;
}

std::vector<Contact> SqlContactBook::page_back(const ContactFilter& filter, ContactId before, std::size_t limit) {
  ContactId last = before;
  if (before.is_nil()) last.uuid.bytes.fill(0xff);
  std::vector<Contact> found;
  each_of(
      contact_page_back, [&](const Row& row) { found.push_back(contact_of(row)); }, last, limit, filter);
  return found;
}

std::vector<Contact> SqlContactBook::page_by_name(const ContactFilter& filter, std::string_view name, ContactId from,
                                                  bool backwards, std::size_t limit) {
  std::string start(name);
  ContactId start_id = from;
  if (backwards && from.is_nil()) {
    start = "\xf4\x8f\xbf\xbf";  // after every name: the last character there is
    start_id.uuid.bytes.fill(0xff);
  }
  std::vector<Contact> found;
  each_of(
      backwards ? contact_page_by_name_back : contact_page_by_name,
      [&](const Row& row) { found.push_back(contact_of(row)); }, from_id(start_id), limit, filter, start);
  return found;
}

std::vector<ContactMoment> SqlContactBook::moments(const ContactFilter& filter, MomentOf what, std::size_t limit) {
  std::vector<ContactMoment> found;
  if (what == MomentOf::due) {
    each_of(
        contact_due_moments,
        [&](const Row& row) {
          found.push_back({row.id<ContactId>(0), row.maybe_instant(1)});
        },
        std::nullopt, limit, filter);
  } else {
    each_of(
        contact_touch_moments,
        [&](const Row& row) {
          found.push_back(
              {row.id<ContactId>(0), read_document<StandingPart>(row.text(1), "contact").standing.last_touch_at});
        },
        std::nullopt, limit, filter);
  }
  return found;
}

std::int64_t SqlContactBook::count(const ContactFilter& filter) {
  std::int64_t number = 0;
  each_of(
      contact_count, [&](const Row& row) { number = row.integer(0); }, std::nullopt, std::nullopt, filter);
  return number;
}

std::vector<ContactOutline> SqlContactBook::outlines(ContactId after, std::size_t limit) {
  std::vector<ContactOutline> found;
  found.reserve(std::min(limit, page_expected));
  desk_.session.each(
      contact_outlines,
      [&](const Row& row) {
        auto part = read_document<ContactPart>(row.text(2), "contact");
        found.push_back({row.id<ContactId>(0), row.id<SellerId>(1), std::move(part.stops), std::move(part.reply_owed)});
      },
      desk_.workspace, from_id(after), limit);
  return found;
}

std::int64_t SqlContactBook::mark_of(std::string_view key) {
  std::int64_t mark = absent_mark;
  desk_.session.each(
      contact_find, [&](const Row& row) { mark = row.integer(mark_column); }, desk_.workspace, id_of<ContactId>(key));
  return mark;
}

void SqlContactBook::restore(std::string_view key, const Row* before) {
  const auto id = id_of<ContactId>(key);
  if (before == nullptr) return erase(id);
  Contact contact = contact_of(*before);
  desk_.session.each(
      contact_find, [&](const Row& row) { contact.version = row.integer(version_column); }, desk_.workspace, id);
  save(contact, before->integer(mark_column));
}

}  // namespace barnacle::sql
