#pragma once
// What a column holds, told by its name: the headers of other systems' exports and of hand-made sheets in seven
// languages.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace barnacle {

/// What a cell means to us. `text_of` gives the word that mapping files and `inspect` use.
enum class Field {
  ignore,  ///< known, and of no use (a system's own hash, a photo's address)
  custom,  ///< kept under the column's own name
  // the person
  given_name,
  family_name,
  middle_name,
  full_name,
  name_prefix,
  name_suffix,
  nickname,
  title,
  role,
  department,
  email,
  email_type,
  email_bounced,  ///< a yes or a reason means: mail to it came back
  phone,
  phone_type,
  website,
  linkedin,
  social,
  birthday,
  language,
  // where
  street,
  city,
  region,
  postcode,
  country,
  address,
  zone,
  // the organization
  organization,
  domain,
  industry,
  employees,
  revenue,
  parent_organization,
  // the work with them
  owner,
  manager,
  team,
  tags,
  notes,
  source,
  lead_status,
  stage_of_life,
  temperature,
  fit,
  rating,
  created_at,
  updated_at,
  last_contacted_at,
  next_task_on,
  next_task_subject,
  external_id,
  organization_external_id,
  // what they allow; detail names the channel: "email", "call", "text message", "all"
  opt_out,     ///< yes means: do not
  permission,  ///< yes means: may
  opt_out_reason,
  opted_out_at,
  // deals
  deal_name,
  deal_stage,
  deal_amount,
  deal_currency,
  deal_close_date,
  deal_created_at,
  deal_owner,
  deal_product,
  deal_price,
  deal_probability,
  deal_external_id,
  deal_lost_reason,
  deal_status,
  // history and future tasks
  activity_type,
  activity_date,
  activity_subject,
  activity_body,
  activity_outcome,
  activity_status,  ///< "Done", "Not Started": whether it happened or is still to be done
  activity_external_id,
  activity_owner,
  activity_due_on,
};

std::string_view text_of(Field field);
std::optional<Field> field_from_text(std::string_view word);
std::vector<Field> all_fields();

/// Where a column goes. `detail` refines: the type of a mail address or phone ("work", "mobile"), the channel of an
/// opt-out, the name of a custom field. `group` is the number in "E-mail 2 - Value", so that a value finds its type; 0
/// if there is none.
struct ColumnTarget {
  Field field = Field::custom;
  std::string detail;
  int group = 0;

  bool operator==(const ColumnTarget&) const = default;
};

/// Whose export a file is.
enum class ExportOf {
  unknown,
  hubspot,
  salesforce,
  pipedrive,
  apollo,
  linkedin,
  google,
  outlook,
  zoho,
  nimble,
  vanillasoft
};
std::string_view text_of(ExportOf source);

/// What each row is about.
enum class RowsAre { contacts, organizations, deals, activities, sellers, products };
std::string_view text_of(RowsAre rows);

/// How a file's columns are read. `targets` has one entry per column of the header.
struct ColumnPlan {
  ExportOf source = ExportOf::unknown;
  RowsAre rows = RowsAre::contacts;
  std::vector<ColumnTarget> targets;
};

/// The header as it is compared: letters small and without accents, CamelCase and underscores opened, one blank between
/// words: "E-Mail-Adresse" -> "e mail adresse", "HasOptedOutOfEmail" -> "has opted out of email".
std::string header_key(std::string_view header);

/// What a single header means, without its neighbours; nothing if it is not known.
std::optional<ColumnTarget> target_of_header(std::string_view header);

/// True if `header` is a column name that we know: the sniffer's sign that a row is a header.
bool is_known_header(std::string_view header);

/// Reads a whole header: recognizes whose export it is, what the rows are, and what ambiguous names ("Name", "Title",
/// "Status", "Owner") mean beside the others. Unknown columns become custom, under their own names; a header without
/// names gives custom for each.
ColumnPlan plan_columns(const std::vector<std::string>& header);

}  // namespace barnacle
