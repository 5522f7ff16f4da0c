#include "app/import_row.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "formats/address.hpp"
#include "formats/country.hpp"
#include "formats/csv.hpp"
#include "formats/domain_name.hpp"
#include "formats/encoding.hpp"
#include "formats/person_name.hpp"
#include "formats/phone.hpp"

namespace barnacle::app {
namespace {

void take(std::string& to, std::string_view from, std::size_t most = name_max) {
  if (to.empty()) to = cut_at_character(from, most);
}

std::optional<Instant> instant_of(const RowLanguage& language, const FieldValue& field) {
  const auto read = day_from_cell(field.value, field.day_order);
  if (!read || read->day > last_plannable_day()) return {};
  // A day without a time is its noon: no zone moves it to another day.
  constexpr int noon = 12 * 60;
  const LocalMinute wall = at_minute(read->day, read->minute.value_or(noon));
  if (read->offset_minutes) return Instant(wall.time_since_epoch()) - minutes(*read->offset_minutes);
  return to_instant(wall, language.zone);
}

std::optional<LocalDay> day_of_field(const FieldValue& field) {
  const auto read = day_from_cell(field.value, field.day_order);
  if (!read || read->day > last_plannable_day()) return {};
  return read->day;
}

std::optional<Channel> channel_of(std::string_view word) {
  struct Part {
    std::string_view part;
    Channel channel;
  };
  static constexpr Part parts[] = {
      {"voicemail", Channel::voicemail},
      {"voice mail", Channel::voicemail},
      {"linkedin", Channel::social_message},
      {"social", Channel::social_message},
      {"whatsapp", Channel::text_message},
      {"sms", Channel::text_message},
      {"text message", Channel::text_message},
      {"mail", Channel::email},
      {"correo", Channel::email},
      {"call", Channel::call},
      {"phone", Channel::call},
      {"anruf", Channel::call},
      {"telefon", Channel::call},
      {"appel", Channel::call},
      {"llamada", Channel::call},
      {"meeting", Channel::meeting},
      {"demo", Channel::meeting},
      {"lunch", Channel::meeting},
      {"termin", Channel::meeting},
      {"letter", Channel::card},
      {"card", Channel::card},
  };
  const std::string plain = folded(word);
  for (const Part& each : parts) {
    if (plain.find(each.part) != std::string::npos) return each.channel;
  }
  return {};
}

std::optional<Temperature> temperature_of(std::string_view word) {
  struct Name {
    std::string_view name;
    Temperature temperature;
  };
  static constexpr Name names[] = {
      {"hot", Temperature::hot},
      {"warm", Temperature::interested},
      {"interested", Temperature::interested},
      {"cold", Temperature::promising},
      {"customer", Temperature::client},
      {"client", Temperature::client},
      {"kunde", Temperature::client},
      {"cliente", Temperature::client},
      {"evangelist", Temperature::client},
      {"lead", Temperature::promising},
      {"opportunity", Temperature::interested},
      {"subscriber", Temperature::promising},
      {"prospect", Temperature::promising},
      {"promising", Temperature::promising},
      {"lost", Temperature::lost},
      {"marketing qualified lead", Temperature::promising},
      {"sales qualified lead", Temperature::interested},
  };
  const std::string plain = folded(trimmed(word));
  for (const Name& each : names) {
    if (plain == each.name) return each.temperature;
  }
  return {};
}

SizeBand size_of(std::string_view cell) {
  // "501-1000", "1,000+", "250": the first number tells.
  std::string digits;
  for (const char c : cell) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (!digits.empty() && c != ',' && c != '.' && c != '\'' && c != ' ')
      break;
  }
  long employees = 0;
  if (digits.empty() || digits.size() > 9) return SizeBand::unknown;
  std::from_chars(digits.data(), digits.data() + digits.size(), employees);
  return employees > 0 ? size_band_of(employees) : SizeBand::unknown;
}

void keep(std::vector<CustomField>& custom, std::string_view name, std::string_view value) {
  if (custom.size() >= custom_fields_max || name.empty()) return;
  custom.push_back(
      {std::string(cut_at_character(name, name_max)), std::string(cut_at_character(value, field_text_max))});
}

std::optional<Channel> channel_named(std::string_view detail) {
  const auto named = from_word<Channel>(detail);
  return named ? std::optional(*named) : std::nullopt;
}

Touch past_touch(const RowLanguage& language, Channel channel, Instant at, std::string_view subject) {
  Touch touch;
  touch.state = TouchState::done;
  touch.choice = Choice::by_hand;
  touch.channel = channel;
  touch.zone = language.zone.name();
  touch.done_at = at;
  touch.due_at = at;
  touch.window_end = at;
  touch.at = wall_time(at, language.zone);
  touch.subject = cut_at_character(subject, field_text_max);
  return touch;
}

NextStep planned_step(const RowLanguage& language, std::string_view what, Channel channel, LocalMinute at) {
  NextStep step;
  // "Follow up" is not a next step, but it is the task that they had: its name stays recognizable.
  step.what = is_hollow(what) ? "Task of the old system: " + std::string(what) : std::string(what);
  step.what = std::string(cut_at_character(step.what, step_text_max));
  step.channel = channel;
  step.at = at;
  step.zone = language.zone.name();
  step.set_at = language.now;
  return step;
}

// Several values in one cell: Google divides them by " ::: ", others by ; | or a line end.
std::vector<std::string_view> values_in(std::string_view cell) {
  std::vector<std::string_view> values;
  std::size_t from = 0;
  const auto take = [&](std::size_t to) {
    if (const auto value = trimmed(cell.substr(from, to - from)); !value.empty()) values.push_back(value);
  };
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const std::size_t wide = cell.substr(i).starts_with(":::") ? 3 : 0;
    if (wide == 0 && std::string_view(";|\n\r").find(cell[i]) == std::string_view::npos) continue;
    take(i);
    i += wide == 0 ? 0 : wide - 1;
    from = i + 1;
  }
  take(cell.size());
  return values;
}

