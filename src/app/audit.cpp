#include "app/audit.hpp"

#include <unordered_map>

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

  void check_contact(const Contact& contact,
                     const std::unordered_map<ContactId, Touch, IdHash<ContactIdNoun>>& planned) {
    ++report.contacts;
    const std::string name = full_name(contact);
    const auto found = planned.find(contact.id);
    const bool has_plan = found != planned.end();
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
    const Touch& touch = found->second;
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

}  // namespace

AuditReport audit(Desk& desk) {
  Auditor auditor{desk, {}};
  // Planned touches are read in order of id and looked up by contact: one pass over each table, at about 400 bytes a
  // plan.
  std::unordered_map<ContactId, Touch, IdHash<ContactIdNoun>> planned;
  TouchId after_touch;
  for (;;) {
    auto page = desk.books.touches().page(after_touch, page_size);
    if (page.empty()) break;
    for (Touch& touch : page) {
      after_touch = touch.id;
      ++auditor.report.touches;
      if (touch.state != TouchState::planned) continue;
      const ContactId contact = touch.contact;
      if (!planned.emplace(contact, std::move(touch)).second) {
        auditor.blame(contact, "1 nobody is dropped", "Contact " + contact.text() + " has two planned touches.");
      }
    }
  }
  ContactId after;
  for (;;) {
    const auto page = desk.books.contacts().page({}, after, page_size);
    if (page.empty()) break;
    for (const Contact& contact : page) {
      after = contact.id;
      auditor.check_contact(contact, planned);
    }
  }
  return auditor.report;
}

}  // namespace barnacle::app
