#include "domain/messages/letters.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace barnacle {

namespace {

struct Calendar {
  std::string_view language;
  std::string_view at;  ///< between day and clock
  std::array<std::string_view, 7> weekdays;
  std::array<std::string_view, 12> months;
  std::string_view of;  ///< between day number and month
};

constexpr std::array<Calendar, 7> calendars{{
    {"en",
     " at ",
     {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December"},
     " "},
    {"de",
     " um ",
     {"Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"},
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember"},
     ". "},
    {"fr",
     " à ",
     {"dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"},
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre"},
     " "},
    {"es",
     " a las ",
     {"domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"},
     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre"},
     " de "},
    {"it",
     " alle ",
     {"domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"},
     {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
      "novembre", "dicembre"},
     " "},
    {"nl",
     " om ",
     {"zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"},
     {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december"},
     " "},
    {"pt",
     " às ",
     {"domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado"},
     {"janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
      "dezembro"},
     " de "},
}};

std::string_view main_language(std::string_view tag) { return tag.substr(0, tag.find_first_of("-_")); }

const Calendar& calendar_of(std::string_view language) {
  const auto* at = std::find_if(calendars.begin(), calendars.end(),
                                [&](const Calendar& c) { return same_word(c.language, main_language(language)); });
  return at == calendars.end() ? calendars.front() : *at;
}

std::chrono::year_month_day date_of(LocalDay day) { return std::chrono::year_month_day{day}; }

/// The next Monday to Friday at or after `days_ahead` working days.
LocalDay working_day_after(LocalDay today, int days_ahead) {
  LocalDay day = today;
  while (days_ahead > 0) {
    day += days{1};
    const auto of_week = std::chrono::weekday{day}.c_encoding();
    if (of_week != 0 && of_week != 6) --days_ahead;
  }
  return day;
}

/// "Oslo" of "Europe/Oslo", for a time that is not in the reader's zone.
std::string city_of(std::string_view zone) {
  std::string city(zone.substr(zone.find_last_of('/') + 1));
  std::replace(city.begin(), city.end(), '_', ' ');
  return city;
}

std::string problems_block(const Discovery& told) {
  std::vector<std::string> lines;
  for (const Problem& problem : told.problems) {
    if (trimmed(problem.words).empty()) continue;
    lines.push_back("- " + std::string(trimmed(problem.words)) +
                    (problem.cost_per_year ? " (" + text_of(*problem.cost_per_year) + " a year)" : ""));
  }
  return joined(lines, "\n");
}

std::string agreed_block(const LetterSource& source) {
  std::vector<std::string> lines;
  for (const Side side : {Side::ours, Side::theirs}) {
    for (const Commitment& promise : source.contact.commitments) {
      if (promise.side != side || promise.kept_at || promise.dropped_at) continue;
      lines.push_back(std::string(side == Side::ours ? "I: " : "You: ") + promise.what + ", by " +
                      letter_day(promise.due_on, source.today, source.contact.language));
    }
  }
  return joined(lines, "\n");
}

std::string case_block(const LetterSource& source) {
  const Discovery& told = source.contact.discovery;
  std::vector<std::string> lines;
  const auto add = [&](std::string_view heading, std::string_view words) {
    if (!trimmed(words).empty()) lines.push_back(std::string(heading) + ": " + std::string(trimmed(words)));
  };
  add("What happens otherwise", told.if_not_solved);
  add("How important it is", told.importance);
  add("What success looks like", told.success);
  add("Who else is involved", told.who_else);
  if (told.decision_date)
    add("When you decide", letter_day(*told.decision_date, source.today, source.contact.language));
  return joined(lines, "\n");
}

std::string signature_block(const Seller& seller) {
  std::vector<std::string> lines;
  for (const auto& line : {seller.name, seller.company, seller.phone, seller.email}) {
    if (!trimmed(line).empty()) lines.push_back(line);
  }
  return joined(lines, "\n");
}

/// "Slow stock." -> "Slow stock": their words stand inside a sentence of ours.
std::string quoted(std::string_view words) {
  auto plain = trimmed(words);
  while (!plain.empty() && (plain.back() == '.' || plain.back() == '!')) plain.remove_suffix(1);
  return std::string(plain);
}

Result<Draft> filled(const LetterTemplate& letter, const LetterSource& source, const FieldValues& values) {
  const auto subject_template = parse_template(letter.subject, Lines::one);
  if (!subject_template) return subject_template.refusal();
  const auto text_template = parse_template(letter.text, Lines::many);
  if (!text_template) return text_template.refusal();
  auto text = merge(*text_template, values, Lines::many);
  if (!text) return text.refusal();
  auto subject = merge(*subject_template, values, Lines::one);
  if (!subject) return subject.refusal();
  Draft draft{subject->text, text->text,    std::string(letter.name), subject->used, {}, letter.channel,
              letter.kind,   letter.purpose};
  for (std::string& field : text->used) {
    if (std::find(draft.fields.begin(), draft.fields.end(), field) == draft.fields.end())
      draft.fields.push_back(std::move(field));
  }
  const bool gives = std::any_of(draft.fields.begin(), draft.fields.end(),
                                 [](const std::string& name) { return name.starts_with("asset."); });
  if (gives && source.asset != nullptr) draft.asset = source.asset->id;
  return draft;
}

std::string_view value_letter(AssetForm form) {
  switch (form) {
    case AssetForm::article: return "value-article";
    case AssetForm::white_paper: return "value-white-paper";
    case AssetForm::infographic: return "value-infographic";
    case AssetForm::story: return "value-story";
    case AssetForm::post: return "value-post";
    case AssetForm::newsletter: return "value-newsletter";
    case AssetForm::case_study: return "value-case-study";
    case AssetForm::podcast: return "value-podcast";
    case AssetForm::invitation: return "value-invitation";
    case AssetForm::introduction: return "value-introduction";
    case AssetForm::reference: return "value-reference";
    case AssetForm::publication: return "value-publication";
    case AssetForm::tool: return "value-tool";
    case AssetForm::note: return "value-note";
  }
  expects(false, "each form of asset has its letter");
}

}  // namespace

std::string letter_day(LocalDay day, LocalDay today, std::string_view language) {
  const Calendar& calendar = calendar_of(language);
  const auto date = date_of(day);
  std::string out(calendar.weekdays[std::chrono::weekday{day}.c_encoding()]);
  out += " " + std::to_string(static_cast<unsigned>(date.day()));
  out += calendar.of;
  out += calendar.months[static_cast<unsigned>(date.month()) - 1];
  if (date.year() != date_of(today).year()) out += " " + std::to_string(static_cast<int>(date.year()));
  return out;
}

std::string letter_time(LocalMinute at, LocalDay today, std::string_view language) {
  return letter_day(day_of(at), today, language) + std::string(calendar_of(language).at) +
         clock_text(minute_of_day(at));
}

std::array<LocalMinute, 2> usual_offers(LocalDay today) {
  return {at_minute(working_day_after(today, 2), 600), at_minute(working_day_after(today, 3), 840)};
}

FieldValues field_values(const LetterSource& source) {
  const Contact& contact = source.contact;
  const Discovery& told = contact.discovery;
  const std::string_view language = contact.language;
  FieldValues values;
  const auto put = [&](std::string_view name, std::string value) {
    if (!trimmed(value).empty()) values.insert_or_assign(std::string(name), std::move(value));
  };
  put("contact.given_name", contact.given_name);
  put("contact.family_name", contact.family_name);
  if (!contact.given_name.empty() || !contact.family_name.empty()) put("contact.full_name", full_name(contact));
  put("contact.title", contact.title);
  put("contact.issue", contact.issue);
  if (source.organization != nullptr) {
    put("organization.name", source.organization->name);
    put("organization.industry", source.organization->industry);
  }
  put("discovery.piqued_interest", quoted(told.piqued_interest));
  constexpr std::array<std::string_view, problems_max> places{"discovery.primary", "discovery.secondary",
                                                              "discovery.tertiary"};
  for (std::size_t i = 0; i < std::min(told.problems.size(), places.size()); ++i)
    put(places[i], quoted(told.problems[i].words));
  if (!told.problems.empty() && told.problems[0].cost_per_year)
    put("discovery.cost", text_of(*told.problems[0].cost_per_year));
  put("discovery.if_not_solved", quoted(told.if_not_solved));
  put("discovery.importance", quoted(told.importance));
  put("discovery.success", quoted(told.success));
  put("discovery.who_else", quoted(told.who_else));
  if (told.decision_date) put("discovery.decision_date", letter_day(*told.decision_date, source.today, language));
  if (source.asset != nullptr) {
    const Asset& asset = *source.asset;
    put("asset.title", asset.title);
    put("asset.link", asset.link);
    put("asset.why", asset.why_it_helps);
    put("asset.piece", asset.title + "\n" + (asset.link.empty() ? asset.text : asset.link));
  }
  const auto usual = usual_offers(source.today);
  for (std::size_t i = 0; i < usual.size(); ++i) {
    put(i == 0 ? "offer.first" : "offer.second",
        letter_time(i < source.offers.size() ? source.offers[i] : usual[i], source.today, language));
  }
  if (contact.next_step) {
    const NextStep& step = *contact.next_step;
    std::string time = letter_time(step.at, source.today, language);
    if (!step.zone.empty() && !contact.zone.empty() && step.zone != contact.zone)
      time += " (" + city_of(step.zone) + " time)";
    put("next_step", time + ", " + quoted(step.what));
    put("next_step.what", quoted(step.what));
    put("next_step.day", letter_day(day_of(step.at), source.today, language));
    put("next_step.time", clock_text(minute_of_day(step.at)));
  }
  if (contact.meeting) put("meeting.about", quoted(contact.meeting->about));
  if (contact.inquiry) put("inquiry.words", quoted(contact.inquiry->words));
  put("promise.text", source.seller.promise_text);
  put("booking.link", std::string(source.booking_link));
  put("seller.name", source.seller.name);
  put("seller.email", source.seller.email);
  put("seller.phone", source.seller.phone);
  put("seller.company", source.seller.company);
  put("seller.contact_details", signature_block(source.seller));
  put("list.problems", problems_block(told));
  put("list.agreed", agreed_block(source));
  put("list.case", case_block(source));
  return values;
}

Result<Draft> compose(std::string_view name, const LetterSource& source, std::span<const LetterTemplate> templates) {
  const auto values = field_values(source);
  const auto language =
      source.contact.language.empty() ? std::string_view("en") : main_language(source.contact.language);
  for (const auto wanted : {language, std::string_view("en")}) {
    std::optional<Refusal> last;
    for (const LetterTemplate& letter : templates) {
      if (letter.name != name || !same_word(main_language(letter.language), wanted)) continue;
      auto draft = filled(letter, source, values);
      if (draft) return draft;
      last = draft.refusal();
    }
    if (last) return *last;
  }
  return not_found("template.not_found", "There is no template \"" + std::string(cut_at_character(name, 60)) +
                                             "\". Write it, or name another one in the step.");
}

std::string_view template_for(const Touch& touch, const Asset* asset) {
  if (!touch.template_name.empty()) return touch.template_name;
  switch (touch.channel) {
    case Channel::call:
    case Channel::voicemail:
    case Channel::meeting:
    case Channel::gift: return "";
    case Channel::card: return "thank-you-card";
    case Channel::introduction: return "value-introduction";
    case Channel::social_message: return "honest-connection";
    case Channel::text_message: return asset == nullptr ? "" : "value-no-answer";
    case Channel::email: break;
  }
  switch (touch.choice) {
    case Choice::reply_owed: return "";
    case Choice::inquiry: return touch.mode == Mode::automatic ? "inquiry-receipt" : "inquiry-answer";
    case Choice::meeting: return "recap";
    case Choice::their_commitment:
    case Choice::missing_next_step: return "own-words";
    case Choice::decision_date: return touch.kind == Kind::ask ? "ask-for-the-business" : "decision-guide";
    case Choice::our_commitment:
    case Choice::cadence_step:
    case Choice::rhythm:
    case Choice::by_hand: break;
  }
  if (touch.kind == Kind::ask) return "closer-look";
  return asset == nullptr ? "" : value_letter(asset->form);
}

Result<Done> check_template(const LetterTemplate& letter) {
  const auto subject = parse_template(letter.subject, Lines::one);
  if (!subject) return subject.refusal();
  const auto text = parse_template(letter.text, Lines::many);
  if (!text) return text.refusal();
  GateContext context;
  context.is_template = true;
  context.kind = letter.kind;
  context.purpose = letter.purpose;
  for (const Finding& finding : gate({letter.channel, letter.subject, letter.text}, context)) {
    if (finding.level != Level::fix) continue;
    return invalid("template.gate", "\"" + finding.words + "\": " + finding.why +
                                        (finding.replacement.empty() ? "" : " Write instead: " + finding.replacement));
  }
  return Done{};
}

}  // namespace barnacle
