#include <boost/describe.hpp>

#include "app/keep_cadences.hpp"
#include "base/text.hpp"
#include "documents/documents.hpp"
#include "domain/cadences/check_cadence.hpp"
#include "domain/cadences/read_cadence.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle {
BOOST_DESCRIBE_STRUCT(Landing, (), (from_step, to_step, people))
BOOST_DESCRIBE_STRUCT(MigrationPreview, (), (landings, finished))
}  // namespace barnacle

namespace barnacle::app {
BOOST_DESCRIBE_STRUCT(CadenceChange, (), (cadence, is_new, warnings, landing))
}  // namespace barnacle::app

namespace barnacle::http {

struct CadenceBody {
  std::string text;
  MigrationChoice people = MigrationChoice::stay;
  bool dry_run = false;
};
BOOST_DESCRIBE_STRUCT(CadenceBody, (), (text, people, dry_run))

struct CadenceFaultSeen {
  int line = 0;
  int column = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(CadenceFaultSeen, (), (line, column, text))

struct CadenceTextBody {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(CadenceTextBody, (), (text))

struct CadenceChecked {
  std::string name;
  std::vector<CadenceFaultSeen> faults;
  std::vector<std::string> warnings;
};
BOOST_DESCRIBE_STRUCT(CadenceChecked, (), (name, faults, warnings))

struct BulkEnrollBody {
  std::vector<ContactId> contacts;
  bool dry_run = false;
};
BOOST_DESCRIBE_STRUCT(BulkEnrollBody, (), (contacts, dry_run))

struct AddedMinutes {
  SellerId seller;
  LocalDay day{};
  int minutes = 0;
};
BOOST_DESCRIBE_STRUCT(AddedMinutes, (), (seller, day, minutes))

struct EnrolledSeen {
  int enrolled = 0;
  std::vector<std::string> passed_by;
  std::vector<AddedMinutes> minutes;
};
BOOST_DESCRIBE_STRUCT(EnrolledSeen, (), (enrolled, passed_by, minutes))

namespace {

Response list_cadences(Call& call) {
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    for (const auto& [name, cadence] : desk.reference().latest_cadences) rows.push_back(json_text(cadence));
    return call.list(rows, {});
  });
}

Response get_cadence(Call& call) {
  const std::string name(call.parameter("name"));
  return call.look([&](app::Desk& desk) {
    const Cadence* cadence = desk.reference().cadence(name);
    if (!cadence) return call.refuse(not_found("cadence.unknown", "There is no cadence \"" + name + "\"."));
    return call.json(json_text(*cadence), 200, cadence->version);
  });
}

Response post_cadence(Call& call) {
  const auto body = call.body<CadenceBody>();
  if (!body) return call.refuse(body.refusal());
  const auto change =
      body->dry_run ? call.look([&](app::Desk& desk) { return app::preview_cadence(desk, body->text, body->people); })
                    : call.perform([&](app::Desk& desk) { return app::save_cadence(desk, body->text, body->people); });
  if (!change) return call.refuse(change.refusal());
  return call.json(json_text(*change), body->dry_run ? 200 : 201);
}

Response check_cadence_text(Call& call) {
  const auto body = call.body<CadenceTextBody>();
  if (!body) return call.refuse(body.refusal());
  const auto reading = read_cadence(body->text);
  CadenceChecked checked{.name = reading.cadence.name, .faults = {}, .warnings = {}};
  for (const CadenceFault& fault : reading.faults) checked.faults.push_back({fault.line, fault.column, fault.text});
  if (checked.faults.empty()) {
    for (const CadenceRemark& remark : check_cadence(reading.cadence).warnings) checked.warnings.push_back(remark.text);
  }
  return call.json(json_text(checked));
}

Response enroll_many(Call& call) {
  const auto body = call.body<BulkEnrollBody>();
  if (!body) return call.refuse(body.refusal());
  const auto verb = [&](app::Desk& desk) {
    return app::enroll_contacts(desk, body->contacts, call.parameter("name"), body->dry_run);
  };
  const auto enrolled = body->dry_run ? call.look(verb) : call.perform(verb);
  if (!enrolled) return call.refuse(enrolled.refusal());
  EnrolledSeen seen{.enrolled = enrolled->enrolled, .passed_by = enrolled->passed_by, .minutes = {}};
  for (const auto& [where, minutes] : enrolled->minutes) seen.minutes.push_back({where.first, where.second, minutes});
  return call.json(json_text(seen));
}

}  // namespace

std::vector<Route> cadence_routes() {
  return {
      {Method::get, "/cadences", Door::read, "listCadences", list_cadences},
      {Method::post, "/cadences", Door::write, "saveCadence", post_cadence},
      {Method::post, "/cadences/check", Door::read, "checkCadence", check_cadence_text},
      {Method::get, "/cadences/{name}", Door::read, "getCadence", get_cadence},
      {Method::post, "/cadences/{name}/enrollments", Door::write, "enrollContacts", enroll_many},
  };
}

}  // namespace barnacle::http
