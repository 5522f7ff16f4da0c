#pragma once
// Lives with the simulation, which the program ships; tests use it too.
#include "simulation/virtual_clock.hpp"
