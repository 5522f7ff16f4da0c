#pragma once
// One thing of value in the library (S57-S64).

#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "domain/contacts/organization.hpp"

namespace barnacle {

enum class AssetForm {
  article,
  white_paper,
  infographic,
  story,
  post,
  newsletter,
  case_study,
  podcast,
  invitation,
  introduction,
  reference,
  publication,
  tool,
  note
};
BARNACLE_WORDS(AssetForm, "form", {AssetForm::article, "article"}, {AssetForm::white_paper, "white paper"},
               {AssetForm::infographic, "infographic"}, {AssetForm::story, "story"}, {AssetForm::post, "post"},
               {AssetForm::newsletter, "newsletter"}, {AssetForm::case_study, "case study"},
               {AssetForm::podcast, "podcast"}, {AssetForm::invitation, "invitation"},
               {AssetForm::introduction, "introduction"}, {AssetForm::reference, "reference"},
               {AssetForm::publication, "publication"}, {AssetForm::tool, "tool"}, {AssetForm::note, "note"});

struct Asset {
  AssetId id;
  std::string title;
  AssetForm form = AssetForm::article;
  std::string link;                     ///< or empty
  std::string text;                     ///< the piece itself, or a summary to paste
  std::string why_it_helps;             ///< one sentence for the reader
  std::vector<std::string> issues;      ///< problem words; empty: any
  std::vector<std::string> industries;  ///< empty: any
  std::vector<SizeBand> sizes;          ///< empty: any
  std::vector<std::string> stages;      ///< empty: any
  std::string language = "en";
  std::optional<LocalDay> review_on;   ///< older than this: stale
  std::optional<LocalDay> expires_on;  ///< not given from this day on
  LocalDay added_on{};
  std::uint64_t print = 0;  ///< SimHash of the text (planner.md 7.1)
  std::int64_t version = 0;
  bool operator==(const Asset&) const = default;
};
inline constexpr std::size_t asset_text_max = 256 * 1024;

}  // namespace barnacle
