#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/contacts/contact.hpp"
#include "ports/books/outlines.hpp"

namespace barnacle {

/// Which contacts a list holds; an empty member does not narrow.
struct ContactFilter {
  SellerId owner;
  OrganizationId organization;
  std::optional<Temperature> temperature;
  std::string tag;          ///< ASCII letters taken alike
  std::string cadence;      ///< name of the cadence they walk
  int cadence_version = 0;  ///< 0: any
  std::string text;         ///< part of a name or address, in plain letters (base/letters.hpp)
};

/// What a list may be sorted by besides name and coming.
enum class MomentOf { due, last_touch };
struct ContactMoment {
  ContactId id;
  std::optional<Instant> at;  ///< none: nothing planned, or never touched
};

/// The contacts of one workspace.
class ContactBook {
 public:
  virtual ~ContactBook() = default;

  /// Follows no merge signpost: `merged_into` tells.
  virtual std::optional<Contact> find(ContactId id) = 0;

  /// Contacts (not signposts) holding exactly this e-mail address (normal form), phone (E.164) or external id.
  virtual std::vector<ContactId> with_email(std::string_view address) = 0;
  virtual std::vector<ContactId> with_phone(std::string_view number) = 0;
  virtual std::vector<ContactId> with_external_id(std::string_view id) = 0;

  /// Contacts whose full name begins with or equals the words, in plain letters; at most `limit`.
  virtual std::vector<ContactId> named(std::string_view words, std::size_t limit) = 0;

  /// The contact of that owner who came last (ids sort by time), or nil.
  virtual ContactId newest_of(SellerId owner) = 0;

  /// Inserts or replaces, with its keys, and raises `contact.version`. Throws storage_conflict if the stored version is
  /// not `contact.version`.
  virtual void put(Contact& contact) = 0;
  virtual void erase(ContactId id) = 0;

  /// In order of id, after `after` (nil: from the start), at most `limit`. Signposts are left out.
  virtual std::vector<Contact> page(const ContactFilter& filter, ContactId after, std::size_t limit) = 0;
  virtual std::int64_t count(const ContactFilter& filter) = 0;
  /// The same from the newest backwards, before `before` (nil: from the end).
  virtual std::vector<Contact> page_back(const ContactFilter& filter, ContactId before, std::size_t limit) = 0;
  /// In order of sort_name, then of id, after that name and id, or backwards before them (nil: from the start of
  /// whichever way).
  virtual std::vector<Contact> page_by_name(const ContactFilter& filter, std::string_view name, ContactId from,
                                            bool backwards, std::size_t limit) = 0;
  /// Of each contact of the filter, in any order; at most `limit`.
  virtual std::vector<ContactMoment> moments(const ContactFilter& filter, MomentOf what, std::size_t limit) = 0;

  /// Of every contact, as `page` without a filter.
  virtual std::vector<ContactOutline> outlines(ContactId after, std::size_t limit) = 0;
};

}  // namespace barnacle