// A comma divides numbers only where each side could be one: "555 0142, ext. 5" is one number.
std::vector<std::string_view> phones_in(std::string_view cell) {
  constexpr std::ptrdiff_t digits_min = 6;
  std::vector<std::string_view> phones;
  for (const std::string_view value : values_in(cell)) {
    const auto parts = split(value, ',');
    const bool each_is_one = std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
      return std::count_if(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; }) >= digits_min;
    });
    if (each_is_one)
      phones.insert(phones.end(), parts.begin(), parts.end());
    else
      phones.push_back(value);
  }
  return phones;
}

// "* Work" is how Google marks the first of its labels and its own groups.
std::string_view without_star(std::string_view label) {
  return label.starts_with("* ") ? trimmed(label.substr(2)) : label == "*" ? std::string_view() : label;
}

bool is_group_of_google(std::string_view tag) {
  return tag == "* myContacts" || tag == "* Other Contacts" || tag == "* starred" || tag == "* friends" ||
         tag == "* family" || tag == "* coworkers" || tag == "* Imported";
}

bool is_social_network(std::string_view domain) {
  static constexpr std::string_view networks[] = {"linkedin.com", "facebook.com",  "twitter.com", "x.com",
                                                  "xing.com",     "instagram.com", "youtube.com", "github.com"};
  return std::any_of(std::begin(networks), std::end(networks), [&](std::string_view network) {
    return domain == network || domain.ends_with("." + std::string(network));
  });
}

// A refusal that stands in a status instead of an opt-out column: "Do not call", "Unsubscribed". The channel is none
// where all of them are meant.
struct StatusRefusal {
  bool refuses = false;
  std::optional<Channel> channel;
};

StatusRefusal refusal_in_status(std::string_view status) {
  const std::string plain = header_key(status);
  const auto says = [&](std::string_view words) { return plain.find(words) != std::string::npos; };
  if (says("do not contact") || says("nicht kontaktieren") || plain == "opted out" || plain == "opt out")
    return {true, {}};
  if (says("do not call") || plain == "dnc" || says("dnc list") || says("nicht anrufen")) return {true, Channel::call};
  if (says("do not email") || says("do not mail") || says("unsubscribed") || says("abgemeldet"))
    return {true, Channel::email};
  return {};
}

// What other columns of the row decide together, once all are seen.
struct Pending {
  std::optional<Instant> last_contacted, activity_at, activity_due;
  std::optional<DayTime> task_on;
  std::string last_contacted_column, task_column;
  std::string task, activity_type, activity_subject, activity_body, activity_outcome, activity_status;
};

