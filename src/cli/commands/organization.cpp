#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "documents/documents.hpp"

namespace barnacle::cli {

namespace {

constexpr std::size_t page_max = 1'000;

int list(Session& session, const Arguments& arguments) {
  const std::string text = lower(arguments.get("TEXT"));
  return session.look([&](app::Desk& desk) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> documents;
    OrganizationId after;
    for (;;) {
      const auto page = desk.books.organizations().page(after, page_max);
      if (page.empty()) break;
      for (const Organization& organization : page) {
        after = organization.id;
        if (lower(organization.name).find(text) == std::string::npos) continue;
        rows.push_back({organization.id.text(), organization.name, joined(organization.domains, ", "),
                        organization.industry, std::string(word_of(organization.size)),
                        std::to_string(desk.books.contacts().count({.organization = organization.id}))});
        documents.push_back(json_text(organization));
      }
    }
    session.out().table({{"id", false, false, 9},
                         {"organization", true},
                         {"domain", true},
                         {"industry", true, false, 5},
                         {"size", false, false, 5},
                         {"contacts", false, true}},
                        rows, documents);
    return int(exit_done);
  });
}

int show(Session& session, const Arguments& arguments) {
  const auto id = session.organization(arguments.get("ORGANIZATION"));
  if (!id) return session.refuse(id.refusal());
  return session.look([&](app::Desk& desk) {
    const auto organization = desk.books.organizations().find(*id);
    if (!organization)
      return session.refuse(not_found("organization.unknown", "There is no organization " + id->text() + "."));
    std::string lines = organization->name + "\n";
    if (!organization->domains.empty()) lines += "  domain    " + joined(organization->domains, ", ") + "\n";
    if (!organization->industry.empty()) lines += "  industry  " + organization->industry + "\n";
    lines += "  size      " + std::string(word_of(organization->size)) + "\n";
    if (organization->paused) lines += "  paused    " + organization->paused->why + "\n";
    for (const Contact& contact : desk.books.contacts().page({.organization = *id}, ContactId{}, page_max)) {
      const auto planned = desk.books.touches().planned_of(contact.id);
      lines += "  " + full_name(contact) + ", " + std::string(word_of(contact.temperature)) +
               (planned ? ", " + std::string(word_of(planned->channel)) + " on " + with_weekday(planned->at) : "") +
               "\n";
    }
    for (const Deal& deal : desk.books.deals().of_organization(*id)) {
      lines += "  deal      " + deal.name + ", " + deal.stage + ", " + std::string(word_of(deal.state)) + "\n";
    }
    session.out().record(json_text(*organization), lines);
    return int(exit_done);
  });
}

}  // namespace

std::vector<Command> organization_commands() {
  return {
      {"organization list",
       "Where contacts work",
       {"barnacle organization list nord"},
       {{"TEXT", "part of a name", false, true}},
       {},
       list},
      {"organization show",
       "One organization: its people and deals",
       {"barnacle organization show Nordlys"},
       {{"ORGANIZATION", "its name, domain or id", true, true}},
       {},
       show},
  };
}

}  // namespace barnacle::cli
