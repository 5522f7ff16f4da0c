#include <chrono>

#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "simulation/simulate.hpp"

namespace barnacle::cli {

namespace {

Result<std::int64_t> number_of(const Arguments& arguments, std::string_view option, std::int64_t otherwise,
                               std::int64_t most) {
  const auto given = arguments.find(option);
  if (!given) return otherwise;
  char* end = nullptr;
  const long long number = std::strtoll(given->c_str(), &end, 10);
  if (given->empty() || *end != '\0' || number < 1 || number > most) {
    return invalid("usage", std::string(option) + " takes a whole number from 1 to " + std::to_string(most) +
                                ", not \"" + *given + "\".");
  }
  return number;
}

std::string hexadecimal(std::uint64_t number) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(number));
  return text;
}

std::string lines_of(const simulation::SimulationPlan& plan, const simulation::SimulationReport& report) {
  std::string lines = "seed " + std::to_string(plan.seed) + ": " + counted(report.contacts, "contact") + ", " +
                      counted(plan.years, "year") + ": " + counted(report.events, "event") + ", " +
                      counted(report.steps, "step") + "; " + std::to_string(report.automatic) + " touches sent, " +
                      std::to_string(report.by_hand) + " by hand, " + counted(report.answers, "answer") + "; " +
                      counted(report.crashes, "crash", "crashes") + ", " +
                      counted(report.cadence_edits, "cadence edit") + ", " + counted(report.zone_changes, "change") +
                      " of zone rules; " +
                      (report.clean() ? "no promise broken" : counted(report.violations.size(), "broken promise")) +
                      "; hash " + hexadecimal(report.hash) + "\n";
  for (const simulation::Violation& violation : report.violations) {
    lines += "  promise " + violation.promise + " (" + text_of(violation.at) + ", " + violation.contact.text() +
             "): " + violation.sentence + "\n";
  }
  for (const std::string& entry : report.last_entries) lines += "    " + entry + "\n";
  return lines;
}

int simulate(Session& session, const Arguments& arguments) {
  const auto contacts = number_of(arguments, "--contacts", 200, simulation::contacts_max);
  if (!contacts) return session.refuse(contacts.refusal());
  const auto years = number_of(arguments, "--years", 1, simulation::years_max);
  if (!years) return session.refuse(years.refusal());
  const auto seed = number_of(arguments, "--seed", 1, 1'000'000'000);
  if (!seed) return session.refuse(seed.refusal());
  const auto seeds = number_of(arguments, "--seeds", 1, 1'000'000);
  if (!seeds) return session.refuse(seeds.refusal());
  const auto planted = from_word<simulation::Sabotage>(arguments.find("--plant").value_or("none"));
  if (!planted) return session.refuse(planted.refusal());

  bool clean = true;
  for (std::int64_t i = 0; i < *seeds; ++i) {
    simulation::SimulationPlan plan{.contacts = static_cast<int>(*contacts),
                                    .years = static_cast<int>(*years),
                                    .seed = static_cast<std::uint64_t>(*seed + i),
                                    .sabotage = *planted};
    const auto begun = std::chrono::steady_clock::now();
    const auto report = simulation::simulate(plan, session.open_storage());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    session.out().say(lines_of(plan, report));
    char speed[64];
    std::snprintf(speed, sizeof speed, "%.1f s, %.0f steps a second", took.count(),
                  static_cast<double>(report.steps) / took.count());
    session.out().note(speed);
    clean = clean && report.clean();
  }
  return clean ? exit_done : exit_check_failed;
}

}  // namespace

std::vector<Command> simulate_commands() {
  return {
      {"simulate",
       "Live through years with simulated people, crashes and upheavals, and prove that no promise is broken",
       {"barnacle simulate", "barnacle simulate --contacts 10000 --years 3 --seed 7"},
       {},
       {{"--contacts", "N", "people at the start, 200 by default"},
        {"--years", "N", "1 by default"},
        {"--seed", "N", "the same seed gives the same output, byte for byte; 1 by default"},
        {"--seeds", "N", "so many worlds, with this seed and those after it"},
        {"--plant", "BUG", "break something on purpose and see whether it is found"}},
       simulate},
  };
}

}  // namespace barnacle::cli
