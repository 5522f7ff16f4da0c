#include "domain/planner/choose/value_ladder.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <cmath>

#include "base/text.hpp"

namespace barnacle {
namespace {

constexpr int near_duplicate_bits_max = 3;
constexpr double freshness_half_life_days = 365;
constexpr double freshness_min = 0.6;
constexpr double stale_share = 0.8;        // past its review date it may still be the best there is
constexpr double other_stage_share = 0.8;  // written for another stage, it still beats having nothing to give
constexpr std::string_view rivals_field = "rivals";

bool lists(const std::vector<std::string>& words, std::string_view word) {
  return !word.empty() &&
         std::any_of(words.begin(), words.end(), [&](const std::string& known) { return same_word(known, word); });
}

bool lists(const std::vector<SizeBand>& sizes, SizeBand size) {
  return size != SizeBand::unknown && std::find(sizes.begin(), sizes.end(), size) != sizes.end();
}

bool is_known_to(const Asset& asset, const Standing& standing) {
  if (std::find(standing.assets_had.begin(), standing.assets_had.end(), asset.id) != standing.assets_had.end())
    return true;
  return asset.print != 0 &&
         std::any_of(standing.assets_had_prints.begin(), standing.assets_had_prints.end(), [&](std::uint64_t had) {
           return had != 0 && std::popcount(had ^ asset.print) <= near_duplicate_bits_max;
         });
}

// "en-GB" and "en" are one language to a reader.
std::string_view primary(std::string_view language) { return language.substr(0, language.find('-')); }

bool is_too_far_in_size(const Asset& asset, SizeBand theirs) {
  if (asset.form != AssetForm::case_study || asset.sizes.empty() || theirs == SizeBand::unknown) return false;
  return std::none_of(asset.sizes.begin(), asset.sizes.end(), [&](SizeBand size) {
    return size == SizeBand::unknown || std::abs(static_cast<int>(size) - static_cast<int>(theirs)) <= 1;
  });
}

// "Acme" stands in "How Acme did it", and not in "Acmeology".
bool names(std::string_view text, std::string_view who) {
  const auto is_letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0; };
  const std::string all = lower(text);
  const std::string name = lower(who);
  for (auto at = all.find(name); at != std::string::npos; at = all.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if ((at == 0 || !is_letter(all[at - 1])) && (end == all.size() || !is_letter(all[end]))) return true;
  }
  return false;
}

// They named whom they compete with; a story about those is no gift (planner.md 7.1).
bool names_rival(const Asset& asset, const std::vector<CustomField>& fields) {
  return std::any_of(fields.begin(), fields.end(), [&](const CustomField& field) {
    if (!same_word(field.name, rivals_field)) return false;
    const auto rivals = split(field.value, ',');
    return std::any_of(rivals.begin(), rivals.end(), [&](std::string_view rival) {
      rival = trimmed(rival);
      return !rival.empty() &&
             (names(asset.title, rival) || names(asset.why_it_helps, rival) || names(asset.text, rival));
    });
  });
}

double stage_share(const Asset& asset, const Deal* deal) {
  if (asset.stages.empty() || deal == nullptr || lists(asset.stages, deal->stage)) return 1;
  return other_stage_share;
}

double freshness(const Asset& asset, LocalDay today) {
  const double age = static_cast<double>((today - asset.added_on).count());
  const double fresh = std::max(freshness_min, std::exp2(-std::max(0.0, age) / freshness_half_life_days));
  return asset.review_on && *asset.review_on <= today ? fresh * stale_share : fresh;
}

}  // namespace

Match match_of(const Asset& asset, const Contact& contact, const Organization* organization) {
  const bool industry = organization != nullptr && lists(asset.industries, organization->industry);
  const bool size = organization != nullptr && lists(asset.sizes, organization->size);
  if (lists(asset.issues, contact.issue)) {
    if (industry && size) return Match::issue_and_both;
    return industry || size ? Match::issue_and_one : Match::issue;
  }
  return asset.issues.empty() || industry || size ? Match::general : Match::none;
}

bool may_give(const Asset& asset, const Contact& contact, const Organization* organization, LocalDay today) {
  if (asset.expires_on && *asset.expires_on <= today) return false;
  if (!contact.language.empty() && !same_word(primary(asset.language), primary(contact.language))) return false;
  if (organization != nullptr && is_too_far_in_size(asset, organization->size)) return false;
  if (names_rival(asset, contact.custom)) return false;
  if (organization != nullptr && names_rival(asset, organization->custom)) return false;
  return !is_known_to(asset, contact.standing);
}

Rung best_rung(const Bearings& bearings) {
  const Contact& contact = bearings.contact();
  const Organization* organization = bearings.situation.organization;
  const Lifts& lifts = bearings.policy.lifts;
  std::array<double, 5> match_lifts{};
  for (std::size_t i = 0; i < match_lifts.size(); ++i) {
    Features features;
    features.match = static_cast<Match>(i);
    match_lifts[i] = lift_of(lifts, Factor::match, features);
  }
  Rung best;
  // A shelf of 200 is the dearest part of a plan: an asset that could not win even if it were brand new is passed over
  // before its age and the contact's history are looked at (half of the time that a plan took).
  for (const Asset& asset : bearings.situation.shelf) {
    const Match match = match_of(asset, contact, organization);
    Features features;
    features.asset = asset.id;
    const double if_new = lift_of(lifts, Factor::asset, features) * match_lifts[static_cast<std::size_t>(match)] *
                          stage_share(asset, bearings.deal);
    if (best.asset != nullptr && if_new < best.score) continue;
    const double score = if_new * freshness(asset, bearings.today);
    const bool is_better =
        best.asset == nullptr || score > best.score || (score == best.score && asset.id < best.asset->id);
    if (is_better && may_give(asset, contact, organization, bearings.today)) best = {&asset, match, score};
  }
  return best;
}

LadderLeft ladder_left(const Contact& contact, const Organization* organization, std::span<const Asset> shelf,
                       LocalDay today) {
  LadderLeft left;
  for (const Asset& asset : shelf) {
    if (!may_give(asset, contact, organization, today)) continue;
    ++left.any;
    if (match_of(asset, contact, organization) >= Match::issue) ++left.of_their_issue;
  }
  left.runs_short = (contact.issue.empty() ? left.any : left.of_their_issue) < ladder_short_below;
  return left;
}

}  // namespace barnacle
