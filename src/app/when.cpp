#include "app/when.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/planner/bearings.hpp"
#include "domain/planner/place/free_times.hpp"

namespace barnacle::app {

namespace {

// A day holds fewer; what is planned without an hour of its own is passed over.
constexpr std::size_t lines_read = 500;

// Both calendars and what the seller has agreed, read once for a stretch of days.
class Diary {
 public:
  static Result<Diary> open(Desk& desk, const Asking& asking) {
    Diary diary;
    if (!asking.contact.is_nil()) {
      auto taken = take_file(desk, asking.contact);
      if (!taken) return taken.refusal();
      diary.file_ = std::move(*taken);
    }
    const SellerId id = asking.seller.is_nil() && diary.file_ ? diary.file_->contact.owner : asking.seller;
    diary.seller_ = desk.reference().seller(id);
    if (diary.seller_ == nullptr)
      return not_found("seller.unknown", "Say whose calendar is meant: there is no seller.");
    const Zone* own = desk.policy().zones->known(diary.seller_->zone);
    diary.own_zone_ = own != nullptr ? *own : Zone::utc();
    diary.zone_ = diary.own_zone_;
    if (!asking.zone.empty()) {
      const auto zone = desk.policy().zones->find(asking.zone);
      if (!zone) return zone.refusal();
      diary.zone_ = *zone;
    }
    if (diary.file_) {
      const Situation situation = situation_of(desk, *diary.file_);
      const Bearings bearings = bearings_of(situation, desk.policy(), desk.now);
      diary.their_zone_ = bearings.zone;
      diary.their_place_ = bearings.place;
      diary.their_hours_ = bearings.hours;
      diary.their_name_ = full_name(diary.file_->contact);
    }
    return diary;
  }

  /// What is agreed between the two days, both included, on the seller's wall.
  void read(Desk& desk, LocalDay first, LocalDay last) {
    const Instant from = to_instant(at_minute(first, 0), own_zone_);
    const Instant until = to_instant(at_minute(last + days{1}, 0), own_zone_);
    for (const QueueLine& line : desk.books.touches().lines_between(seller_->id, from, until, lines_read)) {
      const bool is_fixed = line.choice == Choice::meeting || line.channel == Channel::meeting;
      if (!is_fixed || (file_ && line.contact == file_->contact.id)) continue;
      const int length = desk.policy().minutes_per_channel[static_cast<std::size_t>(line.channel)];
      agreed_.push_back(
          {line.due_at, line.due_at + minutes{length}, std::string(word_of(line.channel)) + " with " + line.name});
    }
  }

  /// Lent for as long as the diary stands still.
  template <class Question>
  auto ask(Instant now, Question&& question) const {
    static const std::vector<Leave> no_leave;
    const WorkCalendar ours{own_zone_, seller_->hours, seller_->place, seller_->leave};
    const WorkCalendar theirs{their_zone_, their_hours_, their_place_, no_leave};
    return question(Meeters{ours, file_ ? &theirs : nullptr, their_name_, agreed_, now});
  }

  OfferedTime offered(Instant at) const {
    return {at, wall_time(at, own_zone_), wall_time(at, file_ ? their_zone_ : own_zone_)};
  }

  const Zone& zone() const { return zone_; }          ///< where texts are meant
  const Zone& own_zone() const { return own_zone_; }  ///< the seller's
  const Zone* their_zone() const { return file_ ? &their_zone_ : nullptr; }
  std::optional<TimeOfDay> preferred() const { return file_ ? file_->contact.stated.time_of_day : std::nullopt; }

