#include "http/web.hpp"

#include <gtest/gtest.h>

#include <array>

namespace barnacle::http {
namespace {

constexpr std::array<WebFile, 3> files = {{{"/index.html", "page", "page br", "page gz"},
                                           {"/assets/app-1a2b.js", "code", "code br", "code gz"},
                                           {"/assets/inter.woff2", "font", "", ""}}};

std::optional<Response> asked(std::string path, std::string accepted = "") {
  Request request;
  request.path = std::move(path);
  if (!accepted.empty()) request.fields = {{"accept-encoding", std::move(accepted)}};
  return file_among(files, request);
}

TEST(Web, GivesTheBestCodingThatTheBrowserTakes) {
  EXPECT_EQ(asked("/assets/app-1a2b.js", "gzip, deflate, br")->body, "code br");
  EXPECT_EQ(asked("/assets/app-1a2b.js", "gzip, br")->field("content-encoding"), "br");
  EXPECT_EQ(asked("/assets/app-1a2b.js", "gzip;q=0.5, br;q=0.0")->body, "code gz");
  EXPECT_EQ(asked("/assets/app-1a2b.js", "identity")->body, "code");
  EXPECT_EQ(asked("/assets/app-1a2b.js")->field("content-encoding"), "");
  EXPECT_EQ(asked("/assets/app-1a2b.js")->field("vary"), "accept-encoding");
  EXPECT_EQ(asked("/assets/inter.woff2", "br")->body, "font");
}

TEST(Web, KeepsHashedNamesForAYearAndThePageNever) {
  EXPECT_EQ(asked("/assets/app-1a2b.js")->field("cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(asked("/")->field("cache-control"), "no-cache");
}

TEST(Web, AnswersItsPagesAddressesWithTheOnePage) {
  EXPECT_EQ(asked("/")->body, "page");
  EXPECT_EQ(asked("/contacts/con_01m82n1mspfzr8vmxs2wpq2wgh")->body, "page");
  EXPECT_EQ(asked("/today")->field("content-type"), "text/html; charset=utf-8");
}

TEST(Web, KnowsNothingOfOtherFilesAndDeeds) {
  EXPECT_FALSE(asked("/assets/app-old.js"));
  EXPECT_FALSE(asked("/assets/../index.js"));
  Request post;
  post.method = Method::post;
  post.path = "/today";
  EXPECT_FALSE(file_among(files, post));
}

}  // namespace
}  // namespace barnacle::http
