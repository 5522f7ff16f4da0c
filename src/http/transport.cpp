// The only file that knows Beast: it costs half a minute to compile. Everything but the answers runs on one thread, so
// that connections need no locks; plain callbacks, because g++ 12 miscompiles temporaries in coroutines.

#include "http/transport.hpp"

#include <pthread.h>

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <charconv>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <sstream>
#include <thread>
#include <unordered_set>

#include "base/text.hpp"
#include "http/call.hpp"

namespace barnacle::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;

constexpr std::size_t lingering_bytes_max = 4 * 1024 * 1024;  // read and thrown away so that the refusal arrives
constexpr auto lingering_time = std::chrono::seconds(2);
constexpr auto accept_again = std::chrono::milliseconds(100);  // after the system had no descriptor for us

// The few threads that answer. A request that finds the queue full is turned away at once.
class Workers {
 public:
  explicit Workers(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
    }
    came_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  bool take(std::function<void()> job) {
    {
      const std::lock_guard lock(mutex_);
      if (jobs_.size() >= waiting_requests_max) return false;
      jobs_.push_back(std::move(job));
    }
    came_.notify_one();
    return true;
  }

 private:
  void work() {
    for (;;) {
      std::unique_lock lock(mutex_);
      came_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
      if (jobs_.empty()) return;
      const auto job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      job();
    }
  }

  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<std::function<void()>> jobs_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

std::optional<Method> method_of(wire::verb verb) {
  switch (verb) {
    case wire::verb::get: return Method::get;
    case wire::verb::head: return Method::head;
    case wire::verb::post: return Method::post;
    case wire::verb::put: return Method::put;
    case wire::verb::patch: return Method::patch;
    case wire::verb::delete_: return Method::del;
    default: return std::nullopt;
  }
}

// What Beast's parser lets pass and we do not; empty if all is well.
std::string_view fault_of(const wire::request<wire::string_body>& head) {
  if (head.count(wire::field::host) != 1 || head[wire::field::host].empty()) return "Send exactly one Host field.";
  const auto coding = head[wire::field::transfer_encoding];
  if (!coding.empty() && !beast::iequals(coding, "chunked")) return "The only transfer coding here is chunked.";
  if (head.count(wire::field::transfer_encoding) > 1) return "Send at most one Transfer-Encoding field.";
  if (head.version() != 11 && head.version() != 10) return "This is a server of HTTP/1.1.";
  // HTTP/1.0 has no codings: a proxy of that age would take the chunks for a body without an end (RFC 9112, 6.1).
  if (!coding.empty() && head.version() == 10) return "HTTP/1.0 has no transfer codings.";
  if (!head.target().starts_with('/')) return "Ask for a path that begins with a slash.";
  return {};
}

bool is_upload(const wire::request<wire::string_body>& head) {
  return head.method() == wire::verb::post &&
         (head.target() == "/api/v1/uploads" || head.target().starts_with("/api/v1/uploads?"));
}

}  // namespace

struct Server::Parts {
  Parts(Site& site_, const Listening& listening_)
      : site(site_), listening(listening_), acceptor(io), retry(io), deadline(io) {}

  Site& site;
  const Listening listening;
  asio::io_context io{1};
  asio::executor_work_guard<asio::io_context::executor_type> open = asio::make_work_guard(io);
  tcp::acceptor acceptor;
  asio::steady_timer retry;
  asio::steady_timer deadline;
  std::unique_ptr<Workers> workers;
  std::thread reading;

  // Of the reading thread alone.
  class Connection;
  std::unordered_set<std::shared_ptr<Connection>> connections;
  bool accepting = false;
  bool stopping = false;
  std::uint64_t requests = 0;
  std::string run;  // makes request ids of this run unlike those of the last

  void accept();
  void forget(const std::shared_ptr<Connection>& connection);
  void stop();
};

