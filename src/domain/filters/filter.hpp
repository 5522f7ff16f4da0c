#pragma once
// The filter language: one for the API, the command line and saved views (ux.md section 5).
//
//   owner:ada temperature:hot,interested tag:"trade fair" -tag:old (city:Graz or has:email) last_touch<2026-08-01 words
//
// Terms that stand side by side all have to hold; `or` parts alternatives, `( … )` groups them, `-` denies, a comma
// between values means any of them. A word without a field is part of a name or an address. Days are written
// 2026-08-01, today, tomorrow, yesterday, or as a distance: 30d, 2w, 3m, 1y is that long ago, for `due` that far ahead.
// Pure: whom the values mean is the caller's knowledge, handed in with the contact.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/words.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/contacts/organization.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/deals/deal.hpp"

namespace barnacle {

enum class FilterField {
  words,  ///< no field was named
  owner,
  organization,
  temperature,
  fit,
  tag,
  cadence,
  next_step,
  has,
  city,
  country,
  language,
  title,
  issue,
  industry,
  source,
  last_touch,
  created,
  due,
};
BARNACLE_WORDS(FilterField, "field", {FilterField::words, "words"}, {FilterField::owner, "owner"},
               {FilterField::organization, "organization"}, {FilterField::temperature, "temperature"},
               {FilterField::fit, "fit"}, {FilterField::tag, "tag"}, {FilterField::cadence, "cadence"},
               {FilterField::next_step, "next_step"}, {FilterField::has, "has"}, {FilterField::city, "city"},
               {FilterField::country, "country"}, {FilterField::language, "language"}, {FilterField::title, "title"},
               {FilterField::issue, "issue"}, {FilterField::industry, "industry"}, {FilterField::source, "source"},
               {FilterField::last_touch, "last_touch"}, {FilterField::created, "created"}, {FilterField::due, "due"});

/// What `has:` and `next_step:` ask for.
enum class Having {
  email,
  phone,
  address,
  deal,
  open_deal,
  next_step,
  cadence,
  note,
  inquiry,
  reply,
  plan,
  stop,
  organization
};
BARNACLE_WORDS(Having, "thing to have", {Having::email, "email"}, {Having::phone, "phone"},
               {Having::address, "address"}, {Having::deal, "deal"}, {Having::open_deal, "open_deal"},
               {Having::next_step, "next_step"}, {Having::cadence, "cadence"}, {Having::note, "note"},
               {Having::inquiry, "inquiry"}, {Having::reply, "reply"}, {Having::plan, "plan"}, {Having::stop, "stop"},
               {Having::organization, "organization"});
enum class StepKind { none, agreed, planned, overdue };
BARNACLE_WORDS(StepKind, "kind of next step", {StepKind::none, "none"}, {StepKind::agreed, "agreed"},
               {StepKind::planned, "planned"}, {StepKind::overdue, "overdue"});

enum class Compare { is, before, up_to, from, after };
BARNACLE_WORDS(Compare, "comparison", {Compare::is, ":"}, {Compare::before, "<"}, {Compare::up_to, "<="},
               {Compare::from, ">="}, {Compare::after, ">"});

/// A day of a comparison: a date, or a distance from today.
struct FilterDay {
  enum class Unit { date, days, months, never };
  Unit unit = Unit::date;
  LocalDay date{};
  int count = 0;  ///< days or months: ago, for `due` ahead; "yesterday" is 1 day, for `due` -1
  bool operator==(const FilterDay&) const = default;
};

/// One value: as it was typed, and read where its field is of a closed set or a day.
struct FilterValue {
  std::string text;
  int word = 0;  ///< the enum's number where the field has one
  FilterDay day;
  bool operator==(const FilterValue&) const = default;
};

/// A tree: a term, or all or any of its parts. `all` without parts holds for everybody.
struct Filter {
  enum class Kind { term, all, any };
  Kind kind = Kind::all;
  bool denied = false;
  FilterField field = FilterField::words;
  Compare compare = Compare::is;
  std::vector<FilterValue> values;  ///< of a term: any of them
  std::vector<Filter> parts;
  std::size_t column = 1;                ///< where it begins, in characters from 1
  bool operator==(const Filter&) const;  ///< but for the columns
};

inline constexpr std::size_t filter_bytes_max = 2'000;  // a screen full; what is longer was made by a program gone wild
inline constexpr std::size_t filter_terms_max = 100;
inline constexpr int filter_depth_max = 10;

/// Refusals, each with the column: filter.too_long, filter.unknown_field, filter.unknown_value, filter.comparison (a
/// field that knows only ":"), filter.no_value, filter.open_quote, filter.open_group, filter.stray.
Result<Filter> parse_filter(std::string_view text);

/// A text that parses to the same filter.
std::string canonical_text(const Filter& filter);

/// True if the field occurs, so that what it needs is read.
bool asks_for(const Filter& filter, FilterField field);
bool asks_for(const Filter& filter, Having thing);

/// A contact with what stands around it. References are borrowed for the call.
struct FilterSubject {
  const Contact& contact;
  const Seller* owner = nullptr;
  const Organization* organization = nullptr;
  std::span<const Deal> deals;    ///< read only where has:deal or has:open_deal is asked
  std::optional<Instant> due_at;  ///< of the planned touch
};

/// The day on which is asked, and who asks ("owner:me").
struct FilterMoment {
  Instant now;
  const Zone& zone;
  SellerId me;
};

bool matches(const Filter& filter, const FilterSubject& subject, const FilterMoment& moment);

}  // namespace barnacle
