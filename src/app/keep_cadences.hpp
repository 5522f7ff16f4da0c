#pragma once
// Cadences: saved as versions, entered, left, paused, changed while people walk them.

#include <map>
#include <string>
#include <vector>

#include "app/contact_file.hpp"
#include "domain/cadences/check_cadence.hpp"
#include "domain/cadences/migrate.hpp"

namespace barnacle::app {

/// What saving a text would mean: the version that it makes, and where those who walk older versions would land.
struct CadenceChange {
  Cadence cadence;
  bool is_new = false;                ///< no cadence of that name was there
  std::vector<std::string> warnings;  ///< "two asks in a row (steps 3 and 4)"; they do not block
  MigrationPreview landing;           ///< of all who walk an older version
};

/// Reads and checks a cadence's text without saving anything. Refusal `cadence.invalid` holds every error with line and
/// column.
Result<CadenceChange> preview_cadence(Desk& desk, std::string_view text, MigrationChoice choice);

/// Saves it as a new version of its name, and moves those who walk older versions by the author's choice: they stay,
/// move or restart.
Result<CadenceChange> save_cadence(Desk& desk, std::string_view text, MigrationChoice choice);

/// Adds the starter cadences that the workspace does not have. How many.
Result<int> add_starter_cadences(Desk& desk);

struct Enrolled {
  int enrolled = 0;
  std::vector<std::string> passed_by;                    ///< who was not, with why: "Maria Lopez: said no"
  std::map<std::pair<SellerId, LocalDay>, int> minutes;  ///< of the sellers' hands that the first touches take, by day
};

/// Enrolls them; who is stopped is passed by. A running enrollment ends ("enrolled elsewhere"). With `only_show` the
/// load is shown and nothing is saved. Refusals: `cadence.unknown`, `enroll.too_many`.
Result<Enrolled> enroll_contacts(Desk& desk, const std::vector<ContactId>& contacts, std::string_view cadence,
                                 bool only_show);
inline constexpr std::size_t enroll_max = 10'000;

/// Refusal `cadence.not_walking` if the contact walks none.
Result<Plan> leave_cadence(Desk& desk, ContactId contact, std::string why);
Result<Plan> pause_cadence(Desk& desk, ContactId contact, std::optional<LocalDay> until, std::string why);
Result<Plan> resume_cadence(Desk& desk, ContactId contact);

}  // namespace barnacle::app
