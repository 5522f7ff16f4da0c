#include "app/import_row.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "formats/address.hpp"
#include "formats/country.hpp"
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

// What other columns of the row decide together, once all are seen.
struct Pending {
  std::optional<Instant> last_contacted, activity_at, activity_due;
  std::optional<DayTime> task_on;
  std::string task, activity_type, activity_subject, activity_body, activity_outcome;
};

void take_history(const RowLanguage& language, const Pending& pending, ImportedRow& row) {
  NewContact& person = row.person;
  if (pending.last_contacted && *pending.last_contacted <= language.now) {
    person.history.push_back(past_touch(language, person.emails.empty() ? Channel::call : Channel::email,
                                        *pending.last_contacted, "Last contact according to " + language.file));
  }
  const std::string& what = pending.activity_subject.empty() ? pending.activity_type : pending.activity_subject;
  const auto when = pending.activity_at ? pending.activity_at : pending.activity_due;
  if (when && *when <= language.now) {
    Touch touch = past_touch(language, channel_of(pending.activity_type).value_or(Channel::call), *when, what);
    touch.text = cut_at_character(pending.activity_body, touch_text_max);
    const std::string outcome = folded(pending.activity_outcome);
    const auto says = [&](std::string_view part) { return outcome.find(part) != std::string::npos; };
    if (says("no answer") || says("busy"))
      touch.outcome = Outcome::no_answer;
    else if (says("voicemail"))
      touch.outcome = Outcome::left_voicemail;
    else if (says("connected") || says("completed") || says("held")) {
      touch.outcome = touch.channel == Channel::meeting ? Outcome::meeting_held : Outcome::connected;
    }
    row.touch = std::move(touch);
  }
  const auto due = pending.activity_due ? pending.activity_due : pending.activity_at;
  if (due && *due > language.now) {
    person.next_step = planned_step(language, what, channel_of(pending.activity_type).value_or(Channel::call),
                                    wall_time(*due, language.zone));
  }
  if (pending.task_on) {
    constexpr int nine = 9 * 60;  // a task without a time is done in the morning
    const std::string task = pending.task.empty() ? "Task from " + language.file : pending.task;
    const bool ahead =
        pending.task_on->day > local_day(language.now, language.zone) && pending.task_on->day <= last_plannable_day();
    if (ahead) {
      person.next_step = planned_step(language, task,
                                      channel_of(task).value_or(person.phones.empty() ? Channel::email : Channel::call),
                                      at_minute(pending.task_on->day, pending.task_on->minute.value_or(nine)));
    } else {
      person.notes += (person.notes.empty() ? "" : "\n") + ("Task of " + text_of(pending.task_on->day) + ": ") + task;
    }
  }
}

}  // namespace

std::vector<FieldValue> fields_of(const RowLanguage& language, const std::vector<std::string_view>& cells) {
  std::vector<FieldValue> fields;
  for (std::size_t i = 0; i < cells.size() && i < language.plan.targets.size(); ++i) {
    const ColumnTarget& target = language.plan.targets[i];
    std::string_view cell = trimmed(cells[i]);
    if (cell.empty() || target.field == Field::ignore) continue;
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
      if (field.group != 0 && each.field == type && each.group == field.group) return each.value;
    }
    return field.detail;
  };
  std::string home = language.country;
  if (const FieldValue* country = first(Field::country)) {
    if (const std::string code = country_code(country->value); !code.empty()) home = code;
  }

  for (const FieldValue& field : fields) {
    const std::string& value = field.value;
    switch (field.field) {
      case Field::given_name: take(person.given_name, value); break;
      case Field::family_name: take(person.family_name, value); break;
      case Field::title: take(person.title, value); break;
      case Field::email:
        for (const std::string_view each : mailboxes_in(value)) {
          if (trimmed(each).empty()) continue;
          const auto read = mailbox_from_text(each);
          if (!read)
            row.doubts.push_back("e-mail \"" + std::string(each) + "\": " + read.refusal().text);
          else if (person.emails.size() < addresses_max)
            person.emails.push_back({read->text(), label_of(Field::email_type, field), {}});
        }
        break;
      case Field::phone: {
        const auto read = phone_from_text(value, home);
        if (!read)
          row.doubts.push_back("phone \"" + value + "\": " + read.refusal().text);
        else if (person.phones.size() < addresses_max)
          person.phones.push_back({read->e164, label_of(Field::phone_type, field)});
        break;
      }
      case Field::website:
      case Field::domain:
        if (const auto domain = domain_of_website(value); domain && !is_free_mail(domain->ascii)) {
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
      case Field::address: take(person.address.street, value); break;
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
        const char mark = value.find(';') != std::string::npos       ? ';'
                          : value.find(" ::: ") != std::string::npos ? ':'
                                                                     : ',';
        for (const std::string_view tag : split(value, mark)) {
          const std::string_view plain = trimmed(tag);
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
      case Field::last_contacted_at: pending.last_contacted = instant_of(language, field); break;
      case Field::next_task_on:
        if (const auto read = day_from_cell(value, field.day_order)) pending.task_on = *read;
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
          const std::string words = reason ? reason->value : field.column + ": " + value;
          person.permissions.push_back({.channel = channel,
                                        .answer = PermissionAnswer::withdrawn,
                                        .at = at,
                                        .asked_by = "import",
                                        .words = words,
                                        .evidence = evidence});
          if (!channel)
            person.stops.push_back({.reason = StopReason::opted_out, .at = at, .by = "import", .words = words});
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
      case Field::deal_close_date:
        row.closed_at = instant_of(language, field);
        row.deal.closed_on = day_of_field(field);
        if (!row.deal.closed_on) row.doubts.push_back("close date \"" + value + "\" is no day");
        break;
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
      case Field::activity_date: pending.activity_at = instant_of(language, field); break;
      case Field::activity_due_on: pending.activity_due = instant_of(language, field); break;
      case Field::activity_subject: pending.activity_subject = value; break;
      case Field::activity_body: pending.activity_body = value; break;
      case Field::activity_outcome: pending.activity_outcome = value; break;
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

  const FieldValue* full = first(Field::full_name);
  if (full && person.given_name.empty() && person.family_name.empty()) {
    const PersonName name = person_name_from_text(full->value);
    person.given_name = cut_at_character(name.given, name_max);
    person.family_name = cut_at_character(name.family, name_max);
    if (!name.prefix.empty()) keep(person.custom, "name_prefix", name.prefix);
    if (!name.middle.empty()) keep(person.custom, "middle_name", name.middle);
  }
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
