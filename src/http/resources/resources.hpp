#pragma once
// Each file in this folder gives the routes of one noun; all_routes.cpp lists them.

#include <vector>

#include "http/call.hpp"
#include "http/route.hpp"

namespace barnacle::http {

std::vector<Route> session_routes();
std::vector<Route> me_routes();
std::vector<Route> event_routes();
std::vector<Route> demo_routes();
std::vector<Route> queue_routes();
std::vector<Route> contact_routes();
std::vector<Route> contact_change_routes();
std::vector<Route> plan_routes();
std::vector<Route> silence_routes();
std::vector<Route> outcome_routes();
std::vector<Route> quick_add_routes();
std::vector<Route> when_routes();
std::vector<Route> view_routes();
std::vector<Route> search_routes();
std::vector<Route> history_routes();
std::vector<Route> deal_routes();
std::vector<Route> organization_routes();
std::vector<Route> cadence_routes();
std::vector<Route> asset_routes();
std::vector<Route> seller_routes();
std::vector<Route> setting_routes();
std::vector<Route> user_routes();
std::vector<Route> token_routes();
std::vector<Route> upload_routes();
std::vector<Route> import_routes();
std::vector<Route> job_routes();

// Outside the API.
std::vector<Route> health_routes();
std::vector<Route> description_routes();

}  // namespace barnacle::http
