#pragma once
// Each file in this folder gives the routes of one noun; all_routes.cpp lists them.

#include <vector>

#include "http/call.hpp"
#include "http/route.hpp"

namespace barnacle::http {

std::vector<Route> session_routes();
std::vector<Route> queue_routes();
std::vector<Route> contact_routes();
std::vector<Route> outcome_routes();
std::vector<Route> user_routes();
std::vector<Route> token_routes();

}  // namespace barnacle::http