Outcome outcome_of(std::string_view word, Channel channel) {
  const std::string plain = folded(word);
  const auto says = [&](std::string_view part) { return plain.find(part) != std::string::npos; };
  if (says("voicemail") || says("voice mail") || says("left message")) return Outcome::left_voicemail;
  if (says("no answer") || says("busy") || says("not reached")) return Outcome::no_answer;
  if (says("connected") || says("completed") || says("held")) {
    return channel == Channel::meeting ? Outcome::meeting_held : Outcome::connected;
  }
  return Touch{}.outcome;
}

enum class TaskState { unsaid, done, open };

TaskState task_state_of(std::string_view word) {
  const std::string plain = header_key(word);
  for (const std::string_view done : {"done", "completed", "complete", "closed", "held", "erledigt", "abgeschlossen"}) {
    if (plain == done) return TaskState::done;
  }
  if (const auto yes = yes_from_cell(word)) return *yes ? TaskState::done : TaskState::open;
  return plain.empty() ? TaskState::unsaid : TaskState::open;
}

void take_history(const RowLanguage& language, const Pending& pending, ImportedRow& row) {
  NewContact& person = row.person;
  const bool is_activity = pending.activity_at || pending.activity_due;
  if (pending.last_contacted && *pending.last_contacted <= language.now) {
    const Channel channel =
        channel_of(pending.last_contacted_column).value_or(person.emails.empty() ? Channel::call : Channel::email);
    Touch touch = past_touch(language, channel, *pending.last_contacted, "Last contact according to " + language.file);
    if (!is_activity) touch.outcome = outcome_of(pending.activity_outcome, channel);
    person.history.push_back(std::move(touch));
  }
  const std::string& what = pending.activity_subject.empty() ? pending.activity_type : pending.activity_subject;
  const Channel channel =
      channel_of(pending.activity_type).value_or(channel_of(pending.activity_subject).value_or(Channel::call));
  const TaskState state = task_state_of(pending.activity_status);
  const auto when = pending.activity_at && *pending.activity_at <= language.now ? pending.activity_at
                    : pending.activity_due                                      ? pending.activity_due
                                                                                : pending.activity_at;
  if (when && *when <= language.now && state != TaskState::open) {
    Touch touch = past_touch(language, channel, *when, what);
    touch.text = cut_at_character(pending.activity_body, touch_text_max);
    touch.outcome = outcome_of(pending.activity_outcome, channel);
    row.touch = std::move(touch);
  }
  const auto note_of = [&](LocalDay day, const std::string& task) {
    person.notes += (person.notes.empty() ? "" : "\n") + ("Task of " + text_of(day) + ": ") + task;
  };
  if (const auto due = pending.activity_due ? pending.activity_due : pending.activity_at;
      due && state != TaskState::done) {
    if (*due > language.now) {
      person.next_step = planned_step(language, what, channel, wall_time(*due, language.zone));
    } else if (state == TaskState::open) {
      // Nobody did it, and its day is over: it is no touch, and not the next step by itself.
      row.overdue_task = "Task of " + text_of(local_day(*due, language.zone)) + ", not done: " + what;
      if (!pending.activity_body.empty()) row.overdue_task += " (" + pending.activity_body + ")";
    }
  }
  if (pending.task_on) {
    constexpr int nine = 9 * 60;  // a task without a time is done in the morning
    const std::string task = pending.task.empty() ? "Task from " + language.file : pending.task;
    const bool ahead =
        pending.task_on->day > local_day(language.now, language.zone) && pending.task_on->day <= last_plannable_day();
    if (ahead) {
      person.next_step = planned_step(
          language, task,
          channel_of(task).value_or(
              channel_of(pending.task_column).value_or(person.phones.empty() ? Channel::email : Channel::call)),
          at_minute(pending.task_on->day, pending.task_on->minute.value_or(nine)));
    } else {
      note_of(pending.task_on->day, task);
    }
  }
}

}  // namespace