 private:
  std::optional<ContactFile> file_;
  const Seller* seller_ = nullptr;
  Zone zone_, own_zone_, their_zone_;
  HolidayPlace their_place_;
  WorkingHours their_hours_;
  std::string their_name_;
  std::vector<Appointment> agreed_;
};

// "Wednesday 25 November 2026, 11:00 Prague"
std::string read_out(LocalMinute wall, const Zone& zone) {
  std::string text = spelled_out({.day = day_of(wall)}, "");
  text.resize(text.find(','));
  std::string place = zone.name().substr(zone.name().find_last_of('/') + 1);
  std::replace(place.begin(), place.end(), '_', ' ');
  return text + ", " + clock_text(minute_of_day(wall)) + " " + place;
}

// The date of a line and the words around it.
Result<std::pair<DateReading, std::string>> date_in(std::string_view text, const TypedAt& at) {
  auto alone = read_typed_date(text, at);
  if (alone || alone.refusal().code != "date.unreadable") {
    if (!alone) return alone.refusal();
    return std::pair{std::move(*alone), std::string()};
  }
  const std::vector<TypedWord> words = typed_words(text);
  auto found = find_date(words, at);
  if (!found) return alone.refusal();
  if (!found->reading) return found->reading.refusal();
  const Span& span = found->reading->span;
  std::string_view before = trimmed(text.substr(0, span.from));
  while (!before.empty() && (before.back() == ',' || before.back() == ';'))
    before = trimmed(before.substr(0, before.size() - 1));
  const std::string_view after = trimmed(text.substr(std::min(span.to, text.size())));
  std::string what(before);
  if (!after.empty() && after != "." && after != ",") what += (what.empty() ? "" : " ") + std::string(after);
  return std::pair{std::move(*found->reading), std::move(what)};
}

}  // namespace

Result<WhenRead> read_when(Desk& desk, std::string_view text, const Asking& asking) {
  auto diary = Diary::open(desk, asking);
  if (!diary) return diary.refusal();
  if (text.size() > typed_date_max) {
    return invalid("date.too_long", "A date is at most " + std::to_string(typed_date_max) + " bytes long.");
  }
  const auto found = date_in(text, {.now = desk.now, .zone = diary->zone()});
  if (!found) return found.refusal();
  WhenRead read{.when = found->first.when, .what = found->second, .zone = diary->zone().name()};
  if (read.when.on_reply) {
    read.reading = "when they reply";
    return read;
  }
  if (!read.when.minute) {
    read.reading = spelled_out(read.when, "");
    diary->read(desk, read.when.day, read.when.day);
    for (const Instant at :
         diary->ask(desk.now, [&](const Meeters& meeters) { return free_slots(meeters, read.when.day); })) {
      if (read.choices.size() < choices_max) read.choices.push_back(diary->offered(at));
    }
    return read;
  }
  const LocalMinute wall = at_minute(read.when.day, *read.when.minute);
  read.at = to_instant(wall, diary->zone());
  read.reading = read_out(wall, diary->zone());
  if (diary->their_zone() != nullptr && !(*diary->their_zone() == diary->zone())) {
    read.their_reading = read_out(wall_time(*read.at, *diary->their_zone()), *diary->their_zone());
  }
  const LocalDay own_day = local_day(*read.at, diary->own_zone());
  diary->read(desk, own_day - days{1}, own_day);
  read.clash =
      diary->ask(desk.now, [&](const Meeters& meeters) { return clash_at(meeters, *read.at, meeting_minutes); });
  return read;
}

Result<std::vector<OfferedTime>> free_times(Desk& desk, const Asking& asking, int days_looked_at) {
  auto diary = Diary::open(desk, asking);
  if (!diary) return diary.refusal();
  const LocalDay tomorrow = local_day(desk.now, diary->own_zone()) + days{1};
  diary->read(desk, tomorrow - days{1}, tomorrow + days{days_looked_at});
  std::vector<OfferedTime> times;
  for (const Instant at : diary->ask(desk.now, [&](const Meeters& meeters) {
         return times_to_offer(meeters, tomorrow, days_looked_at, diary->preferred());
       })) {
    times.push_back(diary->offered(at));
  }
  return times;
}

}  // namespace barnacle::app
