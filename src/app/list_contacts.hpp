#pragma once
// Which contacts a filter means, in what order, page by page; one list for the API, the command line and saved views.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"
#include "domain/filters/filter.hpp"

namespace barnacle::app {

/// A filter made ready for the books of a workspace.
struct ContactQuery {
  Filter filter;
  ContactFilter narrowed;          ///< what the book finds by itself; all that are meant are among these
  bool narrowed_says_all = false;  ///< and nobody else is
  SellerId me;
};

/// Parses a filter and looks up whom its values mean. `also` narrows further. Refusals: those of parse_filter;
/// `filter.unknown_value` with its column for an owner or cadence that is not there.
Result<ContactQuery> contact_query(Desk& desk, std::string_view filter, SellerId me, const ContactFilter& also = {});

/// `came` is the order in which contacts came (their ids sort so).
enum class ContactSort { came, name, due, last_touch };
}  // namespace barnacle::app

namespace barnacle {
BARNACLE_WORDS(app::ContactSort, "order", {app::ContactSort::came, "created"}, {app::ContactSort::name, "name"},
               {app::ContactSort::due, "due"}, {app::ContactSort::last_touch, "last_touch"});
}  // namespace barnacle

namespace barnacle::app {

struct ContactOrder {
  ContactSort by = ContactSort::came;
  bool descending = false;
  bool operator==(const ContactOrder&) const = default;
};
/// "name", "-due"; empty is the order in which they came. Refusal `query.sort`.
Result<ContactOrder> contact_order_from_text(std::string_view text);

struct ListedContact {
  Contact contact;
  std::optional<Touch> planned;
};
struct ContactPage {
  std::vector<ListedContact> rows;
  std::string next_cursor;  ///< empty at the end
};

/// At most `limit` rows after the cursor of the page before (empty: from the start). One call reads at most
/// contacts_read_max contacts: a page may hold fewer than `limit` rows, even none, and still go on. Contacts that have
/// no day to sort by come last. Sorting by due and last_touch puts all that are meant in order anew for each page.
/// Refusal `query.cursor`.
Result<ContactPage> list_contacts(Desk& desk, const ContactQuery& query, ContactOrder order, std::string_view cursor,
                                  std::size_t limit);
inline constexpr std::size_t contacts_read_max = 5'000;

/// How many are meant. Counted by the book alone where it can; else by reading them, of the first contacts_counted_max:
/// nothing if there are more.
std::optional<std::int64_t> count_contacts(Desk& desk, const ContactQuery& query);
inline constexpr std::size_t contacts_counted_max = 200'000;

/// The ids of those meant, in order of id, of so many contacts read after `after`, which becomes the last one read; nil
/// at the end. For bulk changes, a piece at a time.
std::vector<ContactId> contacts_meant(Desk& desk, const ContactQuery& query, ContactId& after,
                                      std::size_t read_at_most);

}  // namespace barnacle::app
