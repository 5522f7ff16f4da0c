#include "app/explain.hpp"

namespace barnacle::app {

Result<Explanation> explain(Desk& desk, ContactId id, std::size_t entries) {
  auto file = take_file(desk, id);
  if (!file) return file.refusal();
  Explanation explanation;
  std::vector<Entry> moves;
  explanation.plan = plan_again(desk, *file, moves);
  // What stands is explained as it was decided; planning again shows what keeps us silent now.
  if (file->stored && explanation.plan.touch) {
    explanation.plan.touch = file->stored;
    explanation.plan.why = file->stored->why;
  }
  explanation.timeline = desk.books.timeline().of_contact(file->contact.id, entries);
  explanation.contact = std::move(file->contact);
  return explanation;
}

}  // namespace barnacle::app
