#include "http/resources/resources.hpp"

namespace barnacle::http {

const std::vector<Route>& all_routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> listed;
    const auto add = [&](const std::vector<Route>& routes) {
      listed.insert(listed.end(), routes.begin(), routes.end());
    };
    add(session_routes());
    add(me_routes());
    add(event_routes());
    add(demo_routes());
    add(queue_routes());
    add(contact_routes());
    add(contact_change_routes());
    add(plan_routes());
    add(silence_routes());
    add(outcome_routes());
    add(quick_add_routes());
    add(when_routes());
    add(view_routes());
    add(search_routes());
    add(history_routes());
    add(deal_routes());
    add(organization_routes());
    add(cadence_routes());
    add(asset_routes());
    add(seller_routes());
    add(setting_routes());
    add(user_routes());
    add(token_routes());
    add(upload_routes());
    add(import_routes());
    add(job_routes());
    return listed;
  }();
  return all;
}

const std::vector<Route>& root_routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> listed = health_routes();
    const std::vector<Route> described = description_routes();
    listed.insert(listed.end(), described.begin(), described.end());
    return listed;
  }();
  return all;
}

}  // namespace barnacle::http
