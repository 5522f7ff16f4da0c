#pragma once
// One row of somebody else's file, read into what it says of people, organizations, deals and history. Nothing is
// looked up or stored.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/add_contact.hpp"
#include "app/keep_deals.hpp"
#include "formats/columns.hpp"
#include "formats/mapping.hpp"
#include "formats/values.hpp"
#include "formats/vcard.hpp"

namespace barnacle::app {

/// How the rows of one file are read; the same for all of them.
struct RowLanguage {
  std::string file;  ///< its name, for evidence
  ColumnPlan plan;
  std::vector<std::string> columns;      ///< their names
  std::vector<DayOrder> day_orders;      ///< of each column
  const FileMapping* mapping = nullptr;  ///< null: none
  std::string country;                   ///< of phone numbers without a country code
  std::string currency;                  ///< of amounts that name none
  Zone zone;                             ///< of times without an offset
  Instant now{};
};

/// A cell and what it means.
struct FieldValue {
  Field field = Field::custom;
  std::string detail;
  int group = 0;
  std::string column;
  std::string value;
  DayOrder day_order = DayOrder::day_month_year;
};

/// What a row says. Which members are filled depends on what the file is about.
struct ImportedRow {
  NewContact person;
  std::string owner;             ///< the name as written
  std::string organization_key;  ///< the organization's key in the other system
  Organization organization;
  std::vector<std::string> websites;  ///< the organization's domains
  NewDeal deal;
  std::string stage;  ///< as written, or as the mapping says
  std::string status;
  std::optional<Money> price;  ///< of a product
  std::string deal_owner;
  std::optional<Instant> opened_at;
  std::optional<Instant> closed_at;
  Seller seller;
  std::optional<Touch> touch;       ///< something that happened
  std::string overdue_task;         ///< something that should have happened and did not, as a note
  std::vector<std::string> doubts;  ///< what could not be read
};

/// The cells of a row with what they mean; blank ones are left out.
std::vector<FieldValue> fields_of(const RowLanguage& language, const std::vector<std::string_view>& cells);
/// A business card, field by field.
std::vector<FieldValue> fields_of(const VCard& card);

/// Reads the fields. `line` is named in the evidence of permissions.
ImportedRow read_row(const RowLanguage& language, const std::vector<FieldValue>& fields, std::int64_t line);

/// What a row says, field by field in words, for a person to look at: what is empty is left out.
std::vector<std::pair<std::string, std::string>> reading_of(const ImportedRow& row, RowsAre rows);

/// A stage's word of another system as "won", "lost" or the name of one of `stages`; empty if it is none of them.
std::string stage_of(std::string_view word, const std::vector<Stage>& stages);

}  // namespace barnacle::app