std::vector<FieldValue> fields_of(const RowLanguage& language, const std::vector<std::string_view>& cells) {
  std::vector<FieldValue> fields;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i >= language.plan.targets.size()) {
      // More cells than names: perhaps a comma that should have stood in quotes. Nothing of it is lost.
      const std::string name = "column " + std::to_string(i + 1);
      if (!trimmed(cells[i]).empty())
        fields.push_back({Field::custom, name, 0, name, std::string(trimmed(cells[i])), DayOrder::year_month_day});
      continue;
    }
    const ColumnTarget& target = language.plan.targets[i];
    std::string_view cell = trimmed(cells[i]);
    if (cell.empty() || target.field == Field::ignore) continue;
    const std::string plain = unguarded(cell);  // "'+47 22 …": another system's guard against formulas
    cell = plain;
    if (language.mapping) cell = replaced(*language.mapping, language.columns[i], cell);
    fields.push_back(
        {target.field, target.detail, target.group, language.columns[i], std::string(cell), language.day_orders[i]});
  }
  return fields;
}

std::vector<FieldValue> fields_of(const VCard& card) {
  std::vector<FieldValue> fields;
  const auto add = [&](Field field, std::string_view value, std::string detail = {}) {
    value = trimmed(value);
    if (value.empty()) return;
    fields.push_back(
        {field, std::move(detail), 0, std::string(text_of(field)), std::string(value), DayOrder::year_month_day});
  };
  const auto type_of = [](const VCardEntry& entry) {
    return !entry.label.empty() ? entry.label : entry.types.empty() ? std::string() : entry.types.front();
  };
  if (!card.is_organization) {
    add(Field::given_name, card.given);
    add(Field::family_name, card.family);
    add(Field::middle_name, card.additional);
    add(Field::full_name, card.full_name);
  }
  add(Field::name_prefix, card.prefixes);
  add(Field::name_suffix, card.suffixes);
  add(Field::nickname, card.nickname);
  add(Field::organization, card.organization.empty() && card.is_organization ? card.full_name : card.organization);
  add(Field::title, card.title);
  add(Field::role, card.role);
  for (const std::string& unit : card.units) add(Field::department, unit);
  for (const bool preferred : {true, false}) {  // the preferred one of each kind is the first that we use
    for (const VCardEntry& email : card.emails) {
      if (email.preferred == preferred) add(Field::email, email.value, type_of(email));
    }
    for (const VCardEntry& phone : card.phones) {
      if (phone.preferred == preferred) add(Field::phone, phone.value, type_of(phone));
    }
  }
  for (const VCardEntry& url : card.urls) add(Field::website, url.value);
  for (const VCardEntry& profile : card.profiles) add(Field::social, profile.value);
  if (!card.addresses.empty()) {
    const VCardPlace& place = card.addresses.front();
    add(Field::street, place.street);
    add(Field::city, place.city);
    add(Field::region, place.region);
    add(Field::postcode, place.postcode);
    add(Field::country, place.country);
  }
  add(Field::birthday, card.birthday);
  add(Field::notes, card.notes);
  add(Field::language, card.language);
  add(Field::zone, card.zone);
  for (const std::string& category : card.categories) add(Field::tags, category);
  add(Field::external_id, card.uid);
  return fields;
}

