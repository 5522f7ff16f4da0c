#include "app/audit.hpp"

#include <vector>

namespace barnacle::app {

namespace {

constexpr std::size_t page_size = 1'000;
// Overdue work gets older, it is not lost; but a plan this old says that the nightly chores do not run.
constexpr days stale_plan{30};

struct Auditor {
  Desk& desk;
  AuditReport report;

  /// `what` follows the contact's name, which is read only now.
  void blame(ContactId id, std::string promise, const std::string& what) {
    ++report.violation_count;
    if (report.violations.size() >= violations_max) return;
    const auto contact = desk.books.contacts().find(id);
    report.violations.push_back({id, std::move(promise), (contact ? full_name(*contact) : id.text()) + what});
  }

  /// `plans` are the contact's planned touches.
  void check_contact(const ContactOutline& contact, const std::vector<PlanOutline>& plans) {
    ++report.contacts;
    const bool has_plan = !plans.empty();
    const auto stop = stop_in_force(contact.stops);
    if (stop) ++report.stopped;
    if (has_plan) ++report.with_next_touch;
    if (!has_plan && !stop) blame(contact.id, "1 nobody is dropped", " has neither a next touch nor a stop.");
    if (plans.size() > 1) blame(contact.id, "1 nobody is dropped", " has two planned touches.");
    if (has_plan && stop) {
      blame(contact.id, "2 nobody is pestered",
            " is stopped (" + std::string(word_of(stop->reason)) + ") and still has a planned touch.");
    }
    const Seller* owner = desk.reference().seller(contact.owner);
    if (!owner || owner->gone) blame(contact.id, "1 nobody is dropped", "'s owner is not there.");
    for (const PlanOutline& plan : plans) check_plan(contact, plan);
  }

  void check_plan(const ContactOutline& contact, const PlanOutline& plan) {
    const Seller* doer = desk.reference().seller(plan.owner);
    if (!doer || doer->gone) blame(contact.id, "1 nobody is dropped", "'s next touch belongs to nobody who is there.");
    const auto zone = desk.policy().zones->find(plan.zone);
    if (!zone) {
      blame(contact.id, "2 nobody is pestered", "'s next touch is in an unknown zone, " + plan.zone + ".");
    } else if (to_instant(plan.at, *zone) != plan.due_at) {
      blame(contact.id, "2 nobody is pestered",
            "'s next touch is at " + with_weekday(plan.at) + " (" + plan.zone + ") but due " + text_of(plan.due_at) +
                ".");
    }
    if (plan.due_at + stale_plan < desk.now) {
      blame(contact.id, "1 nobody is dropped", "'s next touch has been due since " + text_of(plan.due_at) + ".");
    }
    if (!plan.says_why) blame(contact.id, "5 every decision says why", "'s next touch has no reason.");
    if (plan.mode == Mode::automatic && plan.choice == Choice::cadence_step && contact.reply_owed) {
      blame(contact.id, "3 a reply silences the machine", " replied and still has an automatic touch planned.");
    }
  }
};

// Planned touches, taken out contact by contact, in rising order.
class PlansByContact {
 public:
  explicit PlansByContact(TouchBook& book) : book_(book) {}

  /// The plans of one contact; those of contacts before it are passed over.
  std::vector<PlanOutline> of(ContactId contact) {
    std::vector<PlanOutline> found;
    for (;;) {
      if (next_ == page_.size()) {
        page_ = book_.plan_outlines(after_, page_size);
        next_ = 0;
        if (page_.empty()) return found;
        after_ = page_.back().contact;
      }
      PlanOutline& plan = page_[next_];
      if (contact < plan.contact) return found;
      if (plan.contact == contact) found.push_back(std::move(plan));
      ++next_;
    }
  }

 private:
  TouchBook& book_;
  std::vector<PlanOutline> page_;
  std::size_t next_ = 0;
  ContactId after_;
};

}  // namespace

AuditReport audit(Desk& desk) {
  Auditor auditor{desk, {}};
  auditor.report.touches = desk.books.touches().count();
  // Contacts and plans are read side by side, both in order of contact: a page of each is all that is held.
  PlansByContact plans(desk.books.touches());
  ContactId after;
  for (;;) {
    const auto page = desk.books.contacts().outlines(after, page_size);
    if (page.empty()) break;
    for (const ContactOutline& contact : page) {
      after = contact.id;
      auditor.check_contact(contact, plans.of(contact.id));
    }
  }
  return auditor.report;
}

}  // namespace barnacle::app
