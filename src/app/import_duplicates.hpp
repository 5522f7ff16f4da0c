#pragma once
// Whether a row's person is somebody known already, though no address says so: the weighted method of
// domain/contacts/same_person, asked of the few whom an index finds.

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/add_contact.hpp"
#include "domain/contacts/same_person.hpp"

namespace barnacle::app {

/// A contact as the duplicate search sees them; the organization is none where they work nowhere.
PersonCard card_of(const Contact& contact, const std::optional<Organization>& organization);
PersonCard card_of(const NewContact& person);

/// Somebody known who may be the same person.
struct NearPerson {
  ContactId id;
  std::string name;
  DuplicateVerdict verdict = DuplicateVerdict::apart;
  std::string why;  ///< `explain`
};

/// Looks for them. Candidates share a phone number, an office's mailbox, the whole name in either order, or the
/// organization with the sound of the family name or the given name: each is found by index, nobody is compared with
/// everybody. Keeps the people of the organizations that it has met; lives as long as one import.
class NearPeople {
 public:
  /// The surest of them; none if everybody is apart.
  std::optional<NearPerson> nearest(Desk& desk, const NewContact& person);
  /// Somebody new was stored: those who follow are compared with them too.
  void stored(const Contact& contact, const NewContact& person);

  static constexpr std::size_t colleagues_max = 500;  ///< of one organization; beyond, a name alone tells too little
  static constexpr std::size_t kept_max = 50'000;     ///< cards kept, some 20 MB; then they are read anew

 private:
  struct Known {
    ContactId id;
    std::string name;
    PersonCard card;
  };
  const std::vector<Known>& colleagues(Desk& desk, const Organization& organization);

  std::map<OrganizationId, std::vector<Known>> colleagues_;
  std::size_t kept_ = 0;
  std::optional<std::size_t> contacts_;  // how many there are: the more, the more namesakes
};

}  // namespace barnacle::app
