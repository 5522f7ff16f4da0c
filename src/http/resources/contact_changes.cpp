// What a person changes of a contact: who they are, whose, what they told, what was agreed.

#include <algorithm>
#include <boost/describe.hpp>
#include <charconv>

#include "app/add_contact.hpp"
#include "app/add_note.hpp"
#include "app/delete_records.hpp"
#include "app/edit_contact.hpp"
#include "app/keep_deals.hpp"
#include "app/keep_sellers.hpp"
#include "app/merge_contacts.hpp"
#include "base/text.hpp"
#include "documents/documents.hpp"
#include "formats/person_name.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct NewContactBody {
  std::string name;  ///< in one, where given and family name are not told apart
  std::string given_name, family_name, title, organization, website, industry;
  SizeBand size = SizeBand::unknown;
  std::vector<Email> emails;
  std::vector<Phone> phones;
  std::string social;
  PostalAddress address;
  std::string zone, language, source, issue, notes;
  std::vector<std::string> tags;
  std::vector<CustomField> custom;
  std::optional<Temperature> temperature;
  Fit fit = Fit::unknown;
  SellerId owner;
  std::string external_id;
  std::optional<std::string> asked;  ///< they came to us with these words: the promise's clock runs
  std::string cadence;
  bool in_cadence = true;
};
BOOST_DESCRIBE_STRUCT(NewContactBody, (),
                      (name, given_name, family_name, title, organization, website, industry, size, emails, phones,
                       social, address, zone, language, source, issue, notes, tags, custom, temperature, fit, owner,
                       external_id, asked, cadence, in_cadence))

struct ContactPatch {
  std::optional<std::string> given_name, family_name, title, zone, language, source, issue, notes, social, external_id;
  std::optional<PostalAddress> address;
  std::optional<std::vector<Email>> emails;
  std::optional<std::vector<Phone>> phones;
  std::optional<WorkingHours> hours;
  std::optional<Fit> fit;
  std::optional<Temperature> temperature;
  std::string reason;
  std::optional<std::vector<std::string>> tags;
  std::vector<CustomField> custom;
  std::optional<Discovery> discovery;
  std::optional<StatedPreference> stated;
  std::optional<Meeting> meeting;
  std::optional<SellerId> owner;
};
BOOST_DESCRIBE_STRUCT(ContactPatch, (),
                      (given_name, family_name, title, zone, language, source, issue, notes, social, external_id,
                       address, emails, phones, hours, fit, temperature, reason, tags, custom, discovery, stated,
                       meeting, owner))

struct DiscoveryPatch {
  std::optional<std::string> piqued_interest;
  std::optional<std::vector<Problem>> problems;
  std::optional<std::string> if_not_solved, importance, success, who_else;
  std::optional<LocalDay> decision_date;
};
BOOST_DESCRIBE_STRUCT(DiscoveryPatch, (),
                      (piqued_interest, problems, if_not_solved, importance, success, who_else, decision_date))

struct MergeBody {
  ContactId from;
};
BOOST_DESCRIBE_STRUCT(MergeBody, (), (from))

struct NextStepBody {
  std::string what;
  Channel channel = Channel::call;
  LocalMinute at{};
  std::string zone;
  bool agreed = false;
  DealId deal;
};
BOOST_DESCRIBE_STRUCT(NextStepBody, (), (what, channel, at, zone, agreed, deal))

