#include "app/change_many.hpp"

#include <algorithm>
#include <charconv>

#include "app/change_plan.hpp"
#include "app/contacts_meant.hpp"
#include "app/delete_records.hpp"
#include "app/edit_contact.hpp"
#include "app/keep_cadences.hpp"
#include "app/keep_sellers.hpp"
#include "app/silence_contact.hpp"
#include "base/text.hpp"

namespace barnacle::app {

namespace {

bool has_tag(const Contact& contact, std::string_view tag) {
  return std::any_of(contact.tags.begin(), contact.tags.end(), [&](const auto& each) { return same_word(each, tag); });
}

std::string until_text(const std::optional<LocalDay>& until) {
  return until ? "until " + with_weekday(*until) : std::string("until resumed");
}

// What the operation does, in the words of a person who reads what was done: "Tagged \"fair\"".
std::string sentence_of(Desk& desk, const Job& job) {
  const JobWish& wish = job.wish;
  const std::string many = counted(job.changed, "contact");
  switch (job.operation) {
    case JobOperation::owner: return many + " given to " + desk.reference().seller(wish.owner)->name + ".";
    case JobOperation::tag: return many + " tagged \"" + wish.tag + "\".";
    case JobOperation::untag: return "Tag \"" + wish.tag + "\" taken off " + many + ".";
    case JobOperation::cadence: return many + " enrolled in " + wish.cadence + ".";
    case JobOperation::leave_cadence: return many + " taken out of their cadences.";
    case JobOperation::permission:
      return "Permission " + std::string(word_of(wish.answer)) + " noted for " + many + ".";
    case JobOperation::pause: return many + " paused " + until_text(wish.until) + ".";
    case JobOperation::resume: return many + " resumed.";
    case JobOperation::stop: return many + " stopped: " + std::string(word_of(wish.stop)) + ".";
    case JobOperation::remove: return many + " deleted.";
    case JobOperation::import:
    case JobOperation::undo:
    case JobOperation::export_contacts:
    case JobOperation::export_everything: break;
  }
  expects(false, "a change of many is one of contacts");
}

// What would change; nothing if the contact is so already.
std::optional<std::string> change_of(Desk& desk, JobOperation operation, const JobWish& wish, const Contact& contact) {
  switch (operation) {
    case JobOperation::owner: {
      if (contact.owner == wish.owner) return std::nullopt;
      const Seller* from = desk.reference().seller(contact.owner);
      return "owner " + (from ? from->name : std::string("nobody")) + " → " + desk.reference().seller(wish.owner)->name;
    }
    case JobOperation::tag:
      if (has_tag(contact, wish.tag)) return std::nullopt;
      return "tag " + wish.tag;
    case JobOperation::untag:
      if (!has_tag(contact, wish.tag)) return std::nullopt;
      return "no tag " + wish.tag;
    case JobOperation::cadence:
      if (contact.enrollment && same_word(contact.enrollment->name, wish.cadence)) return std::nullopt;
      return (contact.enrollment ? "cadence " + contact.enrollment->name + " → " : std::string("cadence ")) +
             wish.cadence;
    case JobOperation::leave_cadence:
      if (!contact.enrollment) return std::nullopt;
      return "leaves " + contact.enrollment->name;
    case JobOperation::permission: {
      const Permission* line = standing_permission(contact.permissions, wish.channel.value_or(Channel::email), "").line;
      if (line && line->answer == wish.answer && line->channel == wish.channel) return std::nullopt;
      return "permission " + std::string(word_of(wish.answer)) +
             (wish.channel ? " for " + std::string(word_of(*wish.channel)) : "");
    }
    case JobOperation::pause:
      if (contact.paused && contact.paused->until == wish.until) return std::nullopt;
      return "paused " + until_text(wish.until);
    case JobOperation::resume:
      if (!contact.paused && !contact.out_of_office && !contact.come_back_on) return std::nullopt;
      return std::string("resumed");
    case JobOperation::stop: {
      const bool known = std::any_of(contact.stops.begin(), contact.stops.end(),
                                     [&](const Stop& stop) { return stop.reason == wish.stop && !stop.lifted_at; });
      if (known) return std::nullopt;
      return "stopped: " + std::string(word_of(wish.stop));
    }
    case JobOperation::remove: return std::string("deleted");
    case JobOperation::export_contacts: return std::nullopt;
    case JobOperation::import:
    case JobOperation::undo:
    case JobOperation::export_everything: break;
  }
  expects(false, "a change of many is one of contacts");
}

template <class T>
Result<Done> without_value(const Result<T>& result) {
  return result ? Result<Done>(Done{}) : result.refusal();
}

Result<Done> change(Desk& desk, JobOperation operation, const JobWish& wish, ContactId id) {
  switch (operation) {
    case JobOperation::owner: return without_value(change_owner(desk, id, wish.owner));
    case JobOperation::tag: return without_value(edit_contact(desk, id, {.add_tags = {wish.tag}}));
    case JobOperation::untag: return without_value(edit_contact(desk, id, {.remove_tags = {wish.tag}}));
    case JobOperation::cadence: {
      const auto enrolled = enroll_contacts(desk, {id}, wish.cadence, false);
      if (!enrolled) return enrolled.refusal();
      if (enrolled->passed_by.empty()) return Done{};
      // "Maria Lopez: said no"
      const std::string& said = enrolled->passed_by.front();
      return forbidden("contact.stopped", "not enrolled, because: " + said.substr(said.rfind(": ") + 2) + ".");
    }
    case JobOperation::leave_cadence:
      return without_value(leave_cadence(desk, id, wish.reason.empty() ? "taken out" : wish.reason));
    case JobOperation::permission: {
      const bool granted = wish.answer == PermissionAnswer::granted;
      return without_value(record_permission(desk, id,
                                             {.channel = wish.channel,
                                              .answer = wish.answer,
                                              .basis = granted ? LawfulBasis::consent : LawfulBasis::unstated,
                                              .words = wish.source}));
    }
    case JobOperation::pause: return without_value(pause_contact(desk, id, wish.until, wish.reason));
    case JobOperation::resume: return without_value(resume_contact(desk, id));
    case JobOperation::stop: return without_value(stop_contact(desk, id, wish.stop, wish.reason));
    case JobOperation::remove: return without_value(delete_contact(desk, id));
    case JobOperation::import:
    case JobOperation::undo:
    case JobOperation::export_contacts:
    case JobOperation::export_everything: break;
  }
  expects(false, "a change of many is one of contacts");
}

Refusal lacks(std::string_view member, std::string_view what) {
  return invalid("change.argument", "This needs \"" + std::string(member) + "\": " + std::string(what));
}

Result<Done> check_arguments(Desk& desk, JobOperation operation, const JobWish& wish) {
  switch (operation) {
    case JobOperation::owner: {
      if (wish.owner.is_nil()) return lacks("owner", "the id of the seller who gets them.");
      const Seller* seller = desk.reference().seller(wish.owner);
      if (!seller) return not_found("seller.unknown", "There is no seller " + wish.owner.text() + ".");
      if (seller->gone) return conflict("seller.gone", seller->name + " has left; name somebody who is there.");
      return Done{};
    }
    case JobOperation::tag:
    case JobOperation::untag:
      if (trimmed(wish.tag).empty()) return lacks("tag", "one word or a few.");
      return Done{};
    case JobOperation::cadence:
      if (wish.cadence.empty()) return lacks("cadence", "its name.");
      if (!desk.reference().cadence(wish.cadence))
        return not_found("cadence.unknown", "There is no cadence " + wish.cadence + ".");
      return Done{};
    case JobOperation::permission:
      if (wish.answer == PermissionAnswer::unknown) return lacks("state", "what they answered, as \"granted\".");
      if (trimmed(wish.source).empty()) return lacks("source", "how they said so; it stays on the record.");
      return Done{};
    case JobOperation::leave_cadence:
    case JobOperation::pause:
    case JobOperation::resume:
    case JobOperation::stop:
    case JobOperation::remove:
    case JobOperation::export_contacts: return Done{};
    case JobOperation::import:
    case JobOperation::undo:
    case JobOperation::export_everything: break;
  }
  return invalid("change.operation", "That is done at an address of its own.");
}

// Everybody is exported where nobody is named; nobody is changed so.
Result<ContactsMeant> named_ones(Desk& desk, JobOperation operation, const JobWish& wish) {
  if (operation != JobOperation::export_contacts && wish.contacts.empty() && trimmed(wish.filter).empty())
    return invalid("change.nobody", "Say whom it is about: \"filter\", or \"contacts\" with their ids.");
  return ContactsMeant::of(desk, wish);
}

}  // namespace

Result<ChangePreview> preview_change(Desk& desk, JobOperation operation, const JobWish& wish) {
  if (auto good = check_arguments(desk, operation, wish); !good) return good.refusal();
  auto meant = named_ones(desk, operation, wish);
  if (!meant) return meant.refusal();
  ChangePreview preview;
  preview.matching = meant->count(desk);
  for (std::size_t read = 0; !meant->at_end(); ++read) {
    if (read == preview_read_max / change_many_step) {
      preview.whole = false;
      break;
    }
    for (const ContactId id : meant->next(desk, change_many_step)) {
      const auto contact = desk.books.contacts().find(id);
      if (!contact) continue;
      const auto what = change_of(desk, operation, wish, *contact);
      if (!what) continue;
      ++preview.would_change;
      if (preview.first.size() < previewed_changes) preview.first.push_back({id, full_name(*contact), *what});
    }
  }
  return preview;
}

Result<Job> start_change(Desk& desk, JobOperation operation, JobWish wish) {
  if (auto good = check_arguments(desk, operation, wish); !good) return good.refusal();
  auto meant = named_ones(desk, operation, wish);
  if (!meant) return meant.refusal();
  Job job = new_job(desk, operation, std::move(wish), meant->count(desk));
  desk.books.jobs().add(job);
  return job;
}

Result<Done> run_change(JobInHand& hand) {
  Job& job = hand.job;
  for (bool more = job.reached != all_reached; more;) {
    const auto done = hand.step([&](Desk& desk) -> Result<Done> {
      desk.import = changes_of(job.id);
      auto meant = ContactsMeant::of(desk, job.wish, job.reached);
      if (!meant) return meant.refusal();
      const std::vector<ContactId> ids = meant->next(desk, change_many_step);
      more = !meant->at_end();
      for (const ContactId id : ids) {
        const auto contact = desk.books.contacts().find(id);
        if (!contact) {
          add_problems(job, {{id, "There is no such contact any more."}});
        } else if (change_of(desk, job.operation, job.wish, *contact)) {
          if (const auto changed = change(desk, job.operation, job.wish, id); changed) {
            ++job.changed;
          } else {
            add_problems(job, {{id, full_name(*contact) + ": " + changed.refusal().text}});
          }
        }
      }
      job.reached = more ? meant->reached() : std::string(all_reached);
      job.done += static_cast<std::int64_t>(ids.size());
      job.total = more ? std::max(job.total, job.done) : job.done;
      if (!more && job.changed > 0 && job.undo.is_nil()) {
        const Entry entry = desk.entry("change_many", sentence_of(desk, job));
        desk.books.timeline().add(entry);
        job.undo = entry.id;
      }
      return Done{};
    });
    if (!done) return done.refusal();
  }
  return Done{};
}

}  // namespace barnacle::app
