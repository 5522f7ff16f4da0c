#include "app/prepare_touch.hpp"

#include "domain/planner/bearings.hpp"

namespace barnacle::app {

namespace {

// Texts that they had from us are compared with the new one; more than these nobody remembers.
constexpr std::size_t earlier_read = 50;

}  // namespace

Result<PreparedTouch> prepare_touch(Desk& desk, ContactId id, std::string_view letter) {
  auto taken = take_file(desk, id);
  if (!taken) return taken.refusal();
  ContactFile file = std::move(*taken);
  take_fresh_asset(desk, file);
  PreparedTouch prepared;
  prepared.touch = file.planned;
  prepared.stop = stop_in_force(file.contact.stops);
  if (file.organization) prepared.organization = file.organization->name;
  if (prepared.touch && !prepared.touch->asset.is_nil())
    prepared.asset = desk.books.assets().find(prepared.touch->asset);

  const Situation situation = situation_of(desk, file);
  const Bearings bearings = bearings_of(situation, desk.policy(), desk.now);
  const LetterSource source{.contact = file.contact,
                            .seller = situation.owner,
                            .organization = situation.organization,
                            .asset = prepared.asset ? &*prepared.asset : nullptr,
                            .today = bearings.today};
  std::string name(letter);
  if (name.empty() && prepared.touch) name = template_for(*prepared.touch, source.asset);
  if (!name.empty()) {
    auto draft = compose(name, source);
    if (draft) {
      std::vector<Touch> history = desk.books.touches().history(id, earlier_read);
      std::vector<EarlierText> earlier;
      for (const Touch& touch : history) {
        if (touch.state == TouchState::done && !touch.text.empty()) earlier.push_back({touch.subject, touch.text});
      }
      prepared.findings = gate({.channel = draft->channel, .subject = draft->subject, .text = draft->text},
                               {.contact = &file.contact,
                                .organization = situation.organization,
                                .seller = &situation.owner,
                                .asset = source.asset,
                                .earlier = earlier,
                                .kind = draft->kind,
                                .purpose = draft->purpose});
      prepared.draft = std::move(*draft);
    } else if (!letter.empty() && draft.refusal().code == "template.not_found") {
      return draft.refusal();
    } else {
      prepared.no_draft_because = draft.refusal().text;
    }
  }
  prepared.contact = std::move(file.contact);
  return prepared;
}

}  // namespace barnacle::app
