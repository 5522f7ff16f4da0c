#include "domain/deals/deal.hpp"

namespace barnacle {

std::vector<Stage> default_stages() {
  return {
      {"prospecting", "find people who fit, and learn what they care about"},
      {"preparation", "look them up, share what they wrote, decide what you can give"},
      {"outreach", "write and call with something of value until you are connected"},
      {"first round", "get the meeting scheduled"},
      {"presentation", "show how they reach their goal; surface obstacles and open questions"},
      {"second round", "answer objections, arrange reference calls, help them present to their boss"},
      {"closing", "ask for the business and take the remaining steps off their hands"},
      {"final", "won: welcome them and check that they are satisfied; lost: learn what was missing and stay in touch"},
  };
}

}  // namespace barnacle
