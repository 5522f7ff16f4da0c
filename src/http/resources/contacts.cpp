#include "app/list_contacts.hpp"
#include "base/text.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

namespace {

Result<ContactFilter> filter_asked(const Call& call) {
  ContactFilter filter;
  const auto owner = id_asked<SellerId>(call, "owner");
  if (!owner) return owner.refusal();
  const auto organization = id_asked<OrganizationId>(call, "organization");
  if (!organization) return organization.refusal();
  filter.owner = *owner;
  filter.organization = *organization;
  if (const auto word = call.query("temperature")) {
    const auto temperature = from_word<Temperature>(*word);
    if (!temperature) return temperature.refusal();
    filter.temperature = *temperature;
  }
  filter.tag = call.query("tag").value_or("");
  filter.cadence = call.query("cadence").value_or("");
  filter.text = call.query("text").value_or(call.query("q").value_or(""));
  return filter;
}

struct Included {
  bool organization = false;
  bool deals = false;
};

Result<Included> included(const Call& call) {
  Included asked;
  const std::string words = call.query("include").value_or("");
  if (words.empty()) return asked;
  for (const std::string_view word : split(words, ',')) {
    if (word == "organization") {
      asked.organization = true;
    } else if (word == "deals") {
      asked.deals = true;
    } else if (word != "planned") {  // the planned touch is there in any case, as `next`
      return invalid("query.include", "include takes organization, deals and planned, parted by commas.");
    }
  }
  return asked;
}

std::string row_of(app::Desk& desk, const app::ListedContact& row, const Included& include) {
  std::string text = json_of(row.contact, row.planned ? &*row.planned : nullptr);
  if (!include.organization && !include.deals) return text;
  text.pop_back();
  if (include.organization) {
    const auto found = desk.books.organizations().find(row.contact.organization);
    text += ",\"organization\":" + (found ? json_text(*found) : std::string("null"));
  }
  if (include.deals) {
    std::vector<std::string> deals;
    for (const Deal& deal : desk.books.deals().of_contact(row.contact.id)) deals.push_back(json_text(deal));
    text += ",\"deals\":[" + joined(deals, ",") + "]";
  }
  return text + "}";
}

// The parameter of old beside the filter of today.
Result<Done> without_step(const Call& call, app::ContactQuery& query) {
  const auto asked = call.query("next_step");
  if (!asked) return Done{};
  if (*asked != "none") {
    return invalid("query.next_step", "next_step takes \"none\": those without an agreed next step.");
  }
  Filter both{.kind = Filter::Kind::all};
  both.parts.push_back(std::move(query.filter));
  both.parts.push_back(*parse_filter("next_step:none"));
  query.filter = std::move(both);
  query.narrowed_says_all = false;
  return Done{};
}

Response list_contacts(Call& call) {
  const auto known = call.only_queries({"filter", "sort", "total", "include", "owner", "organization", "temperature",
                                        "tag", "cadence", "text", "q", "next_step", "limit", "cursor"});
  if (!known) return call.refuse(known.refusal());
  const auto narrowed = filter_asked(call);
  if (!narrowed) return call.refuse(narrowed.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  const auto include = included(call);
  if (!include) return call.refuse(include.refusal());
  const auto order = app::contact_order_from_text(call.query("sort").value_or(""));
  if (!order) return call.refuse(order.refusal());
  const bool wants_total = call.query("total") == "true";
  return call.look([&](app::Desk& desk) {
    auto query = app::contact_query(desk, call.query("filter").value_or(""), call.caller().user.seller, *narrowed);
    if (!query) return call.refuse(query.refusal());
    if (auto done = without_step(call, *query); !done) return call.refuse(done.refusal());
    const auto page = app::list_contacts(desk, *query, *order, call.query("cursor").value_or(""), *limit);
    if (!page) return call.refuse(page.refusal());
    std::vector<std::string> rows;
    for (const app::ListedContact& row : page->rows) rows.push_back(row_of(desk, row, *include));
    Response response = call.list_until(rows, page->next_cursor);
    if (!wants_total || response.status != 200) return response;
    const auto total = app::count_contacts(desk, *query);
    response.body.pop_back();  // the list's last brace
    response.body += ",\"total\":" + (total ? std::to_string(*total) : "null") + "}";
    return response;
  });
}

Response get_contact(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  constexpr std::size_t timeline_rows = 20;
  return call.look([&](app::Desk& desk) {
    const auto file = app::take_file(desk, *id);
    if (!file) return call.refuse(file.refusal());
    const auto timeline = desk.books.timeline().of_contact(file->contact.id, timeline_rows);
    return call.json(json_of(*file, timeline), 200, file->contact.version);
  });
}

}  // namespace

std::vector<Route> contact_routes() {
  return {{Method::get, "/contacts", Door::read, "listContacts", list_contacts},
          {Method::get, "/contacts/{id}", Door::read, "getContact", get_contact}};
}

}  // namespace barnacle::http