ImportedRow read_row(const RowLanguage& language, const std::vector<FieldValue>& fields, std::int64_t line) {
  ImportedRow row;
  NewContact& person = row.person;
  Pending pending;
  const std::string evidence = language.file + " line " + std::to_string(line);
  const auto first = [&](Field field) -> const FieldValue* {
    for (const FieldValue& each : fields) {
      if (each.field == field) return &each;
    }
    return nullptr;
  };
  const auto label_of = [&](Field type, const FieldValue& field) {
    for (const FieldValue& each : fields) {
      if (field.group != 0 && each.field == type && each.group == field.group)
        return std::string(without_star(each.value));
    }
    return field.detail;
  };
  std::string home = language.country;
  if (const FieldValue* country = first(Field::country)) {
    if (const std::string code = country_code(country->value); !code.empty()) home = code;
  }

  std::optional<Instant> mail_came_back;
  const auto has_email = [&](const std::string& address) {
    return std::any_of(person.emails.begin(), person.emails.end(),
                       [&](const Email& e) { return e.address == address; });
  };
  const auto has_phone = [&](const std::string& number) {
    return std::any_of(person.phones.begin(), person.phones.end(), [&](const Phone& p) { return p.number == number; });
  };
  // What cannot be read is kept as it stands, under its column's name, and said.
  const auto unread = [&](const FieldValue& field, std::string_view what, std::string_view value, const Refusal& why) {
    keep(person.custom, field.column, value);
    row.doubts.push_back(std::string(what) + " \"" + std::string(cut_at_character(value, name_max)) +
                         "\": " + why.text);
  };
  const auto moment_of = [&](const FieldValue& field, std::string_view what) {
    const auto read = day_from_cell(field.value, field.day_order);
    if (!read) unread(field, what, field.value, read.refusal());
    return instant_of(language, field);
  };
  const auto refuse = [&](std::optional<Channel> channel, Instant at, const std::string& words) {
    person.permissions.push_back({.channel = channel,
                                  .answer = PermissionAnswer::withdrawn,
                                  .at = at,
                                  .asked_by = "import",
                                  .words = words,
                                  .evidence = evidence});
    if (!channel) person.stops.push_back({.reason = StopReason::opted_out, .at = at, .by = "import", .words = words});
  };
  // "Due date" and "Due time" are one moment.
  const auto due_of = [&](FieldValue field) {
    for (const FieldValue& each : fields) {
      if (each.field == Field::activity_due_on && each.detail == "time") field.value += " " + each.value;
    }
    return moment_of(field, "due date");
  };

  for (const FieldValue& field : fields) {
    const std::string& value = field.value;
    switch (field.field) {
      case Field::given_name: take(person.given_name, value); break;
      case Field::family_name: take(person.family_name, value); break;
      case Field::title: take(person.title, value); break;
      case Field::email:
        for (const std::string_view part : values_in(value)) {
          for (const std::string_view each : mailboxes_in(part)) {
            const auto read = mailbox_from_text(each);
            if (!read)
              unread(field, "e-mail", each, read.refusal());
            else if (person.emails.size() < addresses_max && !has_email(read->text()))
              person.emails.push_back({read->text(), label_of(Field::email_type, field), {}});
          }
        }
        break;
      case Field::email_bounced: {
        const auto yes = yes_from_cell(value);
        if (yes && !*yes) break;
        mail_came_back = language.now;
        keep(person.custom, field.column, value);
        break;
      }
      case Field::phone:
        for (const std::string_view each : phones_in(value)) {
          const auto read = phone_from_text(trimmed(each), home);
          if (!read)
            unread(field, "phone", each, read.refusal());
          else if (person.phones.size() < addresses_max && !has_phone(read->e164))
            person.phones.push_back(
                {read->e164, read->extension.empty() ? label_of(Field::phone_type, field) : "ext. " + read->extension});
        }
        break;
      case Field::website:
      case Field::domain:
        if (const auto domain = domain_of_website(value); domain && is_social_network(domain->ascii)) {
          take(person.social, value, field_text_max);
        } else if (domain && !is_free_mail(domain->ascii)) {
          take(person.website, domain->ascii);
          row.websites.push_back(domain->ascii);
        }
        break;
      case Field::linkedin:
      case Field::social: take(person.social, value, field_text_max); break;
      case Field::birthday: {
        const auto day = day_of_field(field);
        keep(person.custom, "birthday", day ? text_of(*day) : value);
        break;
      }
      case Field::language: take(person.language, lower(value)); break;
      case Field::street: take(person.address.street, value); break;
      case Field::city: take(person.address.city, value); break;
      case Field::region: take(person.address.region, value); break;
      case Field::postcode: take(person.address.postcode, value); break;
      case Field::country:
        person.address.country = country_code(value);
        if (person.address.country.empty()) keep(person.custom, "country", value);
        break;
      case Field::zone: take(person.zone, value); break;
      case Field::organization: take(person.organization, value); break;
      case Field::industry: take(person.industry, value); break;
      case Field::employees:
        person.size = size_of(value);
        keep(row.organization.custom, "employees", value);
        break;
      case Field::revenue: keep(row.organization.custom, "revenue", value); break;
      case Field::parent_organization: keep(row.organization.custom, "parent organization", value); break;
      case Field::owner:
        take(row.owner, value);
        take(row.seller.name, value);
        break;
      case Field::manager: take(row.seller.manager, value); break;
      case Field::team: take(row.seller.team, value); break;
      case Field::tags: {
        const auto parts = values_in(value);
        for (const std::string_view tag : parts.size() > 1 ? parts : split(value, ',')) {
          if (is_group_of_google(trimmed(tag))) continue;
          if (!person.temperature && temperature_of(trimmed(tag)) == Temperature::client)
            person.temperature = Temperature::client;
          const std::string_view plain = without_star(trimmed(tag));
          if (!plain.empty() && person.tags.size() < tags_max)
            person.tags.emplace_back(cut_at_character(plain, name_max));
        }
        break;
      }
      case Field::notes:
        person.notes += (person.notes.empty() ? "" : "\n") + value;
        if (person.notes.size() > field_text_max) {
          person.notes = std::string(cut_at_character(person.notes, field_text_max));
          row.doubts.push_back("the notes are longer than " + std::to_string(field_text_max) + " bytes and were cut");
        }
        break;
      case Field::source: take(person.source, value); break;
      case Field::lead_status:
        if (folded(value).find("unqualified") != std::string::npos) person.fit = Fit::no;
        keep(person.custom, field.column, value);
        if (const StatusRefusal refusal = refusal_in_status(value); refusal.refuses)
          refuse(refusal.channel, language.now, field.column + ": " + value);
        break;
      case Field::stage_of_life:
      case Field::temperature:
      case Field::rating: {
        const auto found = temperature_of(value);
        if (!found)
          keep(person.custom, field.column, value);
        else if (!person.temperature || field.field == Field::temperature)
          person.temperature = found;
        break;
      }
      case Field::fit:
        if (const auto yes = yes_from_cell(value)) person.fit = *yes ? Fit::yes : Fit::no;
        break;
      case Field::last_contacted_at:
        if (const auto at = moment_of(field, "last contact");
            at && (!pending.last_contacted || *pending.last_contacted < *at)) {
          pending.last_contacted = at;
          pending.last_contacted_column = field.column;
        }
        break;
      case Field::next_task_on:
        if (const auto read = day_from_cell(value, field.day_order)) {
          pending.task_on = *read;
          pending.task_column = field.column;
        } else {
          unread(field, "next task", value, read.refusal());
        }
        break;
      case Field::next_task_subject: pending.task = value; break;
      case Field::external_id:
        take(person.external_id, value);
        take(row.organization.external_id, value);
        take(row.seller.external_id, value);
        break;
      case Field::organization_external_id: take(row.organization_key, value); break;
      case Field::opt_out:
      case Field::permission: {
        PermissionWord word = permission_from_cell(value, field.field == Field::opt_out);
        // A date or a reason in an opt-out column is an opt-out: what cannot be read must not become a yes.
        if (field.field == Field::opt_out && word == PermissionWord::says_nothing && !yes_from_cell(value))
          word = PermissionWord::denied;
        const auto channel = channel_named(field.detail);
        if (word == PermissionWord::denied) {
          const FieldValue* reason = first(Field::opt_out_reason);
          const FieldValue* on = first(Field::opted_out_at);
          const Instant at = on ? instant_of(language, *on).value_or(language.now) : language.now;
          refuse(channel, at, reason ? reason->value : field.column + ": " + value);
        } else if (word == PermissionWord::granted && field.field == Field::permission) {
          person.permissions.push_back({.channel = channel,
                                        .answer = PermissionAnswer::granted,
                                        .basis = LawfulBasis::consent,
                                        .at = language.now,
                                        .asked_by = "import",
                                        .words = field.column + ": " + value,
                                        .evidence = evidence});
        }
        break;
      }
      case Field::deal_name: take(row.deal.name, value); break;
      case Field::deal_stage:
        row.stage = value;
        if (!language.mapping) break;
        for (const auto& [theirs, ours] : language.mapping->stages) {
          if (same_word(theirs, value)) row.stage = ours;
        }
        break;
      case Field::deal_status: row.status = value; break;
      case Field::deal_amount:
      case Field::deal_price: {
        const FieldValue* named = first(Field::deal_currency);
        const auto money = money_from_cell(value, named && named->value.size() == 3 ? named->value : language.currency);
        if (!money)
          row.doubts.push_back("amount \"" + value + "\": " + money.refusal().text);
        else
          (field.field == Field::deal_amount ? row.deal.amount : row.price) = *money;
        break;
      }
      case Field::deal_close_date: {
        const auto day = day_of_field(field);
        if (!day) row.doubts.push_back("close date \"" + value + "\" is no day of the calendar");
        // The day on which it was closed rules over the one on which it was expected.
        if (!day || (row.deal.closed_on && field.detail != "closed")) break;
        row.closed_at = instant_of(language, field);
        row.deal.closed_on = day;
        break;
      }
      case Field::deal_created_at:
        row.opened_at = instant_of(language, field);
        row.deal.opened_on = day_of_field(field);
        if (!row.deal.opened_on) row.doubts.push_back("created date \"" + value + "\" is no day");
        break;
      case Field::deal_owner:
      case Field::activity_owner: take(row.deal_owner, value); break;
      case Field::deal_product: take(row.deal.product, value); break;
      case Field::deal_external_id: take(row.deal.external_id, value); break;
      case Field::deal_lost_reason: take(row.deal.lost_because, value, field_text_max); break;
      case Field::activity_type: pending.activity_type = value; break;
      case Field::activity_date: pending.activity_at = moment_of(field, "date"); break;
      case Field::activity_due_on:
        if (field.detail != "time") pending.activity_due = due_of(field);
        break;
      case Field::activity_status: pending.activity_status = value; break;
      case Field::activity_subject: pending.activity_subject = value; break;
      case Field::activity_body: pending.activity_body = value; break;
      case Field::activity_outcome:
        pending.activity_outcome = value;
        keep(person.custom, field.column, value);
        if (const StatusRefusal refusal = refusal_in_status(value); refusal.refuses)
          refuse(refusal.channel, language.now, field.column + ": " + value);
        break;
      case Field::custom:
        keep(person.custom, field.detail.empty() ? field.column : field.detail, value);
        keep(row.organization.custom, field.detail.empty() ? field.column : field.detail, value);
        break;
      case Field::middle_name:
      case Field::name_prefix:
      case Field::name_suffix:
      case Field::nickname:
      case Field::department: keep(person.custom, text_of(field.field), value); break;
      case Field::ignore:
      case Field::full_name:  // taken apart below, where the parts are missing
      case Field::address:    // the whole of it stands in for a missing street, below
      case Field::role:       // stands in for a missing title, below
      case Field::email_type:
      case Field::phone_type:
      case Field::opt_out_reason:
      case Field::opted_out_at:
      case Field::deal_currency:  // with their values
      case Field::created_at:
      case Field::updated_at:        // when another system made its record says nothing of the person
      case Field::deal_probability:  // we estimate our own
      case Field::activity_external_id: break;
    }
  }

  // A day or a way of unsubscribing says that it happened, whatever the yes-or-no column beside it says.
  if (const FieldValue* left = first(Field::opted_out_at); left && person.permissions.empty())
    refuse(Channel::email, instant_of(language, *left).value_or(language.now), left->column + ": " + left->value);
  if (const FieldValue* whole = first(Field::address)) take(person.address.street, whole->value);
  // Where nothing else tells one from another, the profile does.
  if (const auto at = lower(person.social).find("linkedin.com/in/");
      at != std::string::npos && person.external_id.empty() && person.emails.empty() && person.phones.empty())
    person.external_id = person.social.substr(at);
  const FieldValue* full = first(Field::full_name);
  if (full && person.given_name.empty() && person.family_name.empty()) {
    // "Maria Lopez (maria@nordlys.example)", of several the first.
    std::string_view written = trimmed(split(full->value, ';').front());
    if (const auto bracket = written.rfind('('); bracket != std::string_view::npos && written.ends_with(')')) {
      const auto read = mailbox_from_text(written.substr(bracket + 1, written.size() - bracket - 2));
      if (read) {
        if (!has_email(read->text()) && person.emails.size() < addresses_max)
          person.emails.push_back({read->text(), "", {}});
        written = trimmed(written.substr(0, bracket));
      }
    }
    const PersonName name = person_name_from_text(written);
    person.given_name = cut_at_character(name.given, name_max);
    person.family_name = cut_at_character(name.family, name_max);
    if (!name.prefix.empty()) keep(person.custom, "name_prefix", name.prefix);
    if (!name.middle.empty()) keep(person.custom, "middle_name", name.middle);
  }
  if (mail_came_back && !person.emails.empty()) person.emails.front().bounced_at = mail_came_back;
  if (const FieldValue* role = first(Field::role)) take(person.title, role->value);
  take(row.deal_owner, row.owner);
  take(row.owner, row.deal_owner);
  take(row.seller.name, full ? full->value : std::string(trimmed(person.given_name + " " + person.family_name)));
  take(row.seller.name, row.deal_owner);
  if (!person.emails.empty()) row.seller.email = person.emails.front().address;
  take_history(language, pending, row);

  Organization& organization = row.organization;
  organization.name = person.organization;
  organization.industry = person.industry;
  organization.size = person.size;
  organization.address = person.address;
  organization.zone = person.zone;
  organization.notes = person.notes;
  organization.tags = person.tags;
  return row;
}

