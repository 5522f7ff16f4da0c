#include <boost/describe.hpp>

#include "app/keep_assets.hpp"
#include "documents/documents.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct AssetBody {
  std::string title;
  AssetForm form = AssetForm::article;
  std::string link, text, why_it_helps;
  std::vector<std::string> issues, industries;
  std::vector<SizeBand> sizes;
  std::vector<std::string> stages;
  std::string language = "en";
  std::optional<LocalDay> review_on, expires_on;
};
BOOST_DESCRIBE_STRUCT(AssetBody, (),
                      (title, form, link, text, why_it_helps, issues, industries, sizes, stages, language, review_on,
                       expires_on))

namespace {

AssetBody body_of(const Asset& asset) {
  return {.title = asset.title,
          .form = asset.form,
          .link = asset.link,
          .text = asset.text,
          .why_it_helps = asset.why_it_helps,
          .issues = asset.issues,
          .industries = asset.industries,
          .sizes = asset.sizes,
          .stages = asset.stages,
          .language = asset.language,
          .review_on = asset.review_on,
          .expires_on = asset.expires_on};
}

void take(Asset& asset, const AssetBody& body) {
  asset.title = body.title;
  asset.form = body.form;
  asset.link = body.link;
  asset.text = body.text;
  asset.why_it_helps = body.why_it_helps;
  asset.issues = body.issues;
  asset.industries = body.industries;
  asset.sizes = body.sizes;
  asset.stages = body.stages;
  asset.language = body.language;
  asset.review_on = body.review_on;
  asset.expires_on = body.expires_on;
}

Response told(const Call& call, const Result<Asset>& asset, int status = 200) {
  if (!asset) return call.refuse(asset.refusal());
  return call.json(json_text(*asset), status, asset->version);
}

Result<Asset> find_asset(app::Desk& desk, AssetId id) {
  auto asset = desk.books.assets().find(id);
  if (!asset) return not_found("asset.unknown", "There is no asset " + id.text() + ".");
  return std::move(*asset);
}

Response list_assets(Call& call) {
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    for (const Asset& asset : desk.reference().shelf) rows.push_back(json_text(asset));
    return call.list(rows, {});
  });
}

Response get_asset(Call& call) {
  const auto id = call.id<AssetId>("asset");
  if (!id) return call.refuse(id.refusal());
  return told(call, call.look([&](app::Desk& desk) { return find_asset(desk, *id); }));
}

Response post_asset(Call& call) {
  const auto body = call.body<AssetBody>();
  if (!body) return call.refuse(body.refusal());
  Asset asset;
  take(asset, *body);
  return told(call, call.perform([&](app::Desk& desk) { return app::save_asset(desk, asset); }), 201);
}

Response patch_asset(Call& call) {
  const auto id = call.id<AssetId>("asset");
  if (!id) return call.refuse(id.refusal());
  return told(call, call.perform([&](app::Desk& desk) -> Result<Asset> {
    auto asset = find_asset(desk, *id);
    if (!asset) return asset;
    if (auto same = call.check_version(asset->version); !same) return same.refusal();
    const auto body = merged(call, body_of(*asset));
    if (!body) return body.refusal();
    take(*asset, *body);
    return app::save_asset(desk, *asset);
  }));
}

Response delete_asset(Call& call) {
  const auto id = call.id<AssetId>("asset");
  if (!id) return call.refuse(id.refusal());
  const auto removed = call.perform([&](app::Desk& desk) -> Result<Done> {
    const auto asset = find_asset(desk, *id);
    if (!asset) return asset.refusal();
    if (auto same = call.check_version(asset->version); !same) return same.refusal();
    return app::remove_asset(desk, *id);
  });
  return removed ? call.no_content() : call.refuse(removed.refusal());
}

Response list_gaps(Call& call) {
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    for (const app::Gap& gap : app::library_gaps(desk)) rows.push_back(json_of(gap));
    return call.list(rows, {});
  });
}

}  // namespace

std::vector<Route> asset_routes() {
  return {
      {Method::get, "/assets", Door::read, "listAssets", list_assets},
      {Method::post, "/assets", Door::write, "addAsset", post_asset},
      {Method::get, "/assets/gaps", Door::read, "listGaps", list_gaps},
      {Method::get, "/assets/{id}", Door::read, "getAsset", get_asset},
      {Method::patch, "/assets/{id}", Door::write, "editAsset", patch_asset},
      {Method::del, "/assets/{id}", Door::write, "removeAsset", delete_asset},
  };
}

}  // namespace barnacle::http