class Server::Parts::Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Parts& parts, tcp::socket socket) : parts_(parts), stream_(std::move(socket)), pause_(parts.io) {
    ++parts_.site.under_way->connections;
    error_code ignored;
    stream_.socket().set_option(tcp::no_delay(true), ignored);
    const auto peer = stream_.socket().remote_endpoint(ignored);
    if (!ignored) peer_ = peer.address().to_string();
  }

  ~Connection() { --parts_.site.under_way->connections; }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void wait_for_request() {
    if (parts_.stopping) return close();
    waiting_ = true;
    parser_.emplace();
    parser_->header_limit(header_bytes_max);
    parser_->body_limit(upload_bytes_max);  // lowered once it is known what is asked for
    if (buffer_.size() > 0) return read_header();
    stream_.expires_after(parts_.listening.idle_time);
    stream_.async_read_some(buffer_.prepare(first_bytes),
                            [self = this->shared_from_this()](error_code error, std::size_t count) {
                              if (error) return self->close();
                              self->buffer_.commit(count);
                              self->read_header();
                            });
  }

  /// Closes it if it only waits for a request that nobody has begun to send, or for more to say.
  void stop_waiting() {
    if (waiting_) close();
    pause_.cancel();
  }
  void close() {
    error_code ignored;
    closed_ = true;
    pause_.cancel();
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
    stream_.close();
    parts_.forget(this->shared_from_this());
  }

 private:
  static constexpr std::size_t first_bytes = 4'096;

  // Beast joins a field that goes on in the next line to one value; so its lines are kept to be looked at.
  void read_header() {
    waiting_ = false;
    lines_.clear();
    stream_.expires_after(parts_.listening.header_time);
    parse_header();
  }
  void parse_header() {
    if (buffer_.size() > 0) {
      error_code error;
      const std::size_t used = parser_->put(buffer_.data(), error);
      lines_.append(static_cast<const char*>(buffer_.data().data()), used);
      buffer_.consume(used);
      if (error && error != wire::error::need_more) return give_up(error);
      if (parser_->is_header_done()) return look_at_header();
    }
    stream_.async_read_some(buffer_.prepare(first_bytes),
                            [self = this->shared_from_this()](error_code error, std::size_t count) {
                              if (error) return self->close();  // too slow, or gone
                              self->buffer_.commit(count);
                              self->parse_header();
                            });
  }
  bool has_folded_field() const {
    return lines_.find("\r\n ") != std::string::npos || lines_.find("\r\n\t") != std::string::npos;
  }

  void look_at_header() {
    const auto& head = parser_->get();
    if (const auto fault = fault_of(head); !fault.empty()) return refuse(400, "request.malformed", fault);
    if (has_folded_field()) return refuse(400, "request.malformed", "Each field stands on one line.");
    if (!method_of(head.method())) return refuse(405, "method.unknown", "This server knows no such method.");
    // As it is now: what trails the body is no field of the request.
    request_ = request_of(head);
    if (request_.fields.size() > fields_max) {
      return refuse(431, "request.too_many_fields", "At most " + std::to_string(fields_max) + " fields, please.");
    }
    const std::size_t limit = is_upload(head) ? upload_bytes_max : body_bytes_max;
    if (parser_->content_length().value_or(0) > limit) return refuse_long_body();
    parser_->body_limit(limit);
    if (is_upload(head)) return ask_at_the_door();
    take_body();
  }

  Request request_of(const wire::request<wire::string_body>& head) {
    Request request;
    request.method = *method_of(head.method());
    const std::string_view target(head.target().data(), head.target().size());
    const std::size_t question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string_view::npos) request.query = target.substr(question + 1);
    for (const auto& field : head) {
      const std::string_view name(field.name_string().data(), field.name_string().size());
      request.fields.push_back({lower(name), std::string(field.value().data(), field.value().size())});
    }
    request.peer = peer_;
    request.id = next_id();
    return request;
  }

  // A hundred megabytes are only read from somebody who may send them.
  void ask_at_the_door() {
    auto job = [self = this->shared_from_this(), head = request_] {
      auto refused = std::make_shared<std::optional<Response>>(refused_at_the_door(self->parts_.site, head));
      asio::post(self->parts_.io, [self, refused] {
        if (!*refused) return self->take_body();
        self->keep_alive_ = false;
        self->is_head_ = false;
        self->write(std::move(**refused));
      });
    };
    stream_.expires_never();
    if (!parts_.workers->take(std::move(job))) refuse_for_now();
  }

  void take_body() {
    if (beast::iequals(parser_->get()[wire::field::expect], "100-continue")) {
      static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      stream_.expires_after(parts_.listening.write_time);
      asio::async_write(stream_, asio::buffer(go_on), [self = this->shared_from_this()](error_code error, std::size_t) {
        if (error) return self->close();
        self->read_body();
      });
      return;
    }
    read_body();
  }

  void read_body() {
    stream_.expires_after(is_upload(parser_->get()) ? parts_.listening.upload_time : parts_.listening.body_time);
    wire::async_read(stream_, buffer_, *parser_, [self = this->shared_from_this()](error_code error, std::size_t) {
      if (error) return self->give_up(error);
      self->answer_it();
    });
  }

  void give_up(error_code error) {
    if (error == wire::error::end_of_stream || error == wire::error::partial_message) return close();
    if (error == wire::error::header_limit) {
      return refuse(431, "request.header_too_long",
                    "Request line and fields are at most " + std::to_string(header_bytes_max) + " bytes together.");
    }
    if (error == wire::error::body_limit) return refuse_long_body();
    if (error.category() == wire::make_error_code(wire::error::bad_method).category()) {
      return refuse(400, "request.malformed", "This is no HTTP/1.1 request: " + error.message() + ".");
    }
    close();  // too slow, or gone
  }

  void refuse_long_body() {
    refuse(413, "request.body_too_long",
           "A body is at most " + std::to_string(body_bytes_max) + " bytes, an upload " +
               std::to_string(upload_bytes_max) + ".");
  }

  // What cannot be read is answered here, and the connection closed: where the next request would begin is not known.
  void refuse(int status, std::string_view code, std::string_view detail) {
    keep_alive_ = false;
    is_head_ = false;
    Request request;
    request.id = next_id();
    Response response = problem(request, status, code, detail);
    response.with("request-id", request.id);
    write(std::move(response));
  }

  std::string next_id() { return parts_.run + std::to_string(++parts_.requests); }

  void answer_it() {
    keep_alive_ = parser_->keep_alive();
    auto asked = parser_->release();
    is_chunked_ = asked.version() == 11;
    is_head_ = request_.method == Method::head;
    request_.body = std::move(asked.body());
    auto job = [self = this->shared_from_this(), request = std::move(request_)] {
      auto response = std::make_shared<Response>(answer(self->parts_.site, request));
      asio::post(self->parts_.io, [self, response] { self->write(std::move(*response)); });
    };
    stream_.expires_never();
    if (!parts_.workers->take(std::move(job))) refuse_for_now();
  }

  void refuse_for_now() {
    Request nobody;
    nobody.id = next_id();
    write(problem(nobody, 503, "busy", "Too many requests wait already. Try again.")
              .with("retry-after", "1")
              .with("request-id", nobody.id));
  }

  void write(Response response) {
    if (response.more && !is_head_) return begin_stream(std::move(response));
    if (parts_.stopping) keep_alive_ = false;
    message_ = {};
    message_.version(11);
    message_.result(static_cast<unsigned>(response.status));
    message_.set(wire::field::server, "Barnacle");
    for (const Field& field : response.fields) message_.insert(field.name, field.value);
    const bool has_body = response.status != 204 && response.status != 304;
    if (has_body) message_.content_length(response.body.size());
    message_.keep_alive(keep_alive_);
    if (has_body && !is_head_) message_.body() = std::move(response.body);
    serializer_.emplace(message_);
    serializer_->split(false);
    stream_.expires_after(parts_.listening.write_time);
    wire::async_write(stream_, *serializer_, [self = this->shared_from_this()](error_code error, std::size_t) {
      if (error) return self->close();
      if (self->keep_alive_ && !self->parts_.stopping) return self->wait_for_request();
      self->linger();
    });
  }

  // An answer that goes on: a part, then a pause, then the question for more. HTTP/1.0 knows no chunks; there the end
  // of the connection ends the answer.
  void begin_stream(Response response) {
    more_ = std::move(response.more);
    wire::response<wire::empty_body> head;
    head.version(11);
    head.result(static_cast<unsigned>(response.status));
    head.set(wire::field::server, "Barnacle");
    for (const Field& field : response.fields) head.insert(field.name, field.value);
    head.keep_alive(false);
    head.chunked(is_chunked_);
    std::ostringstream text;
    text << head.base();
    // Only so is a peer who went away noticed before there is something to say.
    stream_.expires_never();
    lingered_ = 0;
    watch_peer();
    send_part(text.str() + chunk_of(response.body));
  }
  std::string chunk_of(std::string_view part) const {
    if (!is_chunked_ || part.empty()) return std::string(part);
    std::ostringstream size;
    size << std::hex << part.size();
    return size.str() + "\r\n" + std::string(part) + "\r\n";
  }
  void send_part(std::string bytes) {
    part_ = std::move(bytes);
    stream_.expires_after(parts_.listening.write_time);
    asio::async_write(stream_, asio::buffer(part_), [self = this->shared_from_this()](error_code error, std::size_t) {
      if (error) return self->close();
      self->rest();
    });
  }
  void rest() {
    if (closed_) return;
    if (parts_.stopping) return end_stream();
    pause_.expires_after(parts_.listening.stream_pause);
    pause_.async_wait([self = this->shared_from_this()](error_code) {
      if (self->closed_) return;
      if (self->parts_.stopping) return self->end_stream();
      self->ask_for_more();
    });
  }
  void ask_for_more() {
    auto job = [self = this->shared_from_this()] {
      auto part = std::make_shared<std::optional<std::string>>(self->more_());
      asio::post(self->parts_.io, [self, part] {
        if (self->closed_) return;
        if (!*part) return self->end_stream();
        if ((*part)->empty()) return self->rest();
        self->send_part(self->chunk_of(**part));
      });
    };
    if (!parts_.workers->take(std::move(job))) rest();
  }
  void end_stream() {
    part_ = is_chunked_ ? "0\r\n\r\n" : "";
    stream_.expires_after(parts_.listening.write_time);
    asio::async_write(stream_, asio::buffer(part_),
                      [self = this->shared_from_this()](error_code, std::size_t) { self->close(); });
  }
  void watch_peer() {
    stream_.async_read_some(asio::buffer(thrown_away_),
                            [self = this->shared_from_this()](error_code error, std::size_t count) {
                              self->lingered_ += count;
                              if (error || self->lingered_ > lingering_bytes_max) return self->close();
                              self->watch_peer();
                            });
  }

  // A peer that still sends when we close would have its answer torn away by the reset; so what it sends is read for a
  // moment and thrown away.
  void linger() {
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    buffer_.consume(buffer_.size());
    stream_.expires_after(lingering_time);
    read_away();
  }
  void read_away() {
    stream_.async_read_some(asio::buffer(thrown_away_),
                            [self = this->shared_from_this()](error_code error, std::size_t count) {
                              self->lingered_ += count;
                              if (error || self->lingered_ > lingering_bytes_max || self->parts_.stopping)
                                return self->close();
                              self->read_away();
                            });
  }

  Parts& parts_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  std::optional<wire::request_parser<wire::string_body>> parser_;
  wire::response<wire::string_body> message_;
  std::optional<wire::response_serializer<wire::string_body>> serializer_;
  std::array<char, 4'096> thrown_away_{};
  std::size_t lingered_ = 0;
  std::string peer_;
  asio::steady_timer pause_;
  More more_;
  std::string part_;
  std::string lines_;  // request line and fields, as they came
  Request request_;
  bool is_chunked_ = true;
  bool closed_ = false;
  bool keep_alive_ = false;
  bool is_head_ = false;
  bool waiting_ = false;
};