std::vector<std::pair<std::string, std::string>> reading_of(const ImportedRow& row, RowsAre rows) {
  std::vector<std::pair<std::string, std::string>> reading;
  const auto say = [&](std::string_view field, std::string_view value) {
    if (!value.empty()) reading.emplace_back(field, value);
  };
  const auto name_of = [&] { return std::string(trimmed(row.person.given_name + " " + row.person.family_name)); };
  const auto money_of = [](const std::optional<Money>& money) { return money ? text_of(*money) : std::string(); };
  switch (rows) {
    case RowsAre::sellers:
      say("seller", row.seller.name);
      say("email", row.seller.email);
      return reading;
    case RowsAre::products:
      say("product", row.deal.product);
      say("price", money_of(row.price));
      return reading;
    case RowsAre::organizations: say("organization", row.organization.name); break;
    case RowsAre::deals:
      say("deal", row.deal.name);
      say("product", row.deal.product);
      say("stage", row.stage);
      say("status", row.status);
      say("amount", money_of(row.deal.amount));
      if (row.deal.opened_on) say("opened", text_of(*row.deal.opened_on));
      if (row.deal.closed_on) say("closes", text_of(*row.deal.closed_on));
      say("owner", row.deal_owner);
      break;
    case RowsAre::contacts:
    case RowsAre::activities: break;
  }
  const NewContact& person = row.person;
  say("name", name_of());
  if (rows != RowsAre::organizations) say("organization", person.organization);
  say("title", person.title);
  for (const Email& email : person.emails) say("email", email.address);
  for (const Phone& phone : person.phones) say("phone", phone.number);
  say("website", person.website);
  say("city", person.address.city);
  say("country", person.address.country);
  if (rows == RowsAre::contacts) say("owner", row.owner);
  if (person.temperature) say("temperature", word_of(*person.temperature));
  for (const Permission& line : person.permissions)
    say("permission", std::string(line.channel ? word_of(*line.channel) : "all") + " " +
                          std::string(word_of(line.answer)) + " (" + line.words + ")");
  for (const Touch& touch : person.history) say("last contact", text_of(*touch.done_at));
  if (row.touch) say(word_of(row.touch->channel), text_of(*row.touch->done_at) + " " + row.touch->subject);
  if (person.next_step) say("next step", text_of(person.next_step->at) + " " + person.next_step->what);
  say("task", row.overdue_task);
  for (const std::string& tag : person.tags) say("tag", tag);
  for (const CustomField& field : person.custom) say(field.name, field.value);
  for (const std::string& doubt : row.doubts) say("doubt", doubt);
  return reading;
}

