// Is the server well, and what does it do: for whoever keeps it running.

#include "http/resources/resources.hpp"

namespace barnacle::http {

namespace {

constexpr std::string_view exposition = "text/plain; version=0.0.4; charset=utf-8";  // Prometheus' text format

Check check_database(Site& site) {
  try {
    app::look(site.house, [](app::Desk& desk) { return desk.books.settings().reference_version(); });
    return {"database", true, "answers"};
  } catch (const std::exception& broken) {
    site.log(std::string("health: ") + broken.what());
    return {"database", false, "does not answer; the log says why"};
  }
}

Response get_health(Call& call) {
  std::vector<Check> checks = {check_database(call.site)};
  for (Check& check : call.site.checks()) checks.push_back(std::move(check));
  std::string rows;
  bool is_well = true;
  for (const Check& check : checks) {
    is_well = is_well && check.is_well;
    rows += (rows.empty() ? "{\"name\":" : ",{\"name\":") + json_text(check.name) +
            ",\"status\":" + (check.is_well ? "\"ok\"" : "\"failing\"") + ",\"detail\":" + json_text(check.detail) +
            "}";
  }
  return Response{
      .status = is_well ? 200 : 503,
      .fields = {{"content-type", "application/json"}, {"cache-control", "no-store"}},
      .body = std::string("{\"status\":") + (is_well ? "\"ok\"" : "\"failing\"") + ",\"checks\":[" + rows + "]}"};
}

// A proxy on this machine asks from here too; it says for whom.
bool is_from_here(const Request& request) {
  const bool is_loopback = request.peer == "::1" || request.peer.starts_with("127.");
  return is_loopback && request.field("forwarded").empty() && request.field("x-forwarded-for").empty();
}

void gauge(std::string& out, std::string_view name, std::string_view kind, std::string_view help, std::int64_t value) {
  const std::string whole = "barnacle_" + std::string(name);
  out += "# HELP " + whole + " " + std::string(help) + "\n# TYPE " + whole + " " + std::string(kind) + "\n" + whole +
         " " + std::to_string(value) + "\n";
}

std::string seconds_text(std::int64_t microseconds) {
  std::string fraction = std::to_string(1'000'000 + microseconds % 1'000'000);
  fraction.front() = '.';
  return std::to_string(microseconds / 1'000'000) + fraction;
}

Response get_metrics(Call& call) {
  const bool may = is_from_here(call.request) || (call.has_caller() && call.caller().scope == Scope::admin);
  if (!may) return call.refuse(forbidden("metrics.closed", "Metrics are told to this machine and to admins."));
  const UnderWay& under_way = *call.site.under_way;
  const auto up = std::chrono::steady_clock::now() - under_way.started;
  std::string out = "# HELP barnacle_info The running program.\n# TYPE barnacle_info gauge\nbarnacle_info{version=\"";
  out += std::string(BARNACLE_VERSION) + "\"} 1\n";
  gauge(out, "up_seconds", "gauge", "How long the server runs.",
        std::chrono::duration_cast<std::chrono::seconds>(up).count());
  gauge(out, "database_up", "gauge", "1 if the database answers.", check_database(call.site).is_well ? 1 : 0);
  gauge(out, "connections", "gauge", "Open connections.", under_way.connections);
  gauge(out, "event_streams", "gauge", "Open streams of events.", under_way.streams);
  out += "# HELP barnacle_answers_total Answers by class of status.\n# TYPE barnacle_answers_total counter\n";
  for (std::size_t i = 0; i < under_way.answers.size(); ++i) {
    out += "barnacle_answers_total{status=\"" + std::to_string(i + 1) + "xx\"} " +
           std::to_string(under_way.answers[i].load()) + "\n";
  }
  out += "# HELP barnacle_answer_seconds How long answers took.\n# TYPE barnacle_answer_seconds histogram\n";
  std::int64_t so_far = 0;
  for (std::size_t i = 0; i < under_way.took.size(); ++i) {
    so_far += under_way.took[i];
    const std::string bound = i < time_classes_ms.size() ? seconds_text(time_classes_ms[i] * 1'000) : "+Inf";
    out += "barnacle_answer_seconds_bucket{le=\"" + bound + "\"} " + std::to_string(so_far) + "\n";
  }
  out += "barnacle_answer_seconds_sum " + seconds_text(under_way.took_us) + "\n";
  out += "barnacle_answer_seconds_count " + std::to_string(so_far) + "\n";
  return Response{.fields = {{"content-type", std::string(exposition)}, {"cache-control", "no-store"}},
                  .body = std::move(out)};
}

}  // namespace

std::vector<Route> health_routes() {
  return {{Method::get, "/health", Door::anonymous, "getHealth", get_health},
          {Method::get, "/metrics", Door::anonymous, "getMetrics", get_metrics}};
}

}  // namespace barnacle::http
