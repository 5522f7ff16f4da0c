#include "http/description.hpp"

#include <map>
#include <vector>

#include "base/expects.hpp"
#include "base/text.hpp"
#include "http/pages/html.hpp"
#include "json/value.hpp"

namespace barnacle::http {

namespace {

std::string text_at(const JsonView& object, std::string_view name) {
  const auto found = object.find(name);
  return found && found->kind() == JsonKind::text ? std::string(found->text()) : std::string();
}

std::optional<JsonView> inside(const JsonView& object, std::initializer_list<std::string_view> path) {
  JsonView at = object;
  for (const std::string_view name : path) {
    const auto next = at.kind() == JsonKind::object ? at.find(name) : std::nullopt;
    if (!next) return std::nullopt;
    at = *next;
  }
  return at;
}

// "list of Money", "text or null", "one of: call, email": what a schema says, in a line.
std::string kind_of(const JsonView& schema) {
  if (const std::string name = text_at(schema, "$ref"); !name.empty()) {
    const std::string last(std::string_view(name).substr(name.rfind('/') + 1));
    return "<a href=\"#schema-" + escaped(last) + "\">" + escaped(last) + "</a>";
  }
  std::vector<std::string> kinds;
  for (const char* several : {"anyOf", "oneOf"}) {
    const auto list = schema.find(several);
    for (std::size_t i = 0; list && i < list->size(); ++i) kinds.push_back(kind_of(list->element(i)));
  }
  if (const auto type = schema.find("type"); type && type->kind() == JsonKind::list) {
    for (std::size_t i = 0; i < type->size(); ++i) kinds.push_back(escaped(type->element(i).text()));
  } else if (type && type->text() == "array") {
    const auto items = schema.find("items");
    kinds.push_back("list" + (items ? " of " + kind_of(*items) : std::string()));
  } else if (type) {
    kinds.push_back(escaped(type->text()));
  }
  std::string line = joined(kinds, " or ");
  if (const auto words = schema.find("enum")) {
    std::vector<std::string> each;
    for (std::size_t i = 0; i < words->size(); ++i) each.push_back(escaped(words->element(i).json()));
    line += ": " + joined(each, ", ");
  }
  if (const std::string about = text_at(schema, "description"); !about.empty()) line += " (" + escaped(about) + ")";
  return line.empty() ? "anything" : line;
}

std::string row(const std::string& name, const std::string& what) {
  return "<tr><th scope=\"row\"><code>" + name + "</code></th><td>" + what + "</td></tr>";
}

std::string bodies_of(const JsonView& holder) {
  std::vector<std::string> kinds;
  const auto content = holder.find("content");
  for (std::size_t i = 0; content && i < content->size(); ++i) {
    const auto schema = content->member(i).find("schema");
    kinds.push_back(escaped(content->name(i)) + (schema ? ": " + kind_of(*schema) : std::string()));
  }
  return joined(kinds, "; ");
}

std::string capital(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::string operation_text(std::string_view method, std::string_view path, const JsonView& operation) {
  const std::string id = escaped(text_at(operation, "operationId"));
  std::string out = "<section id=\"" + id + "\"><h3><code>" + capital(method) + " " + escaped(path) +
                    "</code></h3><p>" + escaped(text_at(operation, "summary")) + "</p><table>";
  const auto security = operation.find("security");
  std::string door = "anybody";
  for (std::size_t i = 0; security && i < security->size(); ++i) {
    if (const auto token = security->element(i).find("token"); token && token->size() > 0) {
      door = "a session, or a token with the scope " + std::string(token->element(0).text());
    }
  }
  out += row("who", door);
  const auto parameters = operation.find("parameters");
  for (std::size_t i = 0; parameters && i < parameters->size(); ++i) {
    const JsonView each = parameters->element(i);
    const auto schema = each.find("schema");
    std::string what = "in the " + escaped(text_at(each, "in")) + (schema ? ", " + kind_of(*schema) : std::string());
    if (const std::string about = text_at(each, "description"); !about.empty()) what += ": " + escaped(about);
    out += row(escaped(text_at(each, "name")), what);
  }
  if (const auto body = operation.find("requestBody")) out += row("body", bodies_of(*body));
  const auto answers = operation.find("responses");
  std::vector<std::string> refused;
  for (std::size_t i = 0; answers && i < answers->size(); ++i) {
    const JsonView answer = answers->member(i);
    if (answer.find("$ref")) {
      refused.push_back(escaped(answers->name(i)));
      continue;
    }
    const std::string bodies = bodies_of(answer);
    out += row(escaped(answers->name(i)),
               escaped(text_at(answer, "description")) + (bodies.empty() ? std::string() : ". " + bodies));
  }
  if (!refused.empty()) out += row(joined(refused, " "), "refused: application/problem+json");
  return out + "</table></section>";
}

std::string schema_text(std::string_view name, const JsonView& schema) {
  std::string out = "<section id=\"schema-" + escaped(name) + "\"><h3><code>" + escaped(name) + "</code></h3>";
  const auto members = schema.find("properties");
  if (!members) return out + "<p>" + kind_of(schema) + "</p></section>";
  out += "<table>";
  for (std::size_t i = 0; i < members->size(); ++i) out += row(escaped(members->name(i)), kind_of(members->member(i)));
  return out + "</table></section>";
}

}  // namespace

std::string page_of(std::string_view text) {
  const auto document = JsonDocument::parse(text, JsonTrust::our_own);
  expects(document.ok(), "the API's document is JSON");
  const JsonView root = document->root();
  std::map<std::string, std::string> by_tag;
  const auto paths = root.find("paths");
  for (std::size_t i = 0; paths && i < paths->size(); ++i) {
    const JsonView methods = paths->member(i);
    for (std::size_t j = 0; j < methods.size(); ++j) {
      const JsonView operation = methods.member(j);
      const auto tags = operation.find("tags");
      const std::string tag = tags && tags->size() > 0 ? std::string(tags->element(0).text()) : "other";
      by_tag[tag] += operation_text(methods.name(j), paths->name(i), operation);
    }
  }
  std::string contents = "<nav aria-label=\"Contents\"><ul>";
  std::string sections;
  for (const auto& [tag, operations] : by_tag) {
    contents += "<li><a href=\"#tag-" + escaped(tag) + "\">" + escaped(tag) + "</a></li>";
    sections += "<h2 id=\"tag-" + escaped(tag) + "\">" + escaped(tag) + "</h2>" + operations;
  }
  contents += "<li><a href=\"#schemas\">schemas</a></li></ul></nav>";
  sections += "<h2 id=\"schemas\">schemas</h2>";
  const auto schemas = inside(root, {"components", "schemas"});
  for (std::size_t i = 0; schemas && i < schemas->size(); ++i)
    sections += schema_text(schemas->name(i), schemas->member(i));
  const auto info = root.find("info");
  return "<p>" + escaped(info ? text_at(*info, "description") : std::string()) +
         " For programs: <a href=\"/api/openapi.json\">openapi.json</a>.</p>" + contents + sections;
}

}  // namespace barnacle::http
