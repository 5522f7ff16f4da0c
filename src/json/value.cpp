#include "json/value.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_stack.hpp>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "json/write.hpp"

namespace barnacle {

namespace {
const boost::json::value& value_at(const void* place) { return *static_cast<const boost::json::value*>(place); }

using boost::json::error_code;
using boost::json::string_view;

/// Builds the document from what the parser meets. Boost 1.81's own builder takes the parser's doubles, whose last bits
/// are wrong for most numbers of 17 digits; this one reads their text again. The whole text is parsed at once, so a
/// number never comes in parts.
struct Builder {
  static constexpr std::size_t max_object_size = boost::json::object::max_size();
  static constexpr std::size_t max_array_size = boost::json::array::max_size();
  static constexpr std::size_t max_key_size = boost::json::string::max_size();
  static constexpr std::size_t max_string_size = boost::json::string::max_size();

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code&) { return true; }
  bool on_object_end(std::size_t members, error_code&) { return stack.push_object(members), true; }
  bool on_array_begin(error_code&) { return true; }
  bool on_array_end(std::size_t elements, error_code&) { return stack.push_array(elements), true; }
  bool on_key_part(string_view part, std::size_t, error_code&) { return stack.push_chars(part), true; }
  bool on_key(string_view rest, std::size_t, error_code&) { return stack.push_key(rest), true; }
  bool on_string_part(string_view part, std::size_t, error_code&) { return stack.push_chars(part), true; }
  bool on_string(string_view rest, std::size_t, error_code&) { return stack.push_string(rest), true; }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t number, string_view, error_code&) { return stack.push_int64(number), true; }
  bool on_uint64(std::uint64_t number, string_view, error_code&) { return stack.push_uint64(number), true; }
  bool on_double(double number, string_view text, error_code& error) {
    std::from_chars(text.data(), text.data() + text.size(), number);  // out of range: stays infinite, or 0
    if (std::isfinite(number)) return stack.push_double(number), true;
    error = boost::json::make_error_code(boost::json::error::exponent_overflow);
    return false;
  }
  bool on_bool(bool truth, error_code&) { return stack.push_bool(truth), true; }
  bool on_null(error_code&) { return stack.push_null(), true; }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  boost::json::value_stack stack;
};

using Parser = boost::json::basic_parser<Builder>;

constexpr std::size_t first_block_bytes = 4096;  // most stored documents fit without a second allocation
}  // namespace

struct JsonDocument::Held {
  Held() : resource(block, sizeof block) {}

  unsigned char block[first_block_bytes];
  boost::json::monotonic_resource resource;
  const boost::json::value* root = nullptr;
};

JsonKind JsonView::kind() const {
  switch (value_at(value_).kind()) {
    case boost::json::kind::null: return JsonKind::null;
    case boost::json::kind::bool_: return JsonKind::boolean;
    case boost::json::kind::int64:
    case boost::json::kind::uint64:
    case boost::json::kind::double_: return JsonKind::number;
    case boost::json::kind::string: return JsonKind::text;
    case boost::json::kind::array: return JsonKind::list;
    case boost::json::kind::object: return JsonKind::object;
  }
  return JsonKind::null;
}

bool JsonView::boolean() const {
  const auto* boolean = value_at(value_).if_bool();
  expects(boolean != nullptr, "the JSON value is true or false");
  return *boolean;
}

std::string_view JsonView::text() const {
  const auto* text = value_at(value_).if_string();
  expects(text != nullptr, "the JSON value is a text");
  return {text->data(), text->size()};
}

std::optional<std::int64_t> JsonView::integer() const {
  error_code error;
  const auto number = value_at(value_).to_number<std::int64_t>(error);
  return error ? std::nullopt : std::optional(number);
}

std::optional<std::uint64_t> JsonView::natural() const {
  error_code error;
  const auto number = value_at(value_).to_number<std::uint64_t>(error);
  return error ? std::nullopt : std::optional(number);
}

double JsonView::real() const {
  const auto& value = value_at(value_);
  expects(value.is_number(), "the JSON value is a number");
  return value.to_number<double>();
}

std::size_t JsonView::size() const {
  const auto& value = value_at(value_);
  if (const auto* list = value.if_array()) return list->size();
  const auto* object = value.if_object();
  expects(object != nullptr, "the JSON value is a list or an object");
  return object->size();
}

JsonView JsonView::element(std::size_t index) const {
  const auto* list = value_at(value_).if_array();
  expects(list != nullptr && index < list->size(), "the element lies in the JSON list");
  return JsonView(list->data() + index);
}

std::string_view JsonView::name(std::size_t index) const {
  const auto* object = value_at(value_).if_object();
  expects(object != nullptr && index < object->size(), "the member lies in the JSON object");
  const auto name = (object->begin() + static_cast<std::ptrdiff_t>(index))->key();
  return {name.data(), name.size()};
}

JsonView JsonView::member(std::size_t index) const {
  const auto* object = value_at(value_).if_object();
  expects(object != nullptr && index < object->size(), "the member lies in the JSON object");
  return JsonView(&(object->begin() + static_cast<std::ptrdiff_t>(index))->value());
}

