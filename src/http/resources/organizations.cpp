#include "app/delete_records.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

namespace {

Response list_organizations(Call& call) {
  if (const auto known = call.only_queries({"limit", "cursor"}); !known) return call.refuse(known.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  const auto after = call.cursor<OrganizationId>();
  if (!after) return call.refuse(after.refusal());
  const auto page = call.look([&](app::Desk& desk) { return desk.books.organizations().page(*after, *limit); });
  std::vector<std::string> rows;
  for (const Organization& organization : page) rows.push_back(json_text(organization));
  return call.list(rows, page.size() == *limit ? page.back().id.uuid : Uuid{});
}

Response get_organization(Call& call) {
  const auto id = call.id<OrganizationId>("organization");
  if (!id) return call.refuse(id.refusal());
  const auto found = call.look([&](app::Desk& desk) { return desk.books.organizations().find(*id); });
  if (!found) return call.refuse(not_found("organization.unknown", "There is no organization " + id->text() + "."));
  return call.json(json_text(*found), 200, found->version);
}

Response list_its_deals(Call& call) {
  const auto id = call.id<OrganizationId>("organization");
  if (!id) return call.refuse(id.refusal());
  return call.look([&](app::Desk& desk) {
    if (!desk.books.organizations().find(*id)) {
      return call.refuse(not_found("organization.unknown", "There is no organization " + id->text() + "."));
    }
    std::vector<std::string> rows;
    for (const Deal& deal : desk.books.deals().of_organization(*id)) rows.push_back(json_text(deal));
    return call.list(rows, {});
  });
}

Response remove_organization(Call& call) {
  const auto id = call.id<OrganizationId>("organization");
  if (!id) return call.refuse(id.refusal());
  return undoable(call, call.perform([&](app::Desk& desk) -> Result<EntryId> {
    const auto organization = desk.books.organizations().find(*id);
    if (!organization) return not_found("organization.unknown", "There is no organization " + id->text() + ".");
    if (auto same = call.check_version(organization->version); !same) return same.refusal();
    return app::delete_organization(desk, *id);
  }));
}

}  // namespace

std::vector<Route> organization_routes() {
  return {
      {Method::get, "/organizations", Door::read, "listOrganizations", list_organizations},
      {Method::get, "/organizations/{id}", Door::read, "getOrganization", get_organization},
      {Method::del, "/organizations/{id}", Door::write, "removeOrganization", remove_organization},
      {Method::get, "/organizations/{id}/deals", Door::read, "listOrganizationDeals", list_its_deals},
  };
}

}  // namespace barnacle::http
