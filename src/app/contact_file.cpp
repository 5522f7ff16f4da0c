#include "app/contact_file.hpp"

#include <algorithm>

#include "app/cadence_walk.hpp"
#include "app/temperature_change.hpp"
#include "domain/permission/may_contact.hpp"
#include "domain/planner/bearings.hpp"

namespace barnacle::app {

namespace {

// A plan settles in a few moves (cool down, enter that cadence, pass over its first steps); more means that two rules
// chase each other.
constexpr int moves_max = 12;
constexpr int signposts_max = 16;

bool same_plan(const Touch& a, const Touch& b) {
  Touch c = a;
  c.id = b.id;
  c.state = b.state;
  return c == b;
}

}  // namespace

ContactFile file_of(Desk& desk, Contact contact) {
  std::optional<Organization> organization;
  if (!contact.organization.is_nil()) organization = desk.books.organizations().find(contact.organization);
  return file_of(desk, std::move(contact), std::move(organization));
}

ContactFile file_of(Desk& desk, Contact contact, std::optional<Organization> organization) {
  ContactFile file;
  file.contact = std::move(contact);
  file.organization = std::move(organization);
  file.deals = desk.books.deals().of_contact(file.contact.id);
  file.planned = desk.books.touches().planned_of(file.contact.id);
  file.stored = file.planned;
  return file;
}

Result<ContactFile> take_file(Desk& desk, ContactId id) {
  for (int hop = 0; hop < signposts_max; ++hop) {
    auto contact = desk.books.contacts().find(id);
    if (!contact)
      return not_found("contact.unknown", "There is no contact " + id.text() + ". It may have been erased.");
    if (contact->merged_into.is_nil()) {
      return file_of(desk, std::move(*contact));
    }
    id = contact->merged_into;
  }
  expects(false, "merge signposts lead to a contact");
}

Situation situation_of(Desk& desk, const ContactFile& file) {
  const Seller* owner = desk.reference().seller(file.contact.owner);
  expects(owner != nullptr, "each contact has an owner who exists");
  const Seller* cover = owner->cover.is_nil() ? nullptr : desk.reference().seller(owner->cover);
  const Cadence* cadence = nullptr;
  if (file.contact.enrollment) {
    cadence = desk.reference().cadence(file.contact.enrollment->cadence, file.contact.enrollment->version);
    expects(cadence != nullptr, "the version that an enrollment walks is kept");
  }
  return Situation{
      .contact = file.contact,
      .organization = file.organization ? &*file.organization : nullptr,
      .owner = *owner,
      .cover = cover,
      .deals = file.deals,
      .cadence = cadence,
      .shelf = desk.reference().shelf,
      .load = desk.load_of(*owner),
      .by_hand = file.contact.by_hand ? &*file.contact.by_hand : nullptr,
  };
}

namespace {

int minutes_of(const Desk& desk, const Touch& touch) {
  return touch.mode == Mode::by_person ? desk.policy().minutes_per_channel[static_cast<std::size_t>(touch.channel)] : 0;
}

// A contact's own plan is no reason against its own day: its minutes stand aside while it is planned again.
class OwnMinutesAside {
 public:
  OwnMinutesAside(Desk& desk, const ContactFile& file) : desk_(desk) {
    situation_of(desk, file);  // the day's minutes are read before some of them are taken out
    if (!file.stored) return;
    owner_ = file.stored->owner;
    day_ = day_of(file.stored->at);
    minutes_ = minutes_of(desk, *file.stored);
    desk_.count_load(owner_, day_, -minutes_);
  }
  ~OwnMinutesAside() { desk_.count_load(owner_, day_, minutes_); }
  OwnMinutesAside(const OwnMinutesAside&) = delete;
  OwnMinutesAside& operator=(const OwnMinutesAside&) = delete;

