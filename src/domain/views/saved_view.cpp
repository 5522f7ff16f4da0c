#include "domain/views/saved_view.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/filters/filter.hpp"

namespace barnacle {

Result<Done> check_view(const SavedView& view) {
  if (trimmed(view.name).empty()) return invalid("view.unnamed", "Give the view a name.");
  if (view.name.size() > view_name_max) {
    return invalid("view.too_long", "A view's name is at most " + std::to_string(view_name_max) + " bytes long.");
  }
  const bool has_long_column = std::any_of(view.columns.begin(), view.columns.end(),
                                           [](const std::string& column) { return column.size() > view_column_max; });
  if (view.columns.size() > view_columns_max || has_long_column) {
    return invalid("view.too_many_columns", "A view has at most " + std::to_string(view_columns_max) +
                                                " columns, each named in at most " + std::to_string(view_column_max) +
                                                " bytes.");
  }
  if (view.sort.size() > view_column_max) return invalid("view.too_long", "The order is too long to be one.");
  const auto filter = parse_filter(view.filter);
  if (!filter) return filter.refusal();
  return Done{};
}

}  // namespace barnacle
