#pragma once
// Other systems' files come in: row by row, in transactions of `import_batch` rows, resumable, undoable as one.

#include <functional>
#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/desk.hpp"
#include "formats/mapping.hpp"

namespace barnacle::app {

/// Rows per transaction: few enough that others wait milliseconds, enough that a commit's fsync does not count.
inline constexpr std::size_t import_batch = 500;
/// Rows that a preview reads: it keeps them in one transaction that is thrown away.
inline constexpr std::int64_t preview_rows_max = 20'000;

/// One file. It is opened twice: to know it again, and to read it.
struct ImportFile {
  std::string name;
  std::function<std::unique_ptr<std::istream>()> open;
  bool cards = false;  ///< vCard; else a table
};

/// What to import and how.
struct ImportWish {
  ImportId id;       ///< of an import that was put into the book already; nil: found by what the files hold
  std::string name;  ///< of the file or folder
  std::vector<ImportFile> files;
  Mapping mapping;
  SellerId owner;              ///< of rows whose owner is not named or not known; nil: assigned
  bool create_owners = false;  ///< owners who are not known become sellers
  bool assign_owners = false;  ///< rows whose owner is not known are assigned, where `owner` is nil
  std::string zone = "UTC";    ///< of sellers made here, and of times without an offset
  std::string source;          ///< where they come from, if the file does not say; empty: the file's name
  std::string permission;      ///< the words by which all of them allowed us to write; empty: nobody was asked
  std::string cadence;         ///< entered by those who gave permission; empty: none
  bool any_cadence = false;    ///< with an empty `cadence`: the one of their temperature
  std::string country;         ///< of phone numbers without a country code
  std::string currency;
  std::optional<DayOrder> day_order;
  bool preview = false;  ///< store nothing
  std::int64_t preview_rows = preview_rows_max;
};

/// A row whose person is known, or may be.
struct RowDuplicate {
  std::string file;
  std::int64_t row = 0;
  std::int64_t line = 0;
  std::string name;  ///< the row's person
  std::string like;  ///< the contact's
  ContactId contact;
  bool merges = false;  ///< one record; else both stand, and a person is asked: `contact duplicates`
  std::string why;
};
inline constexpr std::size_t row_duplicates_max = 100;

/// How a file is read: what a person looks at before anything is stored.
struct FilePreview {
  std::string name;
  std::string encoding;
  std::string delimiter;         ///< "," ";" "tab"; empty for business cards
  std::int64_t header_line = 0;  ///< 0: none
  ExportOf source = ExportOf::unknown;
  RowsAre rows = RowsAre::contacts;
  std::vector<std::pair<std::string, std::string>> columns;  ///< name and what it is taken for
  std::vector<Field> fields;                                 ///< the same as fields, one for each column
  std::vector<std::vector<std::string>> samples;             ///< the first cells of each column
  std::vector<std::string> kept_as_they_are;                 ///< columns not known: custom fields under their own names
  std::vector<std::vector<std::pair<std::string, std::string>>> first_rows;  ///< field and value, as they will be
};
inline constexpr std::size_t previewed_rows = 3;
inline constexpr std::size_t previewed_refusals = 20;

struct ImportReport {
  Import import;
  bool known = false;          ///< this very import was finished before; nothing was done
  bool whole = true;           ///< false: a preview that stopped at `preview_rows`
  std::int64_t rows_seen = 0;  ///< of all files; more than the import's where a preview stopped
  std::int64_t contacts = 0;   ///< made, whoever-decides included
  std::int64_t organizations = 0;
  std::int64_t deals = 0;
  std::int64_t sellers = 0;
  std::int64_t without_permission = 0;   ///< contacts who never allowed anything: tagged "no permission yet"
  std::int64_t suggested = 0;            ///< contacts made who may be somebody known: `contact duplicates` lists them
  std::vector<RowDuplicate> duplicates;  ///< the first `row_duplicates_max`
  std::vector<FilePreview> files;        ///< of a preview
  std::vector<RefusedRow> refused;       ///< of a preview, the first `previewed_refusals`
  std::vector<std::string> notes;        ///< at most `import_notes_max`, of what was read with doubt
};
inline constexpr std::size_t import_notes_max = 100;

/// Imports everything: sellers and products first, then organizations, contacts, deals and activities, whatever the
/// order of the files. rows = created + merged + skipped + refused at every commit. The same files with the same wish
/// come in once: a second call changes nothing, one after a crash goes on where it stopped. Refusals: `import.empty`,
/// `csv.empty`, `vcard.none`, `mapping.*`, `seller.unknown`; a refused row stops nothing and is kept with its reason.
///
/// The same person is merged by an equal address, number or key, or where the weights of same_person are sure enough to
/// merge alone; where they are only likely, both are kept and the pair is suggested.
///
/// A deal without a contact gets one: "Whoever decides at Cancity", one for each organization and owner, tagged "who
/// decides?", so that the deal has a next touch. Won deals make clients, lost ones lost, open ones interested, or
/// promising while only prospected.
///
/// `within` is asked in each batch's transaction before it is committed; its refusal ends the import there, to be gone
/// on with by another call.
using ImportStep = std::function<Result<Done>(Desk& desk, const Import& so_far)>;
Result<ImportReport> import_files(House& house, const ImportWish& wish,
                                  const std::function<void(const Import&)>& progress = {},
                                  const ImportStep& within = {});

}  // namespace barnacle::app
