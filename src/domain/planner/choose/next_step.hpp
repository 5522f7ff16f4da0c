#pragma once
#include "domain/planner/choose/choose.hpp"

namespace barnacle::choose {

/// Where the contact's dated next step stands.
enum class StepState { none, dated, lapsed };  // lapsed: its day is over and it was not done

StepState next_step_state(const Bearings& bearings);

/// True if the open deal's next step is this contact's to get: theirs is the first name on it.
bool leads_deal(const Bearings& bearings);

/// True of an agreed call or a meeting: both are there at that time.
bool is_appointment(const NextStep& step);

/// The wish of a dated next step that is not over, at its own time.
Wish wish_of(const NextStep& step, const Bearings& bearings);

}  // namespace barnacle::choose