std::string stage_of(std::string_view word, const std::vector<Stage>& stages) {
  const std::string plain = folded(trimmed(word));
  const auto holds = [&](std::string_view part) { return plain.find(part) != std::string::npos; };
  if (plain.empty()) return {};
  for (const Stage& stage : stages) {
    if (folded(stage.name) == plain) return stage.name;
  }
  if (holds("lost") || holds("verloren") || holds("perdu") || holds("perdid") || plain == "abandoned") return "lost";
  if (holds("won") || holds("gewonnen") || holds("gagn") || holds("ganad")) return "won";
  // The usual stages of other systems, by how far they are along ours.
  struct Usual {
    std::string_view part;
    std::string_view ours;
  };
  static constexpr Usual usual[] = {
      {"prospect", "prospecting"},    {"new", "prospecting"},       {"lead", "prospecting"},
      {"qualif", "preparation"},      {"discovery", "first round"}, {"needs", "first round"},
      {"contact", "outreach"},        {"engag", "presentation"},    {"appointment", "first round"},
      {"meeting", "first round"},     {"demo", "presentation"},     {"presentation", "presentation"},
      {"value prop", "presentation"}, {"proposal", "second round"}, {"quote", "second round"},
      {"angebot", "second round"},    {"negotiat", "closing"},      {"decision", "closing"},
      {"contract", "closing"},        {"verhandlung", "closing"},
  };
  for (const Usual& each : usual) {
    if (!holds(each.part)) continue;
    for (const Stage& stage : stages) {
      if (stage.name == each.ours) return stage.name;
    }
  }
  return {};
}

}  // namespace barnacle::app
