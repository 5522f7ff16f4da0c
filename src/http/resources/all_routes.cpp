#include "http/resources/resources.hpp"

namespace barnacle::http {

const std::vector<Route>& all_routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> listed;
    for (const auto& routes : {
             session_routes(),
             queue_routes(),
             contact_routes(),
             contact_change_routes(),
             plan_routes(),
             silence_routes(),
             outcome_routes(),
             quick_add_routes(),
             history_routes(),
             deal_routes(),
             organization_routes(),
             cadence_routes(),
             asset_routes(),
             seller_routes(),
             setting_routes(),
             user_routes(),
             token_routes(),
         }) {
      listed.insert(listed.end(), routes.begin(), routes.end());
    }
    return listed;
  }();
  return all;
}

}  // namespace barnacle::http