std::optional<JsonView> JsonView::find(std::string_view name) const {
  const auto* object = value_at(value_).if_object();
  if (object == nullptr) return std::nullopt;
  const auto* found = object->if_contains(boost::json::string_view(name.data(), name.size()));
  if (found == nullptr) return std::nullopt;
  return JsonView(found);
}

JsonDocument::JsonDocument(std::unique_ptr<Held> held) : held_(std::move(held)) {}
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;
JsonDocument::~JsonDocument() = default;

Result<JsonDocument> JsonDocument::parse(std::string_view text, JsonTrust trust) {
  if (trust == JsonTrust::outside && text.size() > json_bytes_max) {
    return too_many("json.too_long", "The JSON text has " + std::to_string(text.size()) + " bytes; at most " +
                                         std::to_string(json_bytes_max) + " are read. Send it in parts.");
  }
  boost::json::parse_options options;
  options.max_depth = json_depth_max;
  options.allow_invalid_utf8 = trust == JsonTrust::our_own;
  auto held = std::make_unique<Held>();
  // The parser's own stack is kept from document to document: allocating it anew costs more than a small document.
  thread_local Parser parser{options};
  thread_local JsonTrust parser_trust = trust;
  if (parser_trust != trust) {
    std::destroy_at(&parser);
    std::construct_at(&parser, options);
    parser_trust = trust;
  }
  parser.reset();
  parser.handler().stack.reset(&held->resource);
  error_code error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  if (!error && read < text.size()) {
    const auto rest = trimmed(text.substr(read));
    if (!rest.empty()) error = boost::json::make_error_code(boost::json::error::extra_data);
  }
  if (error) {
    parser.handler().stack.reset();
    return invalid("json.unreadable", "This is not JSON at byte " + std::to_string(read + 1) + " (" + error.message() +
                                          "). Mend it there, or check that the whole text was sent.");
  }
  // Made inside the resource and never destroyed: the resource gives all its memory back at once.
  void* place = held->resource.allocate(sizeof(boost::json::value), alignof(boost::json::value));
  held->root = new (place) boost::json::value(parser.handler().stack.release());
  return JsonDocument(std::move(held));
}

JsonView JsonDocument::root() const { return JsonView(held_->root); }

namespace {

void append_json(std::string& out, JsonView view) {
  switch (view.kind()) {
    case JsonKind::null: out += "null"; return;
    case JsonKind::boolean: out += view.boolean() ? "true" : "false"; return;
    case JsonKind::number:
      if (const auto integer = view.integer()) {
        write_json_number(out, *integer);
      } else if (const auto natural = view.natural()) {
        write_json_number(out, *natural);
      } else {
        write_json_number(out, view.real());
      }
      return;
    case JsonKind::text: write_json_text(out, view.text()); return;
    case JsonKind::list:
      out += '[';
      for (std::size_t i = 0; i < view.size(); ++i) {
        if (i > 0) out += ',';
        append_json(out, view.element(i));
      }
      out += ']';
      return;
    case JsonKind::object:
      out += '{';
      for (std::size_t i = 0; i < view.size(); ++i) {
        if (i > 0) out += ',';
        write_json_text(out, view.name(i));
        out += ':';
        append_json(out, view.member(i));
      }
      out += '}';
      return;
  }
}

}  // namespace

std::string JsonView::json() const {
  std::string text;
  append_json(text, *this);
  return text;
}

namespace {

/// Appends the chosen members of one object; gives the name that it lacks, or an empty one.
std::string_view append_fields(std::string& out, JsonView object, const std::vector<std::string>& names) {
  out += '{';
  for (std::size_t i = 0; i < names.size(); ++i) {
    JsonView place = object;
    for (const std::string_view part : split(names[i], '.')) {
      if (place.kind() == JsonKind::null) break;  // an absent part has no inside
      const auto inner = place.find(part);
      if (!inner) return names[i];
      place = *inner;
    }
    if (i > 0) out += ',';
    write_json_text(out, names[i]);
    out += ':';
    append_json(out, place);
  }
  out += '}';
  return {};
}

Refusal no_such_field(std::string_view name, JsonView object) {
  std::string known;
  for (std::size_t i = 0; i < (object.kind() == JsonKind::object ? object.size() : 0); ++i) {
    if (i > 0) known += ", ";
    known += object.name(i);
  }
  return invalid("json.no_such_field", "There is no field \"" + std::string(name) + "\". Choose of: " + known + ".");
}

}  // namespace

Result<std::string> with_fields(std::string_view document, const std::vector<std::string>& names) {
  auto parsed = JsonDocument::parse(document, JsonTrust::our_own);
  if (!parsed) return parsed.refusal();
  const JsonView root = parsed->root();
  std::string out;
  if (root.kind() != JsonKind::list) {
    if (const auto lacking = append_fields(out, root, names); !lacking.empty()) return no_such_field(lacking, root);
    return out;
  }
  out += '[';
  for (std::size_t i = 0; i < root.size(); ++i) {
    if (i > 0) out += ',';
    const JsonView object = root.element(i);
    if (const auto lacking = append_fields(out, object, names); !lacking.empty()) return no_such_field(lacking, object);
  }
  out += ']';
  return out;
}

}  // namespace barnacle