void Server::Parts::accept() {
  if (accepting || stopping || connections.size() >= connections_max) return;
  accepting = true;
  acceptor.async_accept([this](error_code error, tcp::socket socket) {
    accepting = false;
    if (stopping) return;
    if (error) {
      retry.expires_after(accept_again);
      retry.async_wait([this](error_code cancelled) {
        if (!cancelled) accept();
      });
      return;
    }
    auto connection = std::make_shared<Connection>(*this, std::move(socket));
    connections.insert(connection);
    connection->wait_for_request();
    accept();
  });
}

void Server::Parts::forget(const std::shared_ptr<Connection>& connection) {
  connections.erase(connection);
  if (stopping && connections.empty()) deadline.cancel();
  accept();
}

void Server::Parts::stop() {
  stopping = true;
  open.reset();
  error_code ignored;
  acceptor.close(ignored);
  retry.cancel();
  const auto waiting = connections;  // closing one takes it out of the set
  for (const auto& connection : waiting) connection->stop_waiting();
  if (connections.empty()) return;
  deadline.expires_after(listening.stop_time);
  deadline.async_wait([this](error_code cancelled) {
    if (cancelled) return;
    const auto left = connections;
    for (const auto& connection : left) connection->close();
  });
}

Result<std::unique_ptr<Server>> Server::open(Site& site, const Listening& listening) {
  expects(listening.workers >= 1 && listening.workers <= workers_max, "a server has a few workers");
  auto parts = std::make_unique<Parts>(site, listening);
  const auto failed = [&](const error_code& error) {
    return invalid("listen.failed", "Nobody can listen at " + listening.address + ":" + std::to_string(listening.port) +
                                        " (" + error.message() + "). Choose another with --listen ADDRESS:PORT.");
  };
  error_code error;
  const auto address = asio::ip::make_address(listening.address, error);
  if (error) return failed(error);
  const tcp::endpoint endpoint(address, listening.port);
  parts->acceptor.open(endpoint.protocol(), error);
  if (!error) parts->acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) parts->acceptor.bind(endpoint, error);
  if (!error) parts->acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return failed(error);
  const auto now = site.house.clock.now().time_since_epoch().count();
  parts->run = "req_" + std::to_string(now / 1'000) + "_";
  return std::unique_ptr<Server>(new Server(std::move(parts)));
}

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {
  // Signals are the main thread's: it waits for them.
  sigset_t every;
  sigset_t before;
  sigfillset(&every);
  pthread_sigmask(SIG_BLOCK, &every, &before);
  parts_->workers = std::make_unique<Workers>(parts_->listening.workers);
  parts_->accept();
  parts_->reading = std::thread([this] { parts_->io.run(); });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

Server::~Server() {
  asio::post(parts_->io, [this] { parts_->stop(); });
  parts_->reading.join();
  parts_->workers.reset();
  // An answer that came after the deadline is posted, and never read: its connection is closed.
  parts_->connections.clear();
}

std::uint16_t Server::port() const { return parts_->acceptor.local_endpoint().port(); }

std::string Server::address() const {
  const std::string& host = parts_->listening.address;
  return "http://" + (host.find(':') == std::string::npos ? host : "[" + host + "]") + ":" + std::to_string(port());
}

Result<Listening> listening_from_text(std::string_view text) {
  const auto unreadable = [&] {
    return invalid(
        "listen.unreadable",
        "\"" + std::string(text) + "\" is no address with a port. Write it like 127.0.0.1:8600 or [::1]:8600.");
  };
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return unreadable();
  Listening listening;
  std::string_view host = text.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  error_code error;
  listening.address = asio::ip::make_address(std::string(host), error).to_string();
  if (error) return unreadable();
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + colon + 1, end, listening.port);
  if (read.ec != std::errc() || read.ptr != end) return unreadable();
  return listening;
}

}  // namespace barnacle::http
