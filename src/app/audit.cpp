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

  void blame(ContactId contact, std::string promise, std::string sentence) {
    ++report.violation_count;
    if (report.violations.size() < violations_max) {
      report.violations.push_back({contact, std::move(promise), std::move(sentence)});
    }
  }

  /// `planned` is the contact's planned touch, or null.
  void check_contact(const Contact& contact, const Touch* planned) {
    ++report.contacts;
    const std::string name = full_name(contact);
    const bool has_plan = planned != nullptr;
    const auto stop = stop_in_force(contact.stops);
    if (stop) ++report.stopped;
    if (has_plan) ++report.with_next_touch;
    if (!has_plan && !stop) blame(contact.id, "1 nobody is dropped", name + " has neither a next touch nor a stop.");
    if (has_plan && stop) {
      blame(contact.id, "2 nobody is pestered",
            name + " is stopped (" + std::string(word_of(stop->reason)) + ") and still has a planned touch.");
    }
    const Seller* owner = desk.reference().seller(contact.owner);
    if (!owner || owner->gone) blame(contact.id, "1 nobody is dropped", name + "'s owner is not there.");
    if (!has_plan) return;
    const Touch& touch = *planned;
    const Seller* doer = desk.reference().seller(touch.owner);
    if (!doer || doer->gone)
      blame(contact.id, "1 nobody is dropped", name + "'s next touch belongs to nobody who is there.");
    const auto zone = desk.policy().zones->find(touch.zone);
    if (!zone) {
      blame(contact.id, "2 nobody is pestered", name + "'s next touch is in an unknown zone, " + touch.zone + ".");
    } else if (to_instant(touch.at, *zone) != touch.due_at) {
      blame(contact.id, "2 nobody is pestered",
            name + "'s next touch is at " + with_weekday(touch.at) + " (" + touch.zone + ") but due " +
                text_of(touch.due_at) + ".");
    }
    if (touch.due_at + stale_plan < desk.now) {
      blame(contact.id, "1 nobody is dropped",
            name + "'s next touch has been due since " + text_of(touch.due_at) + ".");
    }
    if (touch.why.empty()) blame(contact.id, "5 every decision says why", name + "'s next touch has no reason.");
    if (touch.mode == Mode::automatic && (contact.reply_owed || contact.inquiry) &&
        touch.choice == Choice::cadence_step && contact.reply_owed) {
      blame(contact.id, "3 a reply silences the machine", name + " replied and still has an automatic touch planned.");
    }
  }
};

// Planned touches, taken out contact by contact, in rising order.
class PlansByContact {
 public:
  explicit PlansByContact(TouchBook& book) : book_(book) {}

  /// The plans of one contact; those of contacts before it are passed over.
  std::vector<Touch> of(ContactId contact) {
    std::vector<Touch> found;
    for (;;) {
      if (next_ == page_.size()) {
        page_ = book_.planned_page(after_, page_size);
        next_ = 0;
        if (page_.empty()) return found;
        after_ = page_.back().contact;
      }
      Touch& touch = page_[next_];
      if (contact < touch.contact) return found;
      if (touch.contact == contact) found.push_back(std::move(touch));
      ++next_;
    }
  }

 private:
  TouchBook& book_;
  std::vector<Touch> page_;
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
    const auto page = desk.books.contacts().page({}, after, page_size);
    if (page.empty()) break;
    for (const Contact& contact : page) {
      after = contact.id;
      const auto planned = plans.of(contact.id);
      auditor.check_contact(contact, planned.empty() ? nullptr : &planned.front());
      if (planned.size() > 1) {
        auditor.blame(contact.id, "1 nobody is dropped", "Contact " + contact.id.text() + " has two planned touches.");
      }
    }
  }
  return auditor.report;
}

}  // namespace barnacle::app
