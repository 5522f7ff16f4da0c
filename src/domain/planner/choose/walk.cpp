#include "domain/planner/choose/walk.hpp"

namespace barnacle::choose {

bool is_walking(const Bearings& bearings) {
  return bearings.walk && bearings.walk->step >= 0 && !bearings.contact().enrollment->paused;
}

void follow_walk(Wish& wish, const Bearings& bearings) {
  expects(is_walking(bearings), "there is a step to follow");
  const Step& step = bearings.situation.cadence->steps[static_cast<std::size_t>(bearings.walk->step)];
  wish.step = bearings.walk->step;
  wish.channel = bearings.walk->channel;
  wish.mode = bearings.walk->mode;
  wish.kind = step.kind;
  wish.template_name = step.template_name;
}

}  // namespace barnacle::choose
