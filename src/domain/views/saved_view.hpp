#pragma once
// A list that somebody named: filter, order and columns of a page, for themselves or for everybody (ux.md section 5).

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/words.hpp"
#include "domain/identity/user.hpp"

namespace barnacle {

struct ViewIdNoun {
  static constexpr std::string_view prefix = "view";
};
using ViewId = Id<ViewIdNoun>;

enum class ViewPage { contacts, deals, organizations };
BARNACLE_WORDS(ViewPage, "page", {ViewPage::contacts, "contacts"}, {ViewPage::deals, "deals"},
               {ViewPage::organizations, "organizations"});

struct SavedView {
  ViewId id;
  UserId owner;
  std::string name;
  ViewPage page = ViewPage::contacts;
  std::string filter;                ///< in the filter language; empty: everybody
  std::string sort;                  ///< as the page's list takes it: "-due"; empty: as they came
  std::vector<std::string> columns;  ///< names that the page knows; empty: its usual ones
  bool shared = false;               ///< seen by everybody; changed by its owner and admins alone
  std::int64_t version = 0;
  bool operator==(const SavedView&) const = default;
};

inline constexpr std::size_t view_name_max = 80;     // bytes: a tab's label
inline constexpr std::size_t view_columns_max = 40;  // more fit on no screen
inline constexpr std::size_t view_column_max = 60;   // bytes of one name
inline constexpr std::size_t views_max = 500;        // of a workspace: tabs are few

/// Refusals: view.unnamed, view.too_long, view.too_many_columns, and those of parse_filter for a filter of contacts.
Result<Done> check_view(const SavedView& view);

}  // namespace barnacle
