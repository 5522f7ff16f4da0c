#include "domain/contacts/merge.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "base/text.hpp"
#include "domain/deals/commitments.hpp"
#include "domain/permission/opt_out.hpp"

namespace barnacle {
namespace {

// Half-lives of planner.md 2.2 and 2.4: figures of different dates are brought to the later one before they are added.
constexpr double pressure_half_life_days = 14;
constexpr double frailty_half_life_days = 120;

template <class T>
std::optional<T> later(const std::optional<T>& a, const std::optional<T>& b) {
  if (!a || !b) return a ? a : b;
  return std::max(*a, *b);
}

template <class T>
std::optional<T> earlier(const std::optional<T>& a, const std::optional<T>& b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

/// Takes a record's words into the one that stays, and writes down what finds no place.
class Merge {
 public:
  Merge(const Contact& kept, const Contact& other) : out_{kept, {}, {}}, to_(out_.contact), other_(other) {}

  MergedContact all() {
    texts();
    lists();
    ledgers();
    plans();
    figures();
    notes();
    signpost();
    return std::move(out_);
  }

 private:
  /// A line for the notes; the same line is written once.
  void left_over(std::string_view field, std::string_view value) { left_over_.push_back(note_of(field, value)); }
  static std::string note_of(std::string_view field, std::string_view value) {
    return "merged: " + std::string(field) + " \"" + std::string(value) + "\"";
  }

  void first_of(std::string_view field, std::string& to, const std::string& from) {
    if (to.empty()) {
      to = from;
    } else if (!from.empty() && from != to) {
      left_over(field, from);
    }
    stays_.push_back(note_of(field, to));
  }

  void fuller_of(std::string_view field, std::string& to, const std::string& from) {
    if (from.empty() || from == to) return;
    const bool takes = from.size() > to.size() || (from.size() == to.size() && from < to);
    const std::string loser = takes ? to : from;
    if (takes) to = from;
    if (!loser.empty() && !same_word(loser, to)) left_over(field, loser);
  }

  void texts() {
    fuller_of("given name", to_.given_name, other_.given_name);
    fuller_of("family name", to_.family_name, other_.family_name);
    fuller_of("title", to_.title, other_.title);
    first_of("social address", to_.social, other_.social);
    first_of("time zone", to_.zone, other_.zone);
    first_of("language", to_.language, other_.language);
    first_of("source", to_.source, other_.source);
    first_of("issue", to_.issue, other_.issue);
    first_of("external id", to_.external_id, other_.external_id);
    postal_address();
    if (to_.owner.is_nil()) to_.owner = other_.owner;
    if (to_.organization.is_nil()) {
      to_.organization = other_.organization;
    } else if (!other_.organization.is_nil() && other_.organization != to_.organization) {
      left_over("organization", other_.organization.text());
    }
    if (!to_.hours) to_.hours = other_.hours;

    Discovery& found = to_.discovery;
    fuller_of("what piqued their interest", found.piqued_interest, other_.discovery.piqued_interest);
    fuller_of("if not solved", found.if_not_solved, other_.discovery.if_not_solved);
    fuller_of("importance", found.importance, other_.discovery.importance);
    fuller_of("success", found.success, other_.discovery.success);
    fuller_of("who else", found.who_else, other_.discovery.who_else);
    found.decision_date = earlier(found.decision_date, other_.discovery.decision_date);
    if (!to_.stated.channel) to_.stated.channel = other_.stated.channel;
    if (!to_.stated.time_of_day) to_.stated.time_of_day = other_.stated.time_of_day;

    const auto rank = [](const Contact& c) {
      return std::tuple(c.temperature_since, -static_cast<int>(c.temperature), c.temperature_why);
    };
    if (rank(other_) > rank(to_)) {
      to_.temperature = other_.temperature;
      to_.temperature_since = other_.temperature_since;
      to_.temperature_why = other_.temperature_why;
    }
    // A known misfit is the more careful answer; it sends nothing, and a person can change it.
    const auto caution = [](Fit fit) { return fit == Fit::no ? 2 : fit == Fit::yes ? 1 : 0; };
    if (caution(other_.fit) > caution(to_.fit)) to_.fit = other_.fit;
    to_.created_at = std::min(to_.created_at, other_.created_at);
  }

  void postal_address() {
    const auto rank = [](const PostalAddress& a) {
      const auto filled = static_cast<int>(!a.street.empty()) + !a.city.empty() + !a.region.empty() +
                          !a.postcode.empty() + !a.country.empty();
      return std::tuple(filled, a.street, a.city, a.region, a.postcode, a.country);
    };
    const PostalAddress& from = other_.address;
    if (from == to_.address) return;
    const bool takes = rank(from) > rank(to_.address);
    const PostalAddress loser = takes ? to_.address : from;
    if (takes) to_.address = from;
    if (!loser.street.empty()) left_over("address", loser.street + ", " + loser.postcode + " " + loser.city);
  }

  void lists() {
    for (const Email& email : other_.emails) {
      const auto same = std::find_if(to_.emails.begin(), to_.emails.end(),
                                     [&](const Email& each) { return each.address == email.address; });
      if (same == to_.emails.end()) {
        to_.emails.push_back(email);
      } else {
        same->bounced_at = later(same->bounced_at, email.bounced_at);
        if (same->label.empty()) same->label = email.label;
      }
    }
    for (const Phone& phone : other_.phones) {
      const auto same = std::find_if(to_.phones.begin(), to_.phones.end(),
                                     [&](const Phone& each) { return each.number == phone.number; });
      if (same == to_.phones.end()) {
        to_.phones.push_back(phone);
      } else if (same->label.empty()) {
        same->label = phone.label;
      }
    }
    for (const std::string& tag : other_.tags) {
      const bool there =
          std::any_of(to_.tags.begin(), to_.tags.end(), [&](const auto& each) { return same_word(each, tag); });
      if (!there) to_.tags.push_back(tag);
    }
    for (const CustomField& field : other_.custom) {
      const auto same = std::find_if(to_.custom.begin(), to_.custom.end(),
                                     [&](const CustomField& each) { return each.name == field.name; });
      if (same == to_.custom.end()) {
        to_.custom.push_back(field);
      } else {
        first_of(field.name, same->value, field.value);
      }
    }
    for (const Problem& problem : other_.discovery.problems) add_problem(problem);
    for (const Commitment& each : other_.commitments) add_once(each);
  }

  void add_problem(const Problem& problem) {
    auto& problems = to_.discovery.problems;
    const auto same = std::find_if(problems.begin(), problems.end(),
                                   [&](const Problem& each) { return same_word(each.words, problem.words); });
    if (same != problems.end()) {
      if (!same->cost_per_year) same->cost_per_year = problem.cost_per_year;
      same->confirmed = same->confirmed || problem.confirmed;
    } else if (problems.size() < problems_max) {
      problems.push_back(problem);
    } else {
      left_over("problem",
                problem.words + (problem.cost_per_year ? ", " + text_of(*problem.cost_per_year) + " a year" : ""));
    }
  }

  void add_once(const Commitment& commitment) {
    auto& list = to_.commitments;
    if (std::find(list.begin(), list.end(), commitment) == list.end()) list.push_back(commitment);
  }

  void ledgers() {
    to_.permissions = merged_permissions(to_.permissions, other_.permissions);
    to_.stops = merged_stops(to_.stops, other_.stops);
    // The same stop known to both records is one stop.
    auto& stops = to_.stops;
    for (auto stop = stops.begin(); stop != stops.end();) {
      stop = std::find(stops.begin(), stop, *stop) != stop ? stops.erase(stop) : stop + 1;
    }
  }

  void plans() {
    to_.paused = longer(to_.paused, other_.paused);
    to_.out_of_office = longer(to_.out_of_office, other_.out_of_office);
    if (!to_.by_hand) to_.by_hand = other_.by_hand;
    to_.come_back_on = later(to_.come_back_on, other_.come_back_on);
    next_step();
    meeting();
    inquiry();
    if (other_.reply_owed) {
      if (!to_.reply_owed) {
        to_.reply_owed = other_.reply_owed;
      } else if (*to_.reply_owed != *other_.reply_owed) {
        const bool takes = other_.reply_owed->since < to_.reply_owed->since;
        const ReplyOwed loser = takes ? *to_.reply_owed : *other_.reply_owed;
        if (takes) to_.reply_owed = other_.reply_owed;
        if (!loser.words.empty()) left_over("they also wrote", loser.words);
      }
    }
    enrollment();
  }

  static std::optional<Pause> longer(const std::optional<Pause>& a, const std::optional<Pause>& b) {
    if (!a || !b) return a ? a : b;
    const auto rank = [](const Pause& pause) {
      return std::tuple(!pause.until, pause.until.value_or(LocalDay{}), pause.at, pause.why);
    };
    return rank(*b) > rank(*a) ? b : a;
  }

  void next_step() {
    if (!other_.next_step || to_.next_step == other_.next_step) return;
    if (!to_.next_step) {
      to_.next_step = other_.next_step;
      return;
    }
    const auto rank = [](const NextStep& step) { return std::tuple(step.agreed, step.set_at, step.at, step.what); };
    const bool takes = rank(*other_.next_step) > rank(*to_.next_step);
    const NextStep loser = takes ? *to_.next_step : *other_.next_step;
    if (takes) to_.next_step = other_.next_step;
    if (loser.agreed) {
      Commitment promised;
      promised.what = loser.what;
      promised.due_on = day_of(loser.at);
      promised.made_at = loser.set_at;
      promised.note = "agreed next step of a merged record, " + with_weekday(loser.at);
      add_once(promised);
      out_.decisions.push_back("The other agreed step is kept as our commitment: " + loser.what + ", " +
                               with_weekday(loser.at) + ".");
    } else {
      left_over("next step", loser.what + ", " + with_weekday(loser.at));
    }
  }

  void meeting() {
    if (!other_.meeting || to_.meeting == other_.meeting) return;
    if (!to_.meeting) {
      to_.meeting = other_.meeting;
      return;
    }
    const auto rank = [](const Meeting& m) { return std::tuple(!m.held, !m.recap_sent, m.at, m.about, m.minutes); };
    const bool takes = rank(*other_.meeting) > rank(*to_.meeting);
    const Meeting loser = takes ? *to_.meeting : *other_.meeting;
    if (takes) to_.meeting = other_.meeting;
    left_over(loser.held ? "meeting held" : "meeting", loser.about + ", " + text_of(loser.at));
  }

  void inquiry() {
    if (!other_.inquiry || to_.inquiry == other_.inquiry) return;
    if (!to_.inquiry) {
      to_.inquiry = other_.inquiry;
      return;
    }
    const auto rank = [](const Inquiry& q) { return std::tuple(q.at, q.source, q.words); };
    const bool takes = rank(*other_.inquiry) < rank(*to_.inquiry);
    const Inquiry loser = takes ? *to_.inquiry : *other_.inquiry;
    if (takes) to_.inquiry = other_.inquiry;
    to_.inquiry->receipt_at = earlier(to_.inquiry->receipt_at, loser.receipt_at);
    to_.inquiry->attempts += loser.attempts;
    if (!loser.words.empty() && loser.words != to_.inquiry->words) left_over("they also asked", loser.words);
  }

  void enrollment() {
    if (!other_.enrollment) return;
    if (!to_.enrollment) {
      to_.enrollment = other_.enrollment;
      return;
    }
    const auto rank = [](const Enrollment& e) {
      return std::tuple(e.counted_from, e.done.size(), e.enrolled_at, e.name, e.version);
    };
    const bool takes = rank(*other_.enrollment) > rank(*to_.enrollment);
    const std::string ended = takes ? to_.enrollment->name : other_.enrollment->name;
    if (takes) to_.enrollment = other_.enrollment;
    out_.decisions.push_back("Stays in cadence " + to_.enrollment->name + ", which moved last; the walk through " +
                             ended + " ends.");
  }

  void figures() {
    Standing& to = to_.standing;
    const Standing& from = other_.standing;
    to.touches += from.touches;
    to.unsolicited += from.unsolicited;
    to.asks += from.asks;
    if (from.last_answer_at > to.last_answer_at) {
      to.unanswered = from.unanswered;
    } else if (from.last_answer_at == to.last_answer_at) {
      to.unanswered += from.unanswered;
    }
    const bool theirs_last = from.last_touch_at > to.last_touch_at;
    auto kinds = theirs_last ? to.last_kinds : from.last_kinds;
    const auto& newer = theirs_last ? from.last_kinds : to.last_kinds;
    kinds.insert(kinds.end(), newer.begin(), newer.end());
    if (kinds.size() > ledger_length)
      kinds.erase(kinds.begin(), kinds.end() - static_cast<std::ptrdiff_t>(ledger_length));
    to.last_kinds = std::move(kinds);
    if (theirs_last || !to.last_channel) to.last_channel = from.last_channel ? from.last_channel : to.last_channel;

    const auto pressure_at = later(to.pressure_at, from.pressure_at);
    to.pressure = faded(to.pressure, to.pressure_at, pressure_at, pressure_half_life_days) +
                  faded(from.pressure, from.pressure_at, pressure_at, pressure_half_life_days);
    to.pressure_at = pressure_at;
    const auto frailty_at = later(to.frailty_at, from.frailty_at);
    to.frailty_answers = faded(to.frailty_answers, to.frailty_at, frailty_at, frailty_half_life_days) +
                         faded(from.frailty_answers, from.frailty_at, frailty_at, frailty_half_life_days);
    to.frailty_expected = faded(to.frailty_expected, to.frailty_at, frailty_at, frailty_half_life_days) +
                          faded(from.frailty_expected, from.frailty_at, frailty_at, frailty_half_life_days);
    to.frailty_at = frailty_at;

    to.last_touch_at = later(to.last_touch_at, from.last_touch_at);
    to.last_ask_at = later(to.last_ask_at, from.last_ask_at);
    to.last_automatic_at = later(to.last_automatic_at, from.last_automatic_at);
    to.last_answer_at = later(to.last_answer_at, from.last_answer_at);
    to.last_conversation_at = later(to.last_conversation_at, from.last_conversation_at);
    to.burden_taken = to.burden_taken || from.burden_taken;
    given_assets(to, from);
    for (const std::uint64_t print : from.voicemails_left) {
      if (std::find(to.voicemails_left.begin(), to.voicemails_left.end(), print) == to.voicemails_left.end()) {
        to.voicemails_left.push_back(print);
      }
    }
  }

  static double faded(double figure, const std::optional<Instant>& at, const std::optional<Instant>& to,
                      double half_life_days) {
    if (!at || !to || *at == *to) return figure;
    const double passed = std::chrono::duration<double, std::ratio<86400>>(*to - *at).count();
    return figure * std::exp2(-passed / half_life_days);
  }

  static void given_assets(Standing& to, const Standing& from) {
    to.assets_had_prints.resize(to.assets_had.size());
    for (std::size_t i = 0; i < from.assets_had.size() && to.assets_had.size() < assets_had_max; ++i) {
      if (std::find(to.assets_had.begin(), to.assets_had.end(), from.assets_had[i]) != to.assets_had.end()) continue;
      to.assets_had.push_back(from.assets_had[i]);
      to.assets_had_prints.push_back(i < from.assets_had_prints.size() ? from.assets_had_prints[i] : 0);
    }
  }

  void notes() {
    std::vector<std::string_view> have = split(to_.notes, '\n');
    std::string added;
    const auto add = [&](std::string_view line) {
      // An earlier merge may have noted a value that stands after this one.
      if (std::find(stays_.begin(), stays_.end(), line) != stays_.end()) return;
      if (trimmed(line).empty() || std::find(have.begin(), have.end(), line) != have.end()) return;
      have.push_back(line);
      if (!added.empty()) added += '\n';
      added += line;
    };
    for (const std::string_view line : split(other_.notes, '\n')) add(line);
    for (const std::string& line : left_over_) add(line);
    if (!left_over_.empty()) {
      out_.decisions.push_back(counted(static_cast<long long>(left_over_.size()), "value") +
                               " that differed went into the notes.");
    }
    if (added.empty()) return;
    to_.notes += to_.notes.empty() ? added : "\n" + added;
  }

  void signpost() {
    Contact& post = out_.signpost;
    post.id = other_.id;
    post.owner = to_.owner;
    post.given_name = other_.given_name;
    post.family_name = other_.family_name;
    post.merged_into = to_.id;
    post.created_at = other_.created_at;
    post.version = other_.version;
  }

  MergedContact out_;
  Contact& to_;
  const Contact& other_;
  std::vector<std::string> left_over_;
  std::vector<std::string> stays_;
};

}  // namespace

Result<MergedContact> merge_contact(const Contact& kept, const Contact& other) {
  if (kept.id == other.id) return invalid("merge.same", "A contact is not merged with itself. Choose two records.");
  for (const Contact* each : {&kept, &other}) {
    if (!each->merged_into.is_nil()) {
      return conflict("merge.signpost", full_name(*each) + " (" + each->id.text() + ") is merged into " +
                                            each->merged_into.text() + " already. Merge that one.");
    }
  }
  MergedContact merged = Merge(kept, other).all();
  // What is settled makes room before an open promise is refused.
  auto& list = merged.contact.commitments;
  while (list.size() > commitments_max) {
    const auto closed = std::find_if(list.begin(), list.end(), [](const Commitment& each) { return !is_open(each); });
    if (closed == list.end()) break;
    list.erase(closed);
  }
  if (const auto checked = check_contact(merged.contact); !checked) return checked.refusal();
  return merged;
}

}  // namespace barnacle
