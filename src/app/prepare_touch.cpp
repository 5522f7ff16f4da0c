#include "app/prepare_touch.hpp"

#include "app/word_plan.hpp"
#include "domain/messages/gate/faults.hpp"
#include "domain/planner/bearings.hpp"
#include "domain/planner/choose/value_ladder.hpp"
#include "domain/temperature/rhythm.hpp"

namespace barnacle::app {

namespace {

// Texts that they had from us are compared with the new one; more than these nobody remembers.
constexpr std::size_t earlier_read = 50;

// What the planner knows of the moment, for the grade.
GradeFacts grade_facts(const Bearings& bearings, const Draft& draft) {
  const Contact& contact = bearings.contact();
  const auto& last = contact.standing.last_kinds;
  return {.readiness = readiness(days_between(bearings.waiting_since, bearings.now), bearings.ladder),
          .inside_hours = is_working(bearings.calendar(), bearings.now) || draft.channel == Channel::email,
          .pressure_under_cap = bearings.pressure <= bearings.pressure_cap,
          .best_channel = !contact.stated.channel || *contact.stated.channel == draft.channel,
          .ask_over_ledger = draft.kind == Kind::ask && !bearings.deal && !last.empty() && last.back() == Kind::ask};
}

bool is_spoken(Channel channel) {
  return channel == Channel::call || channel == Channel::voicemail || channel == Channel::meeting;
}

FittingAsset fitting(const Asset& asset, const Situation& situation) {
  FittingAsset one{.asset = asset, .fits = {}};
  const InCommon same = in_common(asset, situation.contact, situation.organization);
  if (same.issue) one.fits.emplace_back("issue");
  if (same.industry) one.fits.emplace_back("industry");
  if (same.size) one.fits.emplace_back("size");
  return one;
}

std::vector<FittingAsset> assets_to_choose(const Asset* planned, const Bearings& bearings) {
  std::vector<FittingAsset> assets;
  if (planned != nullptr) assets.push_back(fitting(*planned, bearings.situation));
  for (const Rung& rung : best_rungs(bearings, fitting_assets_max)) {
    if (assets.size() == fitting_assets_max) break;
    if (planned == nullptr || rung.asset->id != planned->id) assets.push_back(fitting(*rung.asset, bearings.situation));
  }
  return assets;
}

// What the seller would rather say than what was prepared.
bool say_in_own_words(CallPlan& plan, const OwnWords& own) {
  if (!own.aim.empty()) plan.goal = own.aim;
  if (!own.opening.empty()) plan.opening = own.opening;
  if (!own.voicemail.empty()) {
    plan.voicemail = VoicemailPlan{
        .text = own.voicemail, .seconds = seconds_to_speak(read_words(own.voicemail)), .print = 0, .asset = {}};
  }
  return !own.aim.empty() || !own.opening.empty() || !own.voicemail.empty();
}

}  // namespace

Result<WrittenLetter> write_letter(Desk& desk, const ContactFile& file, std::string_view name, const Asset* asset) {
  const Situation situation = situation_of(desk, file);
  const Bearings bearings = bearings_of(situation, desk.policy(), desk.now);
  const LetterSource source{.contact = file.contact,
                            .seller = situation.owner,
                            .organization = situation.organization,
                            .asset = asset,
                            .today = bearings.today};
  WrittenLetter written;
  auto draft = compose(name, source);
  if (!draft) {
    if (draft.refusal().code == "template.not_found") return draft.refusal();
    written.no_draft_because = draft.refusal().text;
    return written;
  }
  std::vector<Touch> history = desk.books.touches().history(file.contact.id, earlier_read);
  std::vector<EarlierText> earlier;
  for (const Touch& touch : history) {
    if (touch.state == TouchState::done && !touch.text.empty()) earlier.push_back({touch.subject, touch.text});
  }
  const Outgoing outgoing{.channel = draft->channel, .subject = draft->subject, .text = draft->text};
  const GateContext context{.contact = &file.contact,
                            .organization = situation.organization,
                            .seller = &situation.owner,
                            .asset = asset,
                            .earlier = earlier,
                            .kind = draft->kind,
                            .purpose = draft->purpose};
  written.findings = gate(outgoing, context);
  written.grade = grade_touch(outgoing, context, grade_facts(bearings, *draft));
  written.draft = std::move(*draft);
  return written;
}

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
  if (prepared.touch && letter.empty() && is_spoken(prepared.touch->channel)) {
    prepared.call_plan = plan_call(source, bearings.deal, desk.policy().stages, desk.reference().shelf.assets());
    prepared.own = say_in_own_words(*prepared.call_plan, own_words_of(desk, *prepared.touch));
  }
  if (prepared.touch) prepared.assets = assets_to_choose(source.asset, bearings);
  std::string name(letter);
  if (name.empty() && prepared.touch && !prepared.call_plan) name = template_for(*prepared.touch, source.asset);
  if (!name.empty()) {
    auto written = write_letter(desk, file, name, source.asset);
    if (!written && !letter.empty()) return written.refusal();
    if (!written) {
      prepared.no_draft_because = written.refusal().text;
    } else {
      prepared.draft = std::move(written->draft);
      prepared.no_draft_because = std::move(written->no_draft_because);
      prepared.findings = std::move(written->findings);
      prepared.grade = std::move(written->grade);
    }
  }
  prepared.contact = std::move(file.contact);
  return prepared;
}

}  // namespace barnacle::app
