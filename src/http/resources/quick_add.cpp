// One line adds a touch, a note or a lead; read first, then done.

#include "domain/quick_add/quick_add.hpp"

#include <boost/describe.hpp>

#include "app/add_line.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct QuickAddBody {
  std::string text;
  bool dry_run = false;
};
BOOST_DESCRIBE_STRUCT(QuickAddBody, (), (text, dry_run))

struct ChipSeen {
  ChipKind kind = ChipKind::who;
  std::int64_t from = 0;  ///< bytes of the line
  std::int64_t to = 0;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(ChipSeen, (), (kind, from, to, label))

struct Doubt {
  std::string code;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Doubt, (), (code, text))

struct LineSeen {
  std::string reading;
  std::vector<ChipSeen> chips;
  std::optional<Doubt> date_refused;
  std::optional<Doubt> refused;
  std::optional<Contact> contact;
  std::optional<Touch> next;
};
BOOST_DESCRIBE_STRUCT(LineSeen, (), (reading, chips, date_refused, refused, contact, next))

namespace {

// Times are meant where the seller is.
Zone zone_of(app::Desk& desk, SellerId seller) {
  const Seller* who = desk.reference().seller(seller);
  const auto zone = desk.policy().zones->find(who ? who->zone : "UTC");
  return zone ? *zone : Zone();
}

LineSeen seen_of(const QuickAdd& parsed) {
  LineSeen seen;
  seen.reading = parsed.reading;
  for (const Chip& chip : parsed.chips)
    seen.chips.push_back(
        {chip.kind, static_cast<std::int64_t>(chip.span.from), static_cast<std::int64_t>(chip.span.to), chip.label});
  if (parsed.date_refused) seen.date_refused = Doubt{parsed.date_refused->code, parsed.date_refused->text};
  return seen;
}

Response show_reading(Call& call, const std::string& text) {
  return call.look([&](app::Desk& desk) {
    const Zone zone = zone_of(desk, call.caller().user.seller);
    const auto parsed = parse_quick_add(text, {.now = desk.now, .zone = zone}, desk.policy().currency);
    if (!parsed) return call.refuse(parsed.refusal());
    LineSeen seen = seen_of(*parsed);
    const auto meant = app::meaning_of(desk, parsed->line);
    if (!meant) {
      seen.refused = Doubt{meant.refusal().code, meant.refusal().text};
    } else if (!meant->known.is_nil()) {
      seen.contact = desk.books.contacts().find(meant->known);
      seen.next = desk.books.touches().planned_of(meant->known);
    }
    return call.json(json_text(seen));
  });
}

Response post_line(Call& call) {
  const auto body = call.body<QuickAddBody>();
  if (!body) return call.refuse(body.refusal());
  if (body->dry_run) return show_reading(call, body->text);
  const auto seen = call.perform([&](app::Desk& desk) -> Result<LineSeen> {
    const SellerId me = call.caller().user.seller;
    const Zone zone = zone_of(desk, me);
    const auto parsed = parse_quick_add(body->text, {.now = desk.now, .zone = zone}, desk.policy().currency);
    if (!parsed) return parsed.refusal();
    if (parsed->date_refused) return *parsed->date_refused;
    auto meant = app::meaning_of(desk, parsed->line);
    if (!meant) return meant.refusal();
    if (meant->known.is_nil() && meant->owner.is_nil()) meant->owner = me;
    auto done = app::add_line(desk, *meant, zone.name(), body->text);
    if (!done && meant->known.is_nil() && done.refusal().code == "override.no_way") {
      return not_found("contact.unknown", "No contact is called \"" + meant->line.who +
                                              "\". To add them, write an address or a number into the line.");
    }
    if (!done) return done.refusal();
    LineSeen told = seen_of(*parsed);
    told.contact = std::move(done->contact);
    told.next = std::move(done->plan.touch);
    return told;
  });
  return seen ? call.json(json_text(*seen), 201, seen->contact->version) : call.refuse(seen.refusal());
}

}  // namespace

std::vector<Route> quick_add_routes() { return {{Method::post, "/quick-add", Door::write, "quickAdd", post_line}}; }

}  // namespace barnacle::http
