// Files that are sent to be read: kept in the database for a day.

#include <boost/describe.hpp>

#include "app/keep_files.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

struct UploadSeen {
  FileId id;
  std::string name;
  std::int64_t bytes = 0;
};
BOOST_DESCRIBE_STRUCT(UploadSeen, (), (id, name, bytes))

namespace {

Response post_upload(Call& call) {
  if (const auto known = call.only_queries({"name"}); !known) return call.refuse(known.refusal());
  const auto kept = app::keep_file(call.site.house, call.caller().user.name, call.query("name").value_or("upload"),
                                   call.request.body);
  if (!kept) return call.refuse(kept.refusal());
  return call.json(json_text(UploadSeen{kept->id, kept->name, kept->bytes}), 201);
}

}  // namespace

std::vector<Route> upload_routes() { return {{Method::post, "/uploads", Door::write, "upload", post_upload}}; }

}  // namespace barnacle::http
