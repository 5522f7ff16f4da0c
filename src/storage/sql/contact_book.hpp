#pragma once
#include "ports/books/contacts.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlContactBook final : public ContactBook, public Undoable {
 public:
  explicit SqlContactBook(Desk& desk) : desk_(desk) {}

  std::optional<Contact> find(ContactId id) override;
  std::vector<ContactId> with_email(std::string_view address) override;
  std::vector<ContactId> with_phone(std::string_view number) override;
  std::vector<ContactId> with_external_id(std::string_view id) override;
  std::vector<ContactId> named(std::string_view words, std::size_t limit) override;
  ContactId newest_of(SellerId owner) override;
  void put(Contact& contact) override;
  void erase(ContactId id) override;
  std::vector<Contact> page(const ContactFilter& filter, ContactId after, std::size_t limit) override;
  std::int64_t count(const ContactFilter& filter) override;
  std::vector<Contact> page_back(const ContactFilter& filter, ContactId before, std::size_t limit) override;
  std::vector<Contact> page_by_name(const ContactFilter& filter, std::string_view name, ContactId from, bool backwards,
                                    std::size_t limit) override;
  std::vector<ContactMoment> moments(const ContactFilter& filter, MomentOf what, std::size_t limit) override;
  std::vector<ContactOutline> outlines(ContactId after, std::size_t limit) override;

  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  /// Runs one of the queries that take a filter as ?4 to ?10; `from` is ?2, `limit` ?3, the rest ?11 and on.
  template <class Reader, class... Rest>
  void each_of(const Query& query, Reader&& reader, const Argument& from, const Argument& limit,
               const ContactFilter& filter, const Rest&... rest);
  std::vector<ContactId> with_key(std::string_view kind, std::string_view value);
  /// `mark`: none gives a new one. A restored record takes whatever version stands.
  void save(Contact& contact, std::optional<std::int64_t> mark);

  Desk& desk_;
  std::string document_;  // kept between puts, so that its memory is too
};

}  // namespace barnacle::sql
