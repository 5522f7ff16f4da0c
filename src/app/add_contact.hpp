#pragma once
// Somebody new: by hand, by a form, by a card, by an import. Nobody is stored without an owner and a next touch.

#include <optional>
#include <string>
#include <vector>

#include "app/contact_file.hpp"

namespace barnacle::app {

/// What is known of somebody new. Addresses are in normal form (formats/address).
struct NewContact {
  std::string given_name;
  std::string family_name;
  std::string title;
  std::string organization;  ///< its name; found again or made
  std::string website;       ///< its domain in normal form
  std::string industry;
  SizeBand size = SizeBand::unknown;
  std::vector<Email> emails;
  std::vector<Phone> phones;
  std::string social;
  PostalAddress address;
  std::string zone;
  std::string language;
  std::string source;
  std::string issue;
  std::string notes;
  std::vector<std::string> tags;
  std::vector<CustomField> custom;
  std::vector<Permission> permissions;
  std::vector<Stop> stops;
  std::optional<Temperature> temperature;  ///< none: new with an inquiry, else promising
  Fit fit = Fit::unknown;
  SellerId owner;  ///< nil: assigned
  std::string external_id;
  std::optional<Inquiry> inquiry;  ///< they came to us: the promise's clock runs
  std::string cadence;             ///< to be enrolled in; empty: as the temperature says
  bool in_cadence = true;          ///< false: the temperature's rhythm alone, as for a list that nobody has asked yet
  std::vector<Touch> history;      ///< what happened before we knew them; whose and where is filled in here
  std::optional<NextStep> next_step;
  ContactId same;  ///< the contact known to be this person; nil: told by their addresses
};

struct AddedContact {
  Contact contact;
  bool merged = false;  ///< it was somebody known already; what was new has been added to them
  bool news = true;     ///< false: nothing was new, and nothing has been saved
  Plan plan;
};

/// Stores somebody, or adds what is new to the contact who has the same e-mail address, phone number or external id:
/// permissions and stops of both survive. Refusals: `contact.empty` (neither name nor address), `contact.*` of
/// check_contact, `seller.none`.
Result<AddedContact> add_contact(Desk& desk, NewContact given, std::string_view verb = "add_contact");

/// Puts the organization with this domain or plain name into the file, made if there is none, filled with what it did
/// not know; `settle` saves it. Leaves the file as it is if neither is given or the contact works elsewhere already.
/// True if its zone or country became known by this: its people are then planned again.
bool join_organization(Desk& desk, ContactFile& file, const NewContact& given);

/// The contact who is the same by an exact e-mail address, phone number or external id; nil if nobody.
ContactId same_contact(Desk& desk, const NewContact& given);

}  // namespace barnacle::app
