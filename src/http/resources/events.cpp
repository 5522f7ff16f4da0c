// What happens in the workspace, while it happens: server-sent events (HTML Living Standard, 9.2).

#include <map>
#include <set>

#include "http/resources/jobs.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

namespace {

constexpr int streams_max = 64;                    // each asks the database twice a second
constexpr std::size_t behind_max = 500;            // who missed more reads their lists anew, once
constexpr std::size_t jobs_watched = 10;           // the newest; older ones are done
constexpr std::chrono::seconds silence_max{15};    // proxies take a longer silence for a dead connection
constexpr std::chrono::seconds gap_rest{10};       // between two such readings, while a file is imported
constexpr std::uint64_t clocks_differ_ms = 2'000;  // of two servers on one database: ids of the slower come late

// The least id of that moment before the entry's.
EntryId shortly_before(EntryId id) {
  std::uint64_t unix_ms = 0;
  for (std::size_t i = 0; i < 6; ++i) unix_ms = unix_ms << 8 | id.uuid.bytes[i];
  return unix_ms <= clocks_differ_ms ? EntryId{} : EntryId{make_uuid_v7(unix_ms - clocks_differ_ms, 0, 0)};
}

std::string event_of(const Job& job) { return "event: job\ndata: " + job_document(job) + "\n\n"; }

std::string event_of(const Entry& entry) {
  return "id: " + entry.id.text() + "\nevent: entry\ndata: {\"id\":" + json_text(entry.id) +
         ",\"kind\":" + json_text(entry.verb) + ",\"contact\":" + json_text(entry.contact) +
         ",\"by\":" + json_text(entry.actor) + ",\"at\":" + json_text(entry.at) + "}\n\n";
}

// One stream: how far its reader is, and whether they may still read.
class Follower {
 public:
  Follower(Site& site, std::string secret, EntryId last)
      : site_(site), secret_(std::move(secret)), last_(last), floor_(last), said_at_(site.house.clock.now()) {
    ++site_.under_way->streams;
    // What ended before is no news; what ends from now on is, however soon.
    app::look(site_.house, [&](app::Desk& desk) {
      for (const Job& job : desk.books.jobs().latest(jobs_watched)) {
        if (job.finished_at) jobs_.emplace(job.id, std::pair{job.state, job.done});
      }
      return Done{};
    });
  }
  Follower(const Follower&) = delete;
  Follower& operator=(const Follower&) = delete;
  ~Follower() { --site_.under_way->streams; }

  std::optional<std::string> more() {
    try {
      // Signing out, a new password or a user's removal ends it.
      if (!app::caller_of(site_.house, site_.secrets, secret_)) return std::nullopt;
      std::string said = news();
      const Instant now = site_.house.clock.now();
      if (said.empty() && now - said_at_ >= silence_max) said = ":\n\n";
      if (!said.empty()) said_at_ = now;
      return said;
    } catch (const std::exception& broken) {
      site_.log(std::string("events: ") + broken.what());
      return std::nullopt;  // the reader comes back, and is told what is wrong
    }
  }

 private:
  std::string news() {
    return app::look(site_.house, [&](app::Desk& desk) {
      std::string said = jobs(desk);
      said += entries(desk);
      return said;
    });
  }

  // Long work, as it moves. It has no place in the timeline, so it has no ids: who comes back sees where it is now.
  std::string jobs(app::Desk& desk) {
    std::string said;
    std::map<JobId, std::pair<JobState, std::int64_t>> now;
    for (const Job& job : desk.books.jobs().latest(jobs_watched)) {
      const std::pair reached{job.state, job.done};
      now.emplace(job.id, reached);
      const auto before = jobs_.find(job.id);
      if (before == jobs_.end() || before->second != reached) said += event_of(job);
    }
    jobs_ = std::move(now);
    return said;
  }

  std::string entries(app::Desk& desk) {
    if (desk.now < rest_until_) return {};
    Timeline& timeline = desk.books.timeline();
    std::vector<Entry> entries = timeline.page(shortly_before(last_), behind_max + 1);
    if (entries.size() > behind_max) entries = timeline.page(last_, behind_max + 1);
    if (entries.size() > behind_max) return gap(timeline.latest(1).front().id);
    std::string said;
    for (const Entry& entry : entries) {
      if (!told_.insert(entry.id).second || entry.id <= floor_) continue;
      last_ = std::max(last_, entry.id);
      said += event_of(entry);
    }
    told_.erase(told_.begin(), told_.lower_bound(shortly_before(last_)));
    return said;
  }

  std::string gap(EntryId newest) {
    last_ = floor_ = newest;
    told_.clear();
    rest_until_ = site_.house.clock.now() + gap_rest;
    return "id: " + newest.text() + "\nevent: gap\ndata: {\"id\":" + json_text(newest) + "}\n\n";
  }

  Site& site_;
  const std::string secret_;
  EntryId last_;                                             // the newest that was told
  EntryId floor_;                                            // up to here everything is known to the reader
  std::set<EntryId> told_;                                   // of the last moments
  std::map<JobId, std::pair<JobState, std::int64_t>> jobs_;  // how far each was when it was told
  Instant said_at_;
  Instant rest_until_{};
};

Response get_events(Call& call) {
  if (const auto known = call.only_queries({"after"}); !known) return call.refuse(known.refusal());
  std::string wanted(call.request.field("last-event-id"));
  if (wanted.empty()) wanted = call.query("after").value_or("");
  EntryId last;
  if (!wanted.empty()) {
    const auto given = EntryId::from_text(wanted);
    if (!given) return call.refuse(invalid("query.after", "\"" + wanted + "\" is no id of a timeline entry."));
    last = *given;
  }
  if (call.site.under_way->streams >= streams_max) {
    return call.refuse(too_many(
        "events.too_many", "At most " + std::to_string(streams_max) + " streams are open at once. Ask again later."));
  }
  std::string beginning = "retry: 3000\n\n";
  if (wanted.empty()) {
    const auto newest = call.look([](app::Desk& desk) { return desk.books.timeline().latest(1); });
    if (!newest.empty()) last = newest.front().id;
    // A reader cut off before the first event goes on from here.
    if (!last.is_nil()) beginning += "id: " + last.text() + "\n\n";
  }
  auto follower = std::make_shared<Follower>(call.site, std::string(call.secret()), last);
  return Response{.fields = {{"content-type", "text/event-stream"}, {"x-accel-buffering", "no"}},
                  .body = std::move(beginning),
                  .more = [follower] { return follower->more(); }};
}

}  // namespace

std::vector<Route> event_routes() { return {{Method::get, "/events", Door::read, "followEvents", get_events}}; }

}  // namespace barnacle::http
