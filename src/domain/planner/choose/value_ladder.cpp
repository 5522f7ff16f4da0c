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
constexpr std::size_t matches = 5;

// Where a contact's own words stand on the shelf.
struct Wanted {
  std::span<const std::uint64_t> issue;
  std::span<const std::uint64_t> industry;
  std::span<const std::uint64_t> size;
};

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

// By days of age, until it is as old as it gets.
const auto& freshness_by_age() {
  constexpr std::size_t days_until_oldest = 270;
  static const auto made = [] {
    std::array<double, days_until_oldest + 1> fresh{};
    for (std::size_t age = 0; age < fresh.size(); ++age)
      fresh[age] = std::max(freshness_min, std::exp2(-static_cast<double>(age) / freshness_half_life_days));
    return fresh;
  }();
  return made;
}

double freshness(const Asset& asset, LocalDay today) {
  const auto& by_age = freshness_by_age();
  const auto age = std::clamp<std::int64_t>((today - asset.added_on).count(), 0, by_age.size() - 1);
  const double fresh = by_age[static_cast<std::size_t>(age)];
  return asset.review_on && *asset.review_on <= today ? fresh * stale_share : fresh;
}

double asset_lift(const Lifts& lifts, AssetId asset) {
  Features features;
  features.asset = asset;
  return lift_of(lifts, Factor::asset, features);
}

// No asset's lift is higher.
double asset_lift_max(const Lifts& lifts) {
  double most = prior_of(Factor::asset, {}).mean;
  for (const Lift& lift : lifts.learned[static_cast<std::size_t>(Factor::asset)]) most = std::max(most, lift.lift);
  return most;
}

std::uint64_t word_at(std::span<const std::uint64_t> places, std::size_t index) {
  return index < places.size() ? places[index] : 0;
}

// One word of places for each match: every place is in one of them.
std::array<std::uint64_t, matches> by_match(const Shelf& shelf, std::size_t index, const Wanted& wanted) {
  const std::uint64_t issue = word_at(wanted.issue, index);
  const std::uint64_t industry = word_at(wanted.industry, index);
  const std::uint64_t size = word_at(wanted.size, index);
  const std::size_t left = shelf.size() - 64 * index;
  const std::uint64_t all = left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
  const std::uint64_t general = ~issue & (word_at(shelf.on_any_issue(), index) | industry | size);
  std::array<std::uint64_t, matches> words{};
  words[static_cast<std::size_t>(Match::issue_and_both)] = issue & industry & size;
  words[static_cast<std::size_t>(Match::issue_and_one)] = issue & (industry ^ size);
  words[static_cast<std::size_t>(Match::issue)] = issue & ~(industry | size);
  words[static_cast<std::size_t>(Match::general)] = general;
  words[static_cast<std::size_t>(Match::none)] = all & ~(issue | general);
  return words;
}

}  // namespace

InCommon in_common(const Asset& asset, const Contact& contact, const Organization* organization) {
  return {.issue = lists(asset.issues, contact.issue),
          .industry = organization != nullptr && lists(asset.industries, organization->industry),
          .size = organization != nullptr && lists(asset.sizes, organization->size)};
}

Match match_of(const Asset& asset, const Contact& contact, const Organization* organization) {
  const InCommon same = in_common(asset, contact, organization);
  if (same.issue) {
    if (same.industry && same.size) return Match::issue_and_both;
    return same.industry || same.size ? Match::issue_and_one : Match::issue;
  }
  return asset.issues.empty() || same.industry || same.size ? Match::general : Match::none;
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
  const Shelf& shelf = bearings.situation.shelf;
  const std::span<const std::uint64_t> nowhere;
  const Wanted wanted{shelf.on_issue(contact.issue),
                      organization != nullptr ? shelf.for_industry(organization->industry) : nowhere,
                      organization != nullptr ? shelf.for_size(organization->size) : nowhere};
  std::array<std::pair<double, Match>, matches> best_match_first;
  for (std::size_t i = 0; i < matches; ++i) {
    Features features;
    features.match = static_cast<Match>(matches - 1 - i);
    best_match_first[i] = {lift_of(lifts, Factor::match, features), features.match};
  }
  std::stable_sort(best_match_first.begin(), best_match_first.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  const bool lifts_differ = !lifts.learned[static_cast<std::size_t>(Factor::asset)].empty();
  const double lift_max = asset_lift_max(lifts);
  Rung best;
  // A shelf of 200 was the dearest part of a plan. Pieces that match better come first, so that the rest of the shelf
  // is left alone once nothing of a lesser match could win even if it were brand new.
  for (const auto& [match_lift, match] : best_match_first) {
    if (best.asset != nullptr && lift_max * match_lift < best.score) break;
    for (std::size_t index = 0; index * 64 < shelf.size(); ++index) {
      std::uint64_t places = by_match(shelf, index, wanted)[static_cast<std::size_t>(match)];
      for (; places != 0; places &= places - 1) {
        const Asset& asset = shelf.at(64 * index + static_cast<std::size_t>(std::countr_zero(places)));
        const double if_new =
            (lifts_differ ? asset_lift(lifts, asset.id) : lift_max) * match_lift * stage_share(asset, bearings.deal);
        if (best.asset != nullptr && if_new < best.score) continue;
        const double score = if_new * freshness(asset, bearings.today);
        const bool is_better =
            best.asset == nullptr || score > best.score || (score == best.score && asset.id < best.asset->id);
        if (is_better && may_give(asset, contact, organization, bearings.today)) best = {&asset, match, score};
      }
    }
  }
  return best;
}

std::vector<Rung> best_rungs(const Bearings& bearings, std::size_t count) {
  const Contact& contact = bearings.contact();
  const Organization* organization = bearings.situation.organization;
  const Lifts& lifts = bearings.policy.lifts;
  std::vector<Rung> rungs;
  for (const Asset& asset : bearings.situation.shelf) {
    Features features;
    features.match = match_of(asset, contact, organization);
    if (features.match == Match::none || !may_give(asset, contact, organization, bearings.today)) continue;
    rungs.push_back({&asset, features.match,
                     asset_lift(lifts, asset.id) * lift_of(lifts, Factor::match, features) *
                         stage_share(asset, bearings.deal) * freshness(asset, bearings.today)});
  }
  std::sort(rungs.begin(), rungs.end(), [](const Rung& a, const Rung& b) {
    return a.score != b.score ? a.score > b.score : a.asset->id < b.asset->id;
  });
  if (rungs.size() > count) rungs.resize(count);
  return rungs;
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
