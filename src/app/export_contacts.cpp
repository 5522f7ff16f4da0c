#include "app/export_contacts.hpp"

#include <algorithm>

#include "app/contacts_meant.hpp"
#include "app/keep_files.hpp"
#include "base/text.hpp"
#include "formats/csv.hpp"

namespace barnacle::app {

namespace {

// Headers that our own import knows, and other systems too.
const std::vector<std::string> headers{
    "First Name", "Last Name",  "Title",     "Organization", "Email",   "Email 2",   "Phone",
    "Phone 2",    "Street",     "Postcode",  "City",         "Region",  "Country",   "Zone",
    "Language",   "Owner",      "Tags",      "Temperature",  "Cadence", "Next Step", "Next Step On",
    "Next Touch", "Last Touch", "Opted Out", "Source",       "Notes",   "Id"};

std::vector<std::string> row_of(Desk& desk, const Contact& contact) {
  const auto organization =
      contact.organization.is_nil() ? std::nullopt : desk.books.organizations().find(contact.organization);
  const auto planned = desk.books.touches().planned_of(contact.id);
  const Seller* owner = desk.reference().seller(contact.owner);
  const auto email = [&](std::size_t i) { return i < contact.emails.size() ? contact.emails[i].address : ""; };
  const auto phone = [&](std::size_t i) { return i < contact.phones.size() ? contact.phones[i].number : ""; };
  const bool opted_out = std::any_of(contact.stops.begin(), contact.stops.end(), [](const Stop& stop) {
    return stop.reason == StopReason::opted_out && !stop.lifted_at;
  });
  return {contact.given_name,
          contact.family_name,
          contact.title,
          organization ? organization->name : "",
          email(0),
          email(1),
          phone(0),
          phone(1),
          contact.address.street,
          contact.address.postcode,
          contact.address.city,
          contact.address.region,
          contact.address.country,
          contact.zone,
          contact.language,
          owner ? owner->name : "",
          joined(contact.tags, "; "),
          std::string(word_of(contact.temperature)),
          contact.enrollment ? contact.enrollment->name : "",
          contact.next_step ? contact.next_step->what : "",
          contact.next_step ? text_of(contact.next_step->at) : "",
          planned ? text_of(planned->at) : "",
          contact.standing.last_touch_at ? text_of(*contact.standing.last_touch_at) : "",
          opted_out ? "yes" : "",
          contact.source,
          contact.notes,
          contact.id.text()};
}

}  // namespace

Result<Done> run_export(JobInHand& hand) {
  Job& job = hand.job;
  for (bool more = job.reached != all_reached; more;) {
    const auto done = hand.step([&](Desk& desk) -> Result<Done> {
      std::string text;
      KeptFile file;
      if (job.file.is_nil()) {
        file.id = desk.make<FileId>();
        file.name = "contacts.csv";
        file.made_by = job.made_by;
        job.file = file.id;
        append_csv_row(text, headers);
      } else {
        file = *desk.books.files().find(job.file);
      }
      auto meant = ContactsMeant::of(desk, job.wish, job.reached);
      if (!meant) return meant.refusal();
      const std::vector<ContactId> ids = meant->next(desk, export_step);
      more = !meant->at_end();
      for (const ContactId id : ids) {
        if (const auto contact = desk.books.contacts().find(id)) append_csv_row(text, row_of(desk, *contact));
      }
      job.reached = more ? meant->reached() : std::string(all_reached);
      job.done += static_cast<std::int64_t>(ids.size());
      job.total = more ? std::max(job.total, job.done) : job.done;
      file.kept_until = desk.now + hours(file_hours);
      file.whole = !more;
      append_to_file(desk, file, text);
      return Done{};
    });
    if (!done) return done.refusal();
  }
  return Done{};
}

Result<Done> run_export_of_everything(JobInHand& hand, const WriteEverything& write) {
  Job& job = hand.job;
  if (!write) return conflict("export.nowhere", "This server writes no exports. Use: barnacle export DIR");
  KeptFile file;
  file.name = "barnacle-export.tar";
  file.made_by = job.made_by;
  const auto begun = perform(hand.house, job.made_by, [&](Desk& desk) -> Result<Done> {
    file.id = desk.make<FileId>();
    job.file = file.id;
    job.done = 0;
    return hand.save(desk, everything_lease);
  });
  if (!begun) return begun.refusal();
  std::string waiting;
  const auto flush = [&](bool whole) {
    return hand.step([&](Desk& desk) -> Result<Done> {
      if (file.bytes + static_cast<std::int64_t>(waiting.size()) > everything_bytes_max)
        return invalid("export.too_long", "There is more than 500 MB of it. Use: barnacle export DIR");
      file.kept_until = desk.now + hours(file_hours);
      file.whole = whole;
      append_to_file(desk, file, waiting);
      waiting.clear();
      job.done = file.bytes;
      job.total = file.bytes;
      return Done{};
    });
  };
  const auto written = write(hand.house, [&](std::string_view bytes) -> Result<Done> {
    waiting += bytes;
    return waiting.size() < 4 * piece_bytes ? Result<Done>(Done{}) : flush(false);
  });
  return written ? flush(true) : written;
}

}  // namespace barnacle::app