 private:
  Desk& desk_;
  SellerId owner_;
  LocalDay day_{};
  int minutes_ = 0;
};

}  // namespace

Plan plan_again(Desk& desk, ContactFile& file, std::vector<Entry>& moves, Telling telling) {
  const OwnMinutesAside aside(desk, file);
  for (int move = 0; move < moves_max; ++move) {
    Plan plan = plan_next_touch(situation_of(desk, file), desk.policy(), desk.now, telling);
    if (plan.stop) return plan;
    if (plan.steps_passed_over > 0) {
      pass_over_steps(desk, file, moves);
    } else if (plan.cadence_is_over) {
      finish_cadence(desk, file, moves);
    } else if (plan.cools_to) {
      if (telling == Telling::decision_alone)  // a move is told in any case
        plan = plan_next_touch(situation_of(desk, file), desk.policy(), desk.now);
      change_temperature(desk, file, *plan.cools_to, plan.why.empty() ? "" : plan.why.front().sentence,
                         GoesOn::by_its_rhythm, moves);
    } else {
      expects(plan.touch.has_value(), "a contact without a stop has a next touch");
      return plan;
    }
  }
  expects(false, "a plan settles in a few moves");
}

void take_fresh_asset(Desk& desk, ContactFile& file) {
  if (!file.planned || file.planned->kind != Kind::value) return;
  const Plan plan = plan_next_touch(situation_of(desk, file), desk.policy(), desk.now);
  if (!plan.touch || plan.touch->choice != file.planned->choice || plan.touch->step != file.planned->step) return;
  if (plan.touch->kind == Kind::value) file.planned->asset = plan.touch->asset;
}

std::string next_sentence(const Plan& plan) {
  if (plan.stop) return "No more touches: " + std::string(word_of(plan.stop->reason)) + ".";
  return "Next: " + std::string(word_of(plan.touch->channel)) + " on " + with_weekday(plan.touch->at) + ".";
}

namespace {

// What a person had planned ends with a stop, and with their no to its channel: taken back a year later, it would be a
// year overdue. A meeting is an appointment, whatever they answered about channels.
bool may_go_on(Desk& desk, const ContactFile& file, const Touch& by_hand) {
  if (by_hand.channel == Channel::meeting) return !stop_in_force(file.contact.stops);
  const LocalDay today = bearings_of(situation_of(desk, file), desk.policy(), desk.now).today;
  return may_contact(file.contact, by_hand.channel, {}, today).yes;
}

}  // namespace

Plan settle(Desk& desk, ContactFile& file, Entry entry, std::vector<Entry> moves) {
  Plan plan = plan_again(desk, file, moves);
  if (file.contact.by_hand && !may_go_on(desk, file, *file.contact.by_hand)) file.contact.by_hand.reset();
  for (const Entry& move : moves) desk.books.timeline().add(move);
  // The verb's own entry is the newest: it holds what an undo puts back.
  if (!moves.empty()) entry.id = desk.make<EntryId>();

  entry.contact = file.contact.id;
  if (entry.organization.is_nil()) entry.organization = file.contact.organization;
  if (!entry.sentence.empty() && entry.sentence.back() != ' ') entry.sentence += ' ';
  entry.sentence += next_sentence(plan);
  desk.books.timeline().add(entry);
  if (file.organization && file.organization_changed) desk.books.organizations().put(*file.organization);
  desk.books.contacts().put(file.contact);
  for (Deal& deal : file.deals) {
    const auto changed = std::find(file.changed_deals.begin(), file.changed_deals.end(), deal.id);
    if (changed != file.changed_deals.end()) desk.books.deals().put(deal);
  }
  TouchBook& touches = desk.books.touches();
  for (const Touch& touch : file.finished) touches.put(touch);
  file.organization_changed = false;
  file.changed_deals.clear();
  file.finished.clear();

  // An import asks for every row how much is due for 50 sellers; what is planned for later does not change it.
  const auto is_due = [&](const std::optional<Touch>& touch) { return touch && touch->due_at <= desk.now; };
  if (is_due(file.stored) || is_due(plan.touch)) desk.forget_due();

  if (plan.stop) {
    if (file.planned) {
      file.planned->state = TouchState::cancelled;
      file.planned->reason = std::string(word_of(plan.stop->reason));
      touches.put(*file.planned);
      file.planned.reset();
    }
    file.stored.reset();
    return plan;
  }
  Touch& next = *plan.touch;
  next.contact = file.contact.id;
  next.organization = file.contact.organization;
  next.state = TouchState::planned;
  next.why = plan.why;
  // The seller's own reason stays with the touch that they put there (promise 6).
  if (next.choice == Choice::by_hand && file.planned) next.reason = file.planned->reason;
  if (file.stored && file.planned && same_plan(next, *file.stored)) return plan;
  next.id = file.planned ? file.planned->id : desk.make<TouchId>();
  if (file.stored) desk.count_load(file.stored->owner, day_of(file.stored->at), -minutes_of(desk, *file.stored));
  desk.count_load(next.owner, day_of(next.at), minutes_of(desk, next));
  touches.put(next);
  file.planned = next;
  file.stored = next;
  return plan;
}

}  // namespace barnacle::app
