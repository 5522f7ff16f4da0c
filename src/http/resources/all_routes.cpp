#include "http/resources/resources.hpp"

namespace barnacle::http {

const std::vector<Route>& all_routes() {
  static const std::vector<Route> all = [] {
    std::vector<Route> listed;
    for (const auto& routes : {
             session_routes(),
             queue_routes(),
             contact_routes(),
             outcome_routes(),
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
