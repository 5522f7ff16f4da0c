#include "storage/sql/touch_book.hpp"

#include "base/text.hpp"
#include "storage/sql/queries.hpp"
#include "storage/sql/search_book.hpp"
#include "storage/sql/setting_book.hpp"

namespace barnacle::sql {

/// The members of a touch's document that an outline needs; reading passes over the others.
struct Told {};
struct PlanPart {
  Choice choice = Choice::rhythm;
  LocalMinute at{};
  std::string zone;
  std::vector<Told> why;
};
BOOST_DESCRIBE_STRUCT(Told, (), ())
BOOST_DESCRIBE_STRUCT(PlanPart, (), (choice, at, zone, why))

// What a line of a queue shows of its documents.
struct LinePart {
  Kind kind = Touch{}.kind;
  Choice choice = Touch{}.choice;
  LocalMinute at{};
  std::string zone;
  std::string subject;
  std::vector<Why> why;
};
BOOST_DESCRIBE_STRUCT(LinePart, (), (kind, choice, at, zone, subject, why))

struct NamePart {
  std::string given_name;
  std::string family_name;
};
BOOST_DESCRIBE_STRUCT(NamePart, (), (given_name, family_name))

struct OrganizationPart {
  std::string name;
};
BOOST_DESCRIBE_STRUCT(OrganizationPart, (), (name))

namespace {

/// Members of a touch that columns hold.
struct InColumns {
  static constexpr std::array<std::string_view, 9> elsewhere{"id",   "contact", "owner",  "state",  "channel",
                                                             "mode", "band",    "due_at", "done_at"};
};

// Columns of each query that reads touches.
enum Column {
  id_column,
  mark_column,
  contact_column,
  owner_column,
  state_column,
  channel_column,
  mode_column,
  band_column,
  day_column,
  due_column,
  done_column,
  document_column
};

// With fewer due than this they are sorted; with more, walking the queue's index meets enough of them soon.
constexpr std::int64_t sorted_max = 1000;

Touch touch_of(const Row& row) {
  auto touch = read_document<Touch>(row.text(document_column), "touch");
  touch.id = row.id<TouchId>(id_column);
  touch.contact = row.id<ContactId>(contact_column);
  touch.owner = row.id<SellerId>(owner_column);
  touch.state = row.word<TouchState>(state_column);
  touch.channel = row.word<Channel>(channel_column);
  touch.mode = row.word<Mode>(mode_column);
  touch.band = static_cast<Band>(row.integer(band_column));
  touch.due_at = row.instant(due_column);
  touch.done_at = row.maybe_instant(done_column);
  return touch;
}

// Columns of the queue's lines.
enum LineColumn {
  line_id,
  line_contact,
  line_channel,
  line_mode,
  line_band,
  line_due,
  line_document,
  line_contact_document,
  line_organization_document
};

// Most people have a name; the others go by an address, which takes the whole record.
std::string name_in(std::string_view document) {
  const auto part = read_document<NamePart>(document, "contact");
  if (trimmed(part.given_name).empty() && trimmed(part.family_name).empty())
    return full_name(read_document<Contact>(document, "contact"));
  Contact named;
  named.given_name = part.given_name;
  named.family_name = part.family_name;
  return full_name(named);
}

QueueLine line_of(const Row& row) {
  QueueLine line;
  line.touch = row.id<TouchId>(line_id);
  line.contact = row.id<ContactId>(line_contact);
  line.channel = row.word<Channel>(line_channel);
  line.mode = row.word<Mode>(line_mode);
  line.band = static_cast<Band>(row.integer(line_band));
  line.due_at = row.instant(line_due);
  auto part = read_document<LinePart>(row.text(line_document), "touch");
  line.kind = part.kind;
  line.choice = part.choice;
  line.at = part.at;
  line.zone = std::move(part.zone);
  line.subject = std::move(part.subject);
  line.why_now = part.why.empty() ? line.subject : std::move(part.why.front().sentence);
  line.name = name_in(row.text(line_contact_document));
  if (!row.is_null(line_organization_document))
    line.organization = read_document<OrganizationPart>(row.text(line_organization_document), "organization").name;
  return line;
}

/// Where the touch stands inside its band; smaller is earlier.
double place_of(const Touch& touch) {
  switch (touch.band) {
    case Band::now:
    case Band::replies:
    case Band::commitments: return static_cast<double>(touch.due_at.time_since_epoch().count());
    case Band::deals:
    case Band::keep_in_touch: return -touch.worth_per_minute;
  }
  return 0;
}

}  // namespace

std::optional<Touch> SqlTouchBook::find(TouchId id) {
  std::optional<Touch> found;
  desk_.session.each(
      touch_find, [&](const Row& row) { found = touch_of(row); }, desk_.workspace, id);
  return found;
}

std::optional<Touch> SqlTouchBook::planned_of(ContactId contact) {
  std::optional<Touch> found;
  desk_.session.each(
      touch_planned_of, [&](const Row& row) { found = touch_of(row); }, desk_.workspace, contact);
  return found;
}

void SqlTouchBook::put(const Touch& touch) { save(touch, std::nullopt); }

void SqlTouchBook::drop_load(const Row& row) {
  if (row.text(state_column) != word_of(TouchState::planned) || row.text(mode_column) != word_of(Mode::by_person) ||
      row.is_null(owner_column)) {
    return;
  }
  desk_.session.exec(touch_drop_load, desk_.workspace, row.id<SellerId>(owner_column), row.integer(day_column),
                     row.text(channel_column));
}

void SqlTouchBook::save(const Touch& touch, std::optional<std::int64_t> mark) {
  desk_.for_writing();
  expects(!touch.id.is_nil() && !touch.contact.is_nil(), "a touch is put with its id and its contact");
  bool there = false;
  std::int64_t new_mark = mark.value_or(1);
  desk_.session.each(
      touch_find,
      [&](const Row& row) {
        there = true;
        new_mark = mark.value_or(row.integer(mark_column) + 1);
        desk_.images.remember(Book::touch, key_of(touch.id), &row, new_mark);
        drop_load(row);
      },
      desk_.workspace, touch.id);
  if (!there) desk_.images.remember(Book::touch, key_of(touch.id), nullptr, new_mark);

  const bool planned = touch.state == TouchState::planned;
  const LocalDay day = day_of(touch.at);
  document_.clear();
  write_stored<Touch, InColumns>(document_, touch);
  desk_.session.exec(there ? touch_update : touch_insert, desk_.workspace, touch.id, new_mark, touch.contact,
                     touch.owner, touch.state, touch.channel, touch.mode, static_cast<int>(touch.band),
                     planned ? Argument(place_of(touch)) : Argument(), day, touch.due_at, touch.done_at, document_);
  // What was said and written is found by its words; a plan has none yet, and an undo takes them away again.
  if (!planned && !touch.text.empty()) {
    keep_words(desk_, Searched::touch, touch.id.uuid, touch.text);
  } else if (there && mark) {
    keep_words(desk_, Searched::touch, touch.id.uuid, {});
  }
  if (planned && touch.mode == Mode::by_person && !touch.owner.is_nil()) {
    desk_.session.exec(touch_add_load, desk_.workspace, touch.owner, day, touch.channel);
  }
}

void SqlTouchBook::erase(TouchId id) {
  desk_.for_writing();
  desk_.session.each(
      touch_find,
      [&](const Row& row) {
        desk_.images.remember(Book::touch, key_of(id), &row, absent_mark);
        drop_load(row);
      },
      desk_.workspace, id);
  keep_words(desk_, Searched::touch, id.uuid, {});
  desk_.session.exec(touch_erase, desk_.workspace, id);
}

std::vector<Touch> SqlTouchBook::queue(SellerId owner, Instant until, std::size_t limit) {
  std::int64_t due_count = 0;
  desk_.session.each(
      touch_queue_length_up_to, [&](const Row& row) { due_count = row.integer(0); }, desk_.workspace, owner, until,
      sorted_max);
  std::vector<Touch> found;
  desk_.session.each(
      due_count < sorted_max ? touch_queue_of_few : touch_queue_of_many,
      [&](const Row& row) { found.push_back(touch_of(row)); }, desk_.workspace, owner, until, limit);
  return found;
}

QueuePage SqlTouchBook::queue_page(SellerId owner, Instant until, std::size_t limit) {
  QueuePage page;
  page.length = queue_length(owner, until);
  page.lines.reserve(std::min(limit, static_cast<std::size_t>(page.length)));
  desk_.session.each(
      page.length < sorted_max ? touch_queue_lines_of_few : touch_queue_lines_of_many,
      [&](const Row& row) { page.lines.push_back(line_of(row)); }, desk_.workspace, owner, until, limit);
  return page;
}

std::int64_t SqlTouchBook::queue_length(SellerId owner, Instant until) {
  std::int64_t length = 0;
  desk_.session.each(
      touch_queue_length, [&](const Row& row) { length = row.integer(0); }, desk_.workspace, owner, until);
  return length;
}

std::int64_t SqlTouchBook::done_count(SellerId owner, Instant from, Instant until) {
  std::int64_t count = 0;
  desk_.session.each(
      touch_done_count, [&](const Row& row) { count = row.integer(0); }, desk_.workspace, owner, from, until);
  return count;
}

std::optional<Touch> SqlTouchBook::next_of(SellerId owner, Instant after) {
  std::optional<Touch> found;
  desk_.session.each(
      touch_next_of, [&](const Row& row) { found = touch_of(row); }, desk_.workspace, owner, after);
  return found;
}

std::vector<QueueLine> SqlTouchBook::lines_between(SellerId owner, Instant from, Instant until, std::size_t limit) {
  std::vector<QueueLine> found;
  desk_.session.each(
      touch_lines_between, [&](const Row& row) { found.push_back(line_of(row)); }, desk_.workspace, owner, from, until,
      limit);
  return found;
}

KindsDone SqlTouchBook::kinds_done(SellerId owner, Instant from, Instant until) {
  KindsDone done;
  desk_.session.each(
      touch_kinds_done,
      [&](const Row& row) {
        done.value = row.integer(0);
        done.ask = row.integer(1);
      },
      desk_.workspace, owner, from, until);
  return done;
}

std::vector<Touch> SqlTouchBook::due_automatic(Instant from, Instant until, TouchId after, std::size_t limit) {
  // The page goes on after (due_at, id) of the touch `after`, wherever that stands now.
  Instant start = from - microseconds(1);
  Uuid start_id;
  start_id.bytes.fill(0xff);
  if (!after.is_nil()) {
    desk_.session.each(
        touch_find,
        [&](const Row& row) {
          if (row.instant(due_column) < from) return;
          start = row.instant(due_column);
          start_id = after.uuid;
        },
        desk_.workspace, after);
  }
  std::vector<Touch> found;
  desk_.session.each(
      touch_due_automatic, [&](const Row& row) { found.push_back(touch_of(row)); }, desk_.workspace, start,
      TouchId{start_id}, until, limit);
  return found;
}

std::vector<Touch> SqlTouchBook::history(ContactId contact, std::size_t limit) {
  std::vector<Touch> found;
  desk_.session.each(
      touch_history, [&](const Row& row) { found.push_back(touch_of(row)); }, desk_.workspace, contact, limit);
  return found;
}

std::vector<int> SqlTouchBook::load(SellerId owner, LocalDay first, int days) {
  std::vector<int> minutes(static_cast<std::size_t>(std::max(days, 0)), 0);
  const auto& per_channel = settings_.minutes_per_channel();
  const std::int64_t first_day = first.time_since_epoch().count();
  desk_.session.each(
      touch_load,
      [&](const Row& row) {
        const auto channel = static_cast<std::size_t>(row.word<Channel>(1));
        minutes[static_cast<std::size_t>(row.integer(0) - first_day)] +=
            static_cast<int>(row.integer(2)) * per_channel[channel];
      },
      desk_.workspace, owner, first_day, first_day + days);
  return minutes;
}

std::vector<Touch> SqlTouchBook::page(TouchId after, std::size_t limit) {
  std::vector<Touch> found;
  desk_.session.each(
      touch_page, [&](const Row& row) { found.push_back(touch_of(row)); }, desk_.workspace, from_id(after), limit);
  return found;
}

std::int64_t SqlTouchBook::count() {
  std::int64_t count = 0;
  desk_.session.each(
      touch_count, [&](const Row& row) { count = row.integer(0); }, desk_.workspace);
  return count;
}

std::vector<PlanOutline> SqlTouchBook::plan_outlines(ContactId after, std::size_t limit) {
  std::vector<PlanOutline> found;
  found.reserve(std::min(limit, page_expected));
  desk_.session.each(
      touch_plan_outlines,
      [&](const Row& row) {
        PlanOutline& plan = found.emplace_back();
        plan.contact = row.id<ContactId>(0);
        plan.owner = row.id<SellerId>(1);
        plan.mode = row.word<Mode>(2);
        plan.due_at = row.instant(3);
        auto part = read_document<PlanPart>(row.text(4), "touch");
        plan.choice = part.choice;
        plan.at = part.at;
        plan.zone = std::move(part.zone);
        plan.says_why = !part.why.empty();
      },
      desk_.workspace, from_id(after), limit);
  return found;
}

std::int64_t SqlTouchBook::mark_of(std::string_view key) {
  std::int64_t mark = absent_mark;
  desk_.session.each(
      touch_find, [&](const Row& row) { mark = row.integer(mark_column); }, desk_.workspace, id_of<TouchId>(key));
  return mark;
}

void SqlTouchBook::restore(std::string_view key, const Row* before) {
  if (before == nullptr) return erase(id_of<TouchId>(key));
  save(touch_of(*before), before->integer(mark_column));
}

}  // namespace barnacle::sql