struct NoteBody {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(NoteBody, (), (text))

struct CommitmentBody {
  Side side = Side::ours;
  std::string what;
  LocalDay due_on{};
};
BOOST_DESCRIBE_STRUCT(CommitmentBody, (), (side, what, due_on))

struct CommitmentEnd {
  bool kept = false;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(CommitmentEnd, (), (kept, why))

namespace {

Response post_contact(Call& call) {
  auto body = call.body<NewContactBody>();
  if (!body) return call.refuse(body.refusal());
  if (auto done = normalize(body->emails); !done) return call.refuse(done.refusal());
  if (auto done = normalize(body->phones, body->address.country); !done) return call.refuse(done.refusal());
  app::NewContact given;
  given.given_name = body->given_name;
  given.family_name = body->family_name;
  if (given.given_name.empty() && given.family_name.empty()) {
    const PersonName name = person_name_from_text(body->name);
    given.given_name = name.given;
    given.family_name = name.family;
  }
  given.title = body->title;
  given.organization = body->organization;
  given.website = body->website;
  given.industry = body->industry;
  given.size = body->size;
  given.emails = body->emails;
  given.phones = body->phones;
  given.social = body->social;
  given.address = body->address;
  given.zone = body->zone;
  given.language = body->language;
  given.source = body->source;
  given.issue = body->issue;
  given.notes = body->notes;
  given.tags = body->tags;
  given.custom = body->custom;
  given.temperature = body->temperature;
  given.fit = body->fit;
  given.external_id = body->external_id;
  given.cadence = body->cadence;
  given.in_cadence = body->in_cadence;
  // Whom a seller adds is theirs; an inquiry goes to whoever is free.
  given.owner = body->owner.is_nil() && !body->asked ? call.caller().user.seller : body->owner;
  const auto added = call.perform([&](app::Desk& desk) -> Result<app::AddedContact> {
    if (!given.owner.is_nil() && !desk.reference().seller(given.owner)) {
      return not_found("seller.unknown", "There is no seller " + given.owner.text() + ".");
    }
    if (body->asked) given.inquiry = Inquiry{.at = desk.now, .source = given.source, .words = *body->asked};
    return app::add_contact(desk, given);
  });
  if (!added) return call.refuse(added.refusal());
  return changed(call, added->contact, added->plan.touch, added->merged ? 200 : 201)
      .with("location", std::string(api_root) + "/contacts/" + added->contact.id.text());
}

// The tags that a list which replaces another adds and removes.
void replace_tags(const std::vector<std::string>& old_tags, const std::vector<std::string>& new_tags,
                  app::ContactEdit& edit) {
  const auto has = [](const std::vector<std::string>& tags, const std::string& tag) {
    return std::any_of(tags.begin(), tags.end(), [&](const std::string& each) { return same_word(each, tag); });
  };
  for (const std::string& tag : old_tags) {
    if (!has(new_tags, tag)) edit.remove_tags.push_back(tag);
  }
  for (const std::string& tag : new_tags) {
    if (!has(old_tags, tag)) edit.add_tags.push_back(tag);
  }
}

Response patch_contact(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  auto body = call.body<ContactPatch>();
  if (!body) return call.refuse(body.refusal());
  if (auto done = no_nulls(call); !done) return call.refuse(done.refusal());
  if (body->emails) {
    if (auto done = normalize(*body->emails); !done) return call.refuse(done.refusal());
  }
  const auto plan = call.perform([&](app::Desk& desk) -> Result<Plan> {
    const auto file = app::take_file(desk, *id);
    if (!file) return file.refusal();
    const Contact& contact = file->contact;
    if (auto same = call.check_version(contact.version); !same) return same.refusal();
    if (body->phones) {
      const std::string& country = body->address ? body->address->country : contact.address.country;
      if (auto done = normalize(*body->phones, country); !done) return done.refusal();
    }
    app::ContactEdit edit{.given_name = body->given_name,
                          .family_name = body->family_name,
                          .title = body->title,
                          .zone = body->zone,
                          .language = body->language,
                          .source = body->source,
                          .issue = body->issue,
                          .notes = body->notes,
                          .social = body->social,
                          .external_id = body->external_id,
                          .address = body->address,
                          .emails = body->emails,
                          .phones = body->phones,
                          .hours = body->hours,
                          .fit = body->fit,
                          .temperature = body->temperature,
                          .reason = body->reason,
                          .custom = body->custom,
                          .discovery = body->discovery,
                          .stated = body->stated,
                          .meeting = body->meeting};
    if (body->tags) replace_tags(contact.tags, *body->tags, edit);
    auto edited = app::edit_contact(desk, contact.id, edit);
    if (edited && body->owner && *body->owner != contact.owner) {
      return app::change_owner(desk, contact.id, *body->owner);
    }
    return edited;
  });
  return changed(call, *id, plan);
}

Response patch_discovery(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<DiscoveryPatch>();
  if (!body) return call.refuse(body.refusal());
  if (auto done = no_nulls(call); !done) return call.refuse(done.refusal());
  if (body->problems && body->problems->size() > problems_max) {
    return call.refuse(
        invalid("discovery.too_many", "A discovery holds three problems: primary, secondary, tertiary."));
  }
  const auto plan = call.perform([&](app::Desk& desk) -> Result<Plan> {
    const auto file = app::take_file(desk, *id);
    if (!file) return file.refusal();
    if (auto same = call.check_version(file->contact.version); !same) return same.refusal();
    Discovery discovery = file->contact.discovery;
    const auto take = [](std::string& to, const std::optional<std::string>& from) {
      if (from) to = *from;
    };
    take(discovery.piqued_interest, body->piqued_interest);
    take(discovery.if_not_solved, body->if_not_solved);
    take(discovery.importance, body->importance);
    take(discovery.success, body->success);
    take(discovery.who_else, body->who_else);
    if (body->problems) discovery.problems = *body->problems;
    if (body->decision_date) discovery.decision_date = body->decision_date;
    return app::edit_contact(desk, *id, {.discovery = std::move(discovery)});
  });
  return changed(call, *id, plan);
}

Response post_merge(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<MergeBody>();
  if (!body) return call.refuse(body.refusal());
  return changed(call, *id, call.perform([&](app::Desk& desk) { return app::merge_contacts(desk, *id, body->from); }));
}

Response list_duplicates(Call& call) {
  if (const auto known = call.only_queries({"limit"}); !known) return call.refuse(known.refusal());
  const auto limit = call.limit();
  if (!limit) return call.refuse(limit.refusal());
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    for (const app::LikelySame& pair : app::likely_duplicates(desk, *limit)) rows.push_back(json_of(pair));
    return call.list(rows, {});
  });
}

Response remove_contact(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  return undoable(call, call.perform([&](app::Desk& desk) -> Result<EntryId> {
    const auto file = app::take_file(desk, *id);
    if (!file) return file.refusal();
    if (auto same = call.check_version(file->contact.version); !same) return same.refusal();
    return app::delete_contact(desk, *id);
  }));
}

Response put_next_step(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<NextStepBody>();
  if (!body) return call.refuse(body.refusal());
  const NextStep step{.what = body->what,
                      .channel = body->channel,
                      .at = body->at,
                      .zone = body->zone,
                      .agreed = body->agreed,
                      .deal = body->deal};
  return changed(call, *id, call.perform([&](app::Desk& desk) { return app::set_next_step(desk, *id, step); }));
}

Response post_note(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<NoteBody>();
  if (!body) return call.refuse(body.refusal());
  return changed(call, *id, call.perform([&](app::Desk& desk) { return app::add_note(desk, *id, body->text); }), 201);
}

Response post_commitment(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const auto body = call.body<CommitmentBody>();
  if (!body) return call.refuse(body.refusal());
  return changed(call, *id, call.perform([&](app::Desk& desk) {
    return app::add_commitment(desk, *id, body->side, body->what, body->due_on);
  }),
                 201);
}

Response end_commitment(Call& call) {
  const auto id = call.id<ContactId>("contact");
  if (!id) return call.refuse(id.refusal());
  const std::string_view words = call.parameter("index");
  std::size_t index = 0;
  const auto read = std::from_chars(words.data(), words.data() + words.size(), index);
  if (read.ec != std::errc() || read.ptr != words.data() + words.size()) {
    return call.refuse(not_found("commitment.not_found", "Commitments are counted from 0, in the contact's order."));
  }
  const auto body = call.body<CommitmentEnd>();
  if (!body) return call.refuse(body.refusal());
  return changed(call, *id, call.perform([&](app::Desk& desk) {
    return body->kept ? app::keep_commitment(desk, *id, index) : app::drop_commitment(desk, *id, index, body->why);
  }));
}

}  // namespace

std::vector<Route> contact_change_routes() {
  return {
      {Method::post, "/contacts", Door::write, "addContact", post_contact},
      {Method::patch, "/contacts/{id}", Door::write, "editContact", patch_contact},
      {Method::patch, "/contacts/{id}/discovery", Door::write, "editDiscovery", patch_discovery},
      {Method::del, "/contacts/{id}", Door::write, "removeContact", remove_contact},
      {Method::post, "/contacts/{id}/merge", Door::write, "mergeContacts", post_merge},
      {Method::get, "/duplicates", Door::read, "listDuplicates", list_duplicates},
      {Method::put, "/contacts/{id}/next-step", Door::write, "setNextStep", put_next_step},
      {Method::post, "/contacts/{id}/notes", Door::write, "addNote", post_note},
      {Method::post, "/contacts/{id}/commitments", Door::write, "addCommitment", post_commitment},
      {Method::post, "/contacts/{id}/commitments/{index}", Door::write, "endCommitment", end_commitment},
  };
}

}  // namespace barnacle::http
