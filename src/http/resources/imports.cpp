// Files of other systems: looked at, brought in, taken back.

#include <algorithm>
#include <boost/describe.hpp>

#include "app/import_upload.hpp"
#include "app/undo.hpp"
#include "base/text.hpp"
#include "formats/csv.hpp"
#include "http/resources/answers.hpp"
#include "http/resources/jobs.hpp"
#include "http/resources/resources.hpp"

namespace barnacle::http {

using Columns = std::optional<std::vector<std::optional<std::string>>>;

struct ImportPreviewBody {
  FileId upload;
  Columns columns;
  std::optional<std::string> country;
};
BOOST_DESCRIBE_STRUCT(ImportPreviewBody, (), (upload, columns, country))

struct ImportPermission {
  std::string source;
};
BOOST_DESCRIBE_STRUCT(ImportPermission, (), (source))

struct ImportBody {
  FileId upload;
  Columns columns;
  std::optional<SellerId> owner;
  std::optional<std::string> cadence;
  std::optional<ImportPermission> permission;
  std::optional<std::string> country;
};
BOOST_DESCRIBE_STRUCT(ImportBody, (), (upload, columns, owner, cadence, permission, country))

struct ColumnSeen {
  std::string header;
  std::optional<std::string> field;
  std::vector<std::string> samples;
};
BOOST_DESCRIBE_STRUCT(ColumnSeen, (), (header, field, samples))

struct FieldSeen {
  std::string name;
  std::string label;
};
BOOST_DESCRIBE_STRUCT(FieldSeen, (), (name, label))

struct FatesSeen {
  std::int64_t created = 0, merged = 0, skipped = 0, refused = 0;
};
BOOST_DESCRIBE_STRUCT(FatesSeen, (), (created, merged, skipped, refused))

struct KnownRowSeen {
  std::int64_t row = 0;
  std::string name;
  ContactId contact;
  std::string contact_name;
  std::string because;
  bool merges = false;
};
BOOST_DESCRIBE_STRUCT(KnownRowSeen, (), (row, name, contact, contact_name, because, merges))

struct RefusedRowSeen {
  std::int64_t line = 0;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(RefusedRowSeen, (), (line, why))

struct ImportPreviewSeen {
  std::string format, encoding, delimiter;
  std::int64_t header_line = 0;
  std::optional<std::string> system;
  std::string rows_are;
  std::vector<ColumnSeen> columns;
  std::vector<FieldSeen> fields;
  std::int64_t rows = 0;
  std::int64_t looked_at = 0;
  FatesSeen would;
  std::vector<KnownRowSeen> duplicates;
  std::vector<RefusedRowSeen> refused;
};
BOOST_DESCRIBE_STRUCT(ImportPreviewSeen, (),
                      (format, encoding, delimiter, header_line, system, rows_are, columns, fields, rows, looked_at,
                       would, duplicates, refused))

struct ImportSeen {
  ImportId id;
  std::string name;
  std::string state;
  std::int64_t rows = 0, bytes_read = 0, bytes = 0;
  std::int64_t created = 0, merged = 0, skipped = 0, refused = 0;
  std::string failure;
  Instant started_at{};
  std::optional<Instant> finished_at;
  std::optional<Instant> can_undo_until;
};
BOOST_DESCRIBE_STRUCT(ImportSeen, (),
                      (id, name, state, rows, bytes_read, bytes, created, merged, skipped, refused, failure, started_at,
                       finished_at, can_undo_until))

namespace {

constexpr std::size_t duplicates_shown = 50;
constexpr std::size_t imports_shown = 50;
constexpr std::size_t errors_bytes_max = 64 << 20;  // of one answer, which is held in memory

FatesSeen fates_of(const Import& import) {
  const auto count = [&](RowFate fate) {
    const auto at = import.fates.find(fate);
    return at == import.fates.end() ? 0 : at->second;
  };
  return {count(RowFate::created), count(RowFate::merged), count(RowFate::skipped), count(RowFate::refused)};
}

// "given_name" -> "Given name"
std::string label_of(std::string_view word) {
  std::string label(word);
  std::replace(label.begin(), label.end(), '_', ' ');
  if (!label.empty() && label.front() >= 'a') label.front() = static_cast<char>(label.front() - 'a' + 'A');
  return label;
}

std::vector<std::string> words_of(const Columns& columns) {
  std::vector<std::string> words;
  if (!columns) return words;
  for (const auto& column : *columns) words.push_back(column.value_or(""));
  return words;
}

std::string zone_of(Call& call) {
  return call.look([&](app::Desk& desk) {
    const Seller* seller = desk.reference().seller(call.caller().user.seller);
    return seller ? seller->zone : std::string("UTC");
  });
}

ImportPreviewSeen seen_of(const app::ImportReport& report) {
  const app::FilePreview& file = report.files.front();
  ImportPreviewSeen seen;
  seen.format = file.encoding == "vCard" ? "vcard" : "csv";
  seen.encoding = file.encoding;
  seen.delimiter = file.delimiter;
  seen.header_line = file.header_line;
  if (file.source != ExportOf::unknown) seen.system = lower(text_of(file.source));
  seen.rows_are = text_of(file.rows);
  for (std::size_t i = 0; i < file.columns.size(); ++i) {
    ColumnSeen& column = seen.columns.emplace_back();
    column.header = file.columns[i].first;
    if (file.fields[i] != barnacle::Field::custom) column.field = std::string(text_of(file.fields[i]));
    column.samples = file.samples[i];
    column.samples.resize(app::previewed_rows);
  }
  for (const barnacle::Field field : all_fields()) {
    if (field != barnacle::Field::custom)
      seen.fields.push_back({std::string(text_of(field)), label_of(text_of(field))});
  }
  seen.rows = report.rows_seen;
  seen.looked_at = report.import.rows;
  seen.would = fates_of(report.import);
  for (const app::RowDuplicate& known : report.duplicates) {
    if (seen.duplicates.size() == duplicates_shown) break;
    seen.duplicates.push_back({known.row, known.name, known.contact, known.like, known.why, known.merges});
  }
  for (const RefusedRow& row : report.refused) seen.refused.push_back({row.line, row.why});
  return seen;
}

// What its job knows of it: an import of the command line has none.
ImportSeen seen_of(app::Desk& desk, const Import& import) {
  const FatesSeen fates = fates_of(import);
  ImportSeen seen{.id = import.id,
                  .name = import.name,
                  .state = std::string(word_of(import.state)),
                  .rows = import.rows,
                  .bytes_read = import.bytes_read,
                  .bytes = import.bytes,
                  .created = fates.created,
                  .merged = fates.merged,
                  .skipped = fates.skipped,
                  .refused = fates.refused,
                  .started_at = import.started_at,
                  .finished_at = import.finished_at};
  if (import.state == ImportState::running) {
    const auto job = desk.books.jobs().find(app::job_of(import.id));
    if (job && job->state == JobState::failed) {
      seen.state = word_of(JobState::failed);
      seen.failure = job->failure;
      seen.finished_at = job->finished_at;
    }
  }
  if (import.state != ImportState::undone && seen.finished_at)
    seen.can_undo_until = *seen.finished_at + days(undo_days);
  return seen;
}

Result<Import> import_asked(Call& call, app::Desk& desk) {
  const auto id = call.id<ImportId>("import");
  if (!id) return id.refusal();
  auto import = desk.books.imports().find(*id);
  if (!import) return not_found("import.unknown", "There is no import " + id->text() + ".");
  return *std::move(import);
}

Response preview_import(Call& call) {
  const auto body = call.body<ImportPreviewBody>();
  if (!body) return call.refuse(body.refusal());
  const auto report = app::preview_upload(call.site.house, call.caller().user.name,
                                          {.file = body->upload,
                                           .columns = words_of(body->columns),
                                           .country = body->country.value_or(""),
                                           .zone = zone_of(call)});
  return report ? call.json(json_text(seen_of(*report))) : call.refuse(report.refusal());
}

Response post_import(Call& call) {
  const auto body = call.body<ImportBody>();
  if (!body) return call.refuse(body.refusal());
  JobWish wish;
  wish.file = body->upload;
  wish.columns = words_of(body->columns);
  wish.owner = body->owner.value_or(SellerId{});
  wish.no_cadence = body->cadence == "none";
  if (!wish.no_cadence) wish.cadence = body->cadence.value_or("");
  if (body->permission) wish.source = trimmed(body->permission->source);
  if (body->permission && wish.source.empty()) {
    return call.refuse(invalid("import.permission", "Say how they allowed us to write, or leave the permission out."));
  }
  wish.country = body->country.value_or("");
  wish.zone = zone_of(call);
  const auto started = app::start_import(call.site.house, call.caller().user.name, std::move(wish));
  if (!started) return call.refuse(started.refusal());
  return call.json("{\"id\":\"" + started->import.id.text() + "\",\"job\":\"" + started->job.id.text() + "\"}", 202)
      .with("location", std::string(api_root) + "/imports/" + started->import.id.text());
}

Response list_imports(Call& call) {
  if (const auto known = call.only_queries({}); !known) return call.refuse(known.refusal());
  return call.look([&](app::Desk& desk) {
    std::vector<std::string> rows;
    for (const Import& import : desk.books.imports().latest(imports_shown))
      rows.push_back(json_text(seen_of(desk, import)));
    return call.list(rows, {});
  });
}

Response get_import(Call& call) {
  return call.look([&](app::Desk& desk) {
    const auto import = import_asked(call, desk);
    return import ? call.json(json_text(seen_of(desk, *import))) : call.refuse(import.refusal());
  });
}

Response get_import_errors(Call& call) {
  return call.look([&](app::Desk& desk) {
    const auto import = import_asked(call, desk);
    if (!import) return call.refuse(import.refusal());
    std::string text;
    append_csv_row(text, {"row", "line", "reason", "as it was"});
    constexpr std::size_t page = 500;
    std::int64_t after = 0;
    for (bool more = true; more && text.size() < errors_bytes_max;) {
      const auto rows = desk.books.imports().refused(import->id, after, page);
      more = rows.size() == page;
      for (const RefusedRow& row : rows) {
        after = row.row;
        append_csv_row(text, {std::to_string(row.row), std::to_string(row.line), row.why, row.bytes});
      }
    }
    if (text.size() >= errors_bytes_max) append_csv_row(text, {"", "", "There are more; they are left out here.", ""});
    return Response{.fields = {{"content-type", "text/csv; charset=utf-8"},
                               {"content-disposition", "attachment; filename=\"refused.csv\""}},
                    .body = std::move(text)};
  });
}

Response undo_import(Call& call) {
  const auto job = call.perform([&](app::Desk& desk) -> Result<Job> {
    const auto import = import_asked(call, desk);
    if (!import) return import.refusal();
    const ImportSeen seen = seen_of(desk, *import);
    if (import->state == ImportState::undone) return conflict("undo.already", "This import was undone already.");
    if (!seen.can_undo_until) return conflict("import.running", "It is still coming in. Undo it when it is done.");
    if (*seen.can_undo_until < desk.now) {
      return conflict("undo.too_old", "An import can be undone for " + std::to_string(undo_days) + " days.");
    }
    Job made = app::new_job(desk, JobOperation::undo, {.import = import->id}, import->rows);
    desk.books.jobs().add(made);
    return made;
  });
  return job ? call.json(job_document(*job), 202) : call.refuse(job.refusal());
}

}  // namespace

std::vector<Route> import_routes() {
  return {
      {Method::post, "/imports/preview", Door::write, "previewImport", preview_import},
      {Method::post, "/imports", Door::write, "startImport", post_import},
      {Method::get, "/imports", Door::read, "listImports", list_imports},
      {Method::get, "/imports/{id}", Door::read, "getImport", get_import},
      {Method::get, "/imports/{id}/errors", Door::read, "getImportErrors", get_import_errors},
      {Method::post, "/imports/{id}/undo", Door::write, "undoImport", undo_import},
  };
}

}  // namespace barnacle::http
