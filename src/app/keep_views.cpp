#include "app/keep_views.hpp"

#include <algorithm>

namespace barnacle::app {

namespace {

Result<SavedView> view_to_change(Desk& desk, ViewId id, const User& user) {
  auto view = find_view(desk, id, user.id);
  if (view && view->owner != user.id && user.role != Role::admin) {
    return forbidden("view.not_yours", "\"" + view->name + "\" is shared with you. Save it under a name of your own.");
  }
  return view;
}

}  // namespace

std::vector<SavedView> views_of(Desk& desk, UserId user) {
  std::vector<SavedView> views = desk.books.views().all();
  std::erase_if(views, [&](const SavedView& view) { return !view.shared && view.owner != user; });
  return views;
}

Result<SavedView> find_view(Desk& desk, ViewId id, UserId user) {
  auto view = desk.books.views().find(id);
  if (view && (view->shared || view->owner == user)) return std::move(*view);
  return not_found("view.unknown", "There is no view " + id.text() + ".");
}

Result<SavedView> save_view(Desk& desk, SavedView view, const User& user) {
  if (auto checked = check_view(view); !checked) return checked.refusal();
  if (view.page == ViewPage::contacts) {
    if (const auto order = contact_order_from_text(view.sort); !order) return order.refusal();
  }
  const bool is_new = view.id.is_nil();
  if (is_new) {
    if (desk.books.views().all().size() >= views_max) {
      return too_many("view.too_many",
                      "A workspace keeps at most " + std::to_string(views_max) + " views. Remove some first.");
    }
    view.id = desk.make<ViewId>();
    view.owner = user.id;
  } else {
    const auto stands = view_to_change(desk, view.id, user);
    if (!stands) return stands.refusal();
    view.owner = stands->owner;
    view.version = stands->version;
  }
  desk.books.timeline().add(desk.entry("save_view", "View \"" + view.name + "\" " + (is_new ? "saved." : "changed.")));
  desk.books.views().put(view);
  return view;
}

Result<EntryId> remove_view(Desk& desk, ViewId id, const User& user) {
  const auto view = view_to_change(desk, id, user);
  if (!view) return view.refusal();
  const Entry entry = desk.entry("remove_view", "View \"" + view->name + "\" removed.");
  desk.books.timeline().add(entry);
  desk.books.views().erase(id);
  return entry.id;
}

}  // namespace barnacle::app
