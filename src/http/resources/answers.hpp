#pragma once
// Answers and questions that several nouns share.

#include <boost/describe/class.hpp>

#include "app/change_plan.hpp"
#include "http/call.hpp"

namespace barnacle::http {

/// Peace until a day, or until resumed.
struct PauseBody {
  std::optional<LocalDay> until;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(PauseBody, (), (until, why))

/// What every verb about one contact answers: {"contact":…,"next":…}, as the command line does, with the contact's
/// version as ETag; `next` is null while a stop is in force.
Response changed(const Call& call, const Contact& contact, const std::optional<Touch>& next, int status = 200);
Response changed(const Call& call, const Result<app::ChangedPlan>& done, int status = 200);
/// The same where a verb gives the plan alone: the contact is read again.
Response changed(Call& call, ContactId contact, const Result<Plan>& plan, int status = 200);

/// What a DELETE answers that can be taken back: {"undo":"ent_…"}, for POST /undo.
Response undoable(const Call& call, const Result<EntryId>& entry);

/// {"plans_moved":7}
Response plans_moved(const Call& call, const Result<int>& moved);

/// The id in the query, nil without one. Refusal `query.<name>` for a text that is no such id.
template <class AnyId>
Result<AnyId> id_asked(const Call& call, std::string_view name) {
  const auto given = call.query(name);
  if (!given) return AnyId{};
  if (const auto id = AnyId::from_text(*given)) return *id;
  return invalid("query." + std::string(name), "\"" + *given + "\" is no id of this kind.");
}

/// A merge patch would empty a member by null; here texts are emptied by "" and lists by []. Refusal `body.null` for
/// any member of the body that is null, so that nobody believes it was emptied.
Result<Done> no_nulls(const Call& call);

/// `current` with what the body names put in its place (RFC 7396): null empties what may be absent.
template <class T>
Result<T> merged(Call& call, T current) {
  if (auto checked = call.body<T>(); !checked) return checked.refusal();
  JsonCursor json(call.request.body);
  JsonTrouble trouble;
  expects(json_shape::read_object<JsonForm::outside>(json, current, trouble), "what was read once is read again");
  return current;
}

/// Addresses and numbers in normal form, in place. Refusals of formats/address and formats/phone; `country` is of
/// numbers without a country code.
Result<Done> normalize(std::vector<Email>& emails);
Result<Done> normalize(std::vector<Phone>& phones, std::string_view country);

}  // namespace barnacle::http
