// Plain blocking sockets by OpenSSL's BIO, which opens both kinds of connection alike.

#include "http/ask.hpp"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <memory>
#include <optional>
#include <tuple>

#include "base/text.hpp"

namespace barnacle::http {

namespace {

struct Place {
  bool is_https = false;
  std::string host;  ///< an IPv6 address in brackets
  std::string port;
};

std::optional<Place> place_of(std::string_view server) {
  Place place;
  for (const auto& [scheme, is_https, port] :
       {std::tuple{"http://", false, "80"}, std::tuple{"https://", true, "443"}}) {
    if (!server.starts_with(scheme)) continue;
    server.remove_prefix(std::string_view(scheme).size());
    place.is_https = is_https;
    place.port = port;
    while (server.ends_with('/')) server.remove_suffix(1);
    const std::size_t colon = server.find(':', server.starts_with('[') ? server.find(']') : 0);
    place.host = server.substr(0, colon);
    if (colon != std::string_view::npos) place.port = server.substr(colon + 1);
    const auto may_stand = [](char c) { return c > ' ' && c < 0x7f && c != '/' && c != '@' && c != '?' && c != '#'; };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (place.host.empty() || !std::all_of(place.host.begin(), place.host.end(), may_stand)) return std::nullopt;
    if (place.port.empty() || !std::all_of(place.port.begin(), place.port.end(), is_digit)) return std::nullopt;
    return place;
  }
  return std::nullopt;
}

Refusal unreachable(const Place& place, const std::string& why) {
  return conflict("server.unreachable", "No answer from " + place.host + ":" + place.port + (why.empty() ? "" : ": ") +
                                            why + ". Is the server running, and is its address right?");
}

std::string newest_error() {
  const unsigned long code = ERR_peek_last_error();
  const char* reason = code == 0 ? nullptr : ERR_reason_error_string(code);
  ERR_clear_error();
  return reason == nullptr ? "" : reason;
}

std::string request_text(const Asked& asked, const Place& place) {
  std::string text = std::string(word_of(asked.method)) + " " + asked.path + " HTTP/1.1\r\nHost: " + place.host;
  if (place.port != (place.is_https ? "443" : "80")) text += ":" + place.port;
  text += "\r\nConnection: close\r\n";
  for (const Field& field : asked.fields) text += field.name + ": " + field.value + "\r\n";
  const bool has_body = asked.method != Method::get && asked.method != Method::head;
  if (has_body) text += "Content-Length: " + std::to_string(asked.body.size()) + "\r\n";
  return text + "\r\n" + (has_body ? asked.body : std::string());
}

// The chunks of a body, put together; nothing if they end too early or are none.
std::optional<std::string> unchunked(std::string_view rest) {
  std::string body;
  for (;;) {
    const std::size_t end = rest.find("\r\n");
    if (end == std::string_view::npos) return std::nullopt;
    std::size_t size = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + end, size, 16);
    if (read.ec != std::errc() || read.ptr == rest.data()) return std::nullopt;
    rest.remove_prefix(end + 2);
    if (size == 0) return body;
    if (size > rest.size() || rest.size() - size < 2) return std::nullopt;
    body += rest.substr(0, size);
    rest.remove_prefix(size + 2);
  }
}

std::optional<Response> response_of(std::string_view text, bool is_head) {
  const std::size_t end = text.find("\r\n\r\n");
  if (end == std::string_view::npos || !text.starts_with("HTTP/1.") || text.size() < 12) return std::nullopt;
  Response response;
  const auto read = std::from_chars(text.data() + 9, text.data() + 12, response.status);
  if (read.ec != std::errc() || response.status < 100) return std::nullopt;
  for (const std::string_view line : split(text.substr(0, end), '\n')) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.starts_with("HTTP/")) continue;
    response.with(lower(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1))));
  }
  const std::string_view rest = text.substr(end + 4);
  if (is_head) return response;
  if (same_word(response.field("transfer-encoding"), "chunked")) {
    auto body = unchunked(rest);
    if (!body) return std::nullopt;
    response.body = std::move(*body);
    return response;
  }
  const std::string length(response.field("content-length"));
  if (!length.empty() && length != std::to_string(rest.size())) return std::nullopt;  // cut off on its way
  response.body = rest;
  return response;
}

// A server that closes while we write would end this process otherwise.
class NoBrokenPipe {
 public:
  NoBrokenPipe() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  NoBrokenPipe(const NoBrokenPipe&) = delete;
  NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;
  ~NoBrokenPipe() { std::signal(SIGPIPE, before_); }

 private:
  void (*before_)(int);
};

struct FreeBio {
  void operator()(BIO* bio) const { BIO_free_all(bio); }
};
struct FreeContext {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};

}  // namespace

Result<Response> ask(const Asked& asked, std::chrono::seconds patience) {
  const auto place = place_of(asked.server);
  if (!place) {
    return invalid("server.unreadable", "\"" + asked.server +
                                            "\" is no server's address. Write it like http://127.0.0.1:8600 or "
                                            "https://sales.example.org.");
  }
  const auto is_plain = [](std::string_view text, char least) {
    return std::all_of(text.begin(), text.end(), [&](char c) { return c >= least && c != 0x7f; });
  };
  const bool is_one_line = std::all_of(asked.fields.begin(), asked.fields.end(),
                                       [&](const Field& field) { return is_plain(field.value, ' '); });
  if (!is_one_line || !asked.path.starts_with('/') || !is_plain(asked.path, '!')) {
    return invalid("request.unreadable",
                   "A path and the fields of a request are plain ASCII on one line; a path has no "
                   "blanks (%20 is one).");
  }
  const NoBrokenPipe unbroken;
  std::unique_ptr<SSL_CTX, FreeContext> context;
  std::unique_ptr<BIO, FreeBio> bio;
  const std::string address = place->host + ":" + place->port;
  if (place->is_https) {
    context.reset(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_default_verify_paths(context.get());
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    bio.reset(BIO_new_ssl_connect(context.get()));
    SSL* ssl = nullptr;
    BIO_get_ssl(bio.get(), &ssl);
    SSL_set_tlsext_host_name(ssl, place->host.c_str());
    SSL_set1_host(ssl, place->host.c_str());
    BIO_set_conn_hostname(bio.get(), address.c_str());
  } else {
    bio.reset(BIO_new_connect(address.c_str()));
  }
  if (!bio || BIO_do_connect(bio.get()) <= 0) return unreachable(*place, newest_error());
  const int socket = static_cast<int>(BIO_get_fd(bio.get(), nullptr));
  const timeval wait{.tv_sec = patience.count(), .tv_usec = 0};
  ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
  ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait);

  const std::string request = request_text(asked, *place);
  for (std::size_t sent = 0; sent < request.size();) {
    const auto size = static_cast<int>(std::min<std::size_t>(request.size() - sent, 1 << 20));
    const int count = BIO_write(bio.get(), request.data() + sent, size);
    if (count <= 0) break;  // it may have refused already: what it said is read all the same
    sent += static_cast<std::size_t>(count);
  }
  std::string text;
  char part[16 * 1024];
  for (;;) {
    const int count = BIO_read(bio.get(), part, sizeof part);
    if (count <= 0) break;
    text.append(part, static_cast<std::size_t>(count));
    if (text.size() > answer_bytes_max) return unreachable(*place, "its answer does not end");
  }
  auto response = response_of(text, asked.method == Method::head);
  if (!response) return unreachable(*place, text.empty() ? "it said nothing" : "what it said is no whole answer");
  return std::move(*response);
}

}  // namespace barnacle::http
