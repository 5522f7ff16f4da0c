// The sockets, byte by byte, as a hostile peer would use them.

#include "http/transport.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

#include "stage.hpp"

namespace barnacle::http {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// A socket that sends what it is told and reads until the other side closes.
class Peer {
 public:
  explicit Peer(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to), 0);
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;
  ~Peer() { ::close(socket_); }

  void send(const std::string& bytes) const { ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
  std::string read_to_end() const {
    std::string all;
    char bytes[4096];
    for (;;) {
      const ssize_t count = ::recv(socket_, bytes, sizeof bytes, 0);
      if (count <= 0) return all;
      all.append(bytes, static_cast<std::size_t>(count));
    }
  }
  std::string read_until(const std::string& end) const {
    std::string all;
    char one = 0;
    while (!all.ends_with(end) && ::recv(socket_, &one, 1, 0) == 1) all += one;
    return all;
  }

 private:
  int socket_;
};

std::unique_ptr<Server> serve(Stage& stage, Listening listening = {}) {
  listening.port = 0;
  auto server = Server::open(*stage.site, listening);
  EXPECT_TRUE(server.ok());
  return std::move(*server);
}

std::string told(const Server& server, const std::string& bytes) {
  const Peer peer(server.port());
  peer.send(bytes);
  return peer.read_to_end();
}

TEST(Transport, answers_one_request_after_the_other_on_one_connection_in_their_order) {
  Stage stage;
  const auto server = serve(stage);
  const std::string answers = told(*server,
                                   "GET /pages.css HTTP/1.1\r\nHost: x\r\n\r\n"
                                   "HEAD /sign-in HTTP/1.1\r\nHost: x\r\n\r\n"
                                   "GET /nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const std::size_t first = answers.find("HTTP/1.1 200");
  const std::size_t second = answers.find("HTTP/1.1 200", first + 1);
  const std::size_t third = answers.find("HTTP/1.1 404");
  EXPECT_LT(first, second);
  EXPECT_LT(second, third);
  const std::string head = answers.substr(second, third - second);
  EXPECT_TRUE(head.ends_with("\r\n\r\n")) << "HEAD has no body: " << head;
  EXPECT_THAT(head, Not(HasSubstr("Content-Length: 0")));
}

TEST(Transport, refuses_what_two_servers_could_read_differently) {
  Stage stage;
  const auto server = serve(stage);
  using namespace std::string_literals;
  const std::pair<const char*, std::string> hostile[] = {
      {"length and coding", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc"},
      {"two lengths", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc"},
      {"a blank before the colon", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n"},
      {"a signed length", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\na"},
      {"bare line feeds", "GET / HTTP/1.1\nHost: x\n\n"},
      {"a NUL in a field", "GET / HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n"s},
      {"no host", "GET / HTTP/1.1\r\n\r\n"},
      {"two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"},
      {"an unknown coding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
      {"no path", "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"a field on two lines", "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n"},
      {"a host on two lines", "GET / HTTP/1.1\r\nHost: x\r\n\ty\r\n\r\n"},
      {"a folded first field", "GET / HTTP/1.1\r\n Host: x\r\n\r\n"},
      {"a bare carriage return", "GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n"},
      {"chunks in HTTP/1.0", "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"coding twice",
       "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"a disguised coding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"},
      {"a length of two numbers", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3, 4\r\n\r\nabc"},
      {"a length in hexadecimal", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0x3\r\n\r\nabc"},
      {"a length that overflows", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 18446744073709551619\r\n\r\nabc"},
      {"a signed chunk", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n+3\r\nabc\r\n0\r\n\r\n"},
      {"a chunk longer than it says",
       "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n"},
      {"a chunk size that overflows",
       "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000003\r\nabc\r\n0\r\n\r\n"},
      {"a name with a blank", "GET / HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n"},
      {"no name", "GET / HTTP/1.1\r\nHost: x\r\n: c\r\n\r\n"},
      {"another version", "GET / HTTP/2.0\r\nHost: x\r\n\r\n"},
      {"another protocol", "SSH-2.0-OpenSSH_9.2\r\n\r\n"},
  };
  for (const auto& [what, bytes] : hostile) {
    const std::string answer = told(*server, bytes);
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 400")) << what;
    EXPECT_EQ(answer.find("HTTP/1.1 4", 1), std::string::npos) << what << ": one answer, then the connection ends";
  }
}

TEST(Transport, refuses_what_is_too_long_while_it_comes) {
  Stage stage;
  const auto server = serve(stage);
  EXPECT_THAT(told(*server, "GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(header_bytes_max, 'a') + "\r\n\r\n"),
              StartsWith("HTTP/1.1 431"));
  EXPECT_THAT(told(*server, "POST /api/v1/outcomes HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                                std::to_string(body_bytes_max + 1) + "\r\n\r\n"),
              StartsWith("HTTP/1.1 413"));
  std::string many = "GET / HTTP/1.1\r\nHost: x\r\n";
  for (std::size_t i = 0; i < fields_max; ++i) many += "A: b\r\n";
  EXPECT_THAT(told(*server, many + "\r\n"), StartsWith("HTTP/1.1 431"));
  std::string chunked = "POST /api/v1/outcomes HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int i = 0; i < 18; ++i) chunked += "10000\r\n" + std::string(0x10000, 'a') + "\r\n";
  EXPECT_THAT(told(*server, chunked + "0\r\n\r\n"), StartsWith("HTTP/1.1 413"));
  EXPECT_THAT(told(*server, "BREW /tea HTTP/1.1\r\nHost: x\r\n\r\n"), StartsWith("HTTP/1.1 405"));
}

TEST(Transport, reads_a_large_body_only_from_who_may_send_it) {
  Stage stage;
  stage.people();
  const auto server = serve(stage);
  const std::string head = "POST /api/v1/uploads?name=leads.csv HTTP/1.1\r\nHost: x\r\nContent-Length: 90000000\r\n";
  EXPECT_THAT(told(*server, head + "\r\n"), StartsWith("HTTP/1.1 401")) << "before a byte of it came";
  EXPECT_THAT(told(*server, head + "Authorization: Bearer " + stage.token(stage.ana, Scope::read) + "\r\n\r\n"),
              StartsWith("HTTP/1.1 403"));
  const Peer peer(server->port());
  peer.send(head + "Expect: 100-continue\r\nAuthorization: Bearer " + stage.token(stage.ana, Scope::write) +
            "\r\n\r\n");
  EXPECT_EQ(peer.read_until("\r\n"), "HTTP/1.1 100 Continue\r\n");
}

TEST(Transport, takes_no_field_that_trails_a_body_for_one_of_the_request) {
  Stage stage;
  stage.people();
  const auto server = serve(stage);
  const std::string answer =
      told(*server,
           "POST /api/v1/undo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
           "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nAuthorization: Bearer " +
               stage.token(stage.ana, Scope::write) + "\r\n\r\n");
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 401"));
}

TEST(Transport, closes_on_a_peer_who_never_ends_a_request) {
  Stage stage;
  using std::chrono::milliseconds;
  const auto server =
      serve(stage, {.header_time = milliseconds(50), .body_time = milliseconds(50), .idle_time = milliseconds(50)});
  EXPECT_EQ(told(*server, ""), "");
  EXPECT_EQ(told(*server, "GET / HT"), "");
  EXPECT_EQ(told(*server, "POST /api/v1/outcomes HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"), "");
  EXPECT_EQ(told(*server, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n"), "")
      << "a chunk does not end by a line feed alone";
}

// A web app whose answer waits until the test lets it go.
struct Gate {
  std::mutex mutex;
  std::condition_variable moved;
  int came = 0;
  bool is_open = false;

  std::optional<Response> pass() {
    std::unique_lock lock(mutex);
    ++came;
    moved.notify_all();
    moved.wait(lock, [this] { return is_open; });
    return Response{.body = "slow"};
  }
  void wait_for(int count) {
    std::unique_lock lock(mutex);
    moved.wait(lock, [&] { return came >= count; });
  }
  void open() {
    const std::lock_guard lock(mutex);
    is_open = true;
    moved.notify_all();
  }
};

TEST(Transport, finishes_what_runs_when_it_is_stopped_and_takes_nothing_new) {
  Stage stage;
  Gate gate;
  stage.site->web = [&](const Request&) { return gate.pass(); };
  auto server = serve(stage);
  const std::uint16_t port = server->port();
  const Peer idle(port);
  const Peer slow(port);
  slow.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.wait_for(1);
  std::thread stopping([&] { server.reset(); });
  EXPECT_EQ(idle.read_to_end(), "") << "who only waits is let go at once";
  gate.open();
  const std::string answer = slow.read_to_end();
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(answer, HasSubstr("Connection: close"));
  stopping.join();
}

// A web app whose answer goes on until the test ends it.
struct Source {
  std::mutex mutex;
  std::deque<std::optional<std::string>> parts;

  Response answer() {
    return Response{
        .fields = {{"content-type", "text/event-stream"}}, .body = "begun ", .more = [this] { return take(); }};
  }
  std::optional<std::string> take() {
    const std::lock_guard lock(mutex);
    if (parts.empty()) return "";
    auto part = parts.front();
    parts.pop_front();
    return part;
  }
  void say(std::optional<std::string> part) {
    const std::lock_guard lock(mutex);
    parts.push_back(std::move(part));
  }
};

TEST(Transport, sends_an_answer_that_goes_on_part_by_part) {
  Stage stage;
  Source source;
  stage.site->web = [&](const Request&) { return source.answer(); };
  const auto server = serve(stage, {.stream_pause = std::chrono::milliseconds(1)});
  const Peer peer(server->port());
  peer.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  const std::string begun = peer.read_until("begun \r\n");
  EXPECT_THAT(begun, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(begun, HasSubstr("Transfer-Encoding: chunked\r\n"));
  EXPECT_THAT(begun, testing::EndsWith("\r\n\r\n6\r\nbegun \r\n"));
  source.say("and on");
  EXPECT_EQ(peer.read_until("and on\r\n"), "6\r\nand on\r\n");
  source.say(std::nullopt);
  EXPECT_EQ(peer.read_to_end(), "0\r\n\r\n");

  source.say("on");
  source.say(std::nullopt);
  EXPECT_THAT(told(*server, "GET /events HTTP/1.0\r\nHost: x\r\n\r\n"), testing::EndsWith("\r\n\r\nbegun on"));
  EXPECT_THAT(told(*server, "HEAD /events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
              testing::EndsWith("\r\n\r\n"));
}

TEST(Transport, ends_an_answer_that_goes_on_when_it_is_stopped) {
  Stage stage;
  Source source;
  stage.site->web = [&](const Request&) { return source.answer(); };
  auto server = serve(stage, {.stream_pause = std::chrono::hours(1)});
  const Peer peer(server->port());
  peer.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  peer.read_until("begun \r\n");
  server.reset();
  EXPECT_EQ(peer.read_to_end(), "0\r\n\r\n");
}

TEST(Transport, keeps_nothing_for_a_reader_who_does_not_read_and_lets_them_go) {
  Stage stage;
  std::atomic<int> asked = 0;
  std::promise<void> gone;
  stage.site->web = [&](const Request&) {
    const auto held = std::shared_ptr<void>(nullptr, [&](void*) { gone.set_value(); });
    return Response{.more = [&, held]() -> std::optional<std::string> {
      ++asked;
      return std::string(1 << 20, 'x');
    }};
  };
  const auto server =
      serve(stage, {.write_time = std::chrono::milliseconds(50), .stream_pause = std::chrono::milliseconds(1)});
  const Peer peer(server->port());
  peer.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
  gone.get_future().wait();
  EXPECT_LT(asked, 64) << "what the kernel takes, and one part";
}

TEST(Transport, turns_requests_away_when_too_many_wait) {
  Stage stage;
  Gate gate;
  stage.site->web = [&](const Request&) { return gate.pass(); };
  auto server = serve(stage, {.workers = 1});
  const Peer first(server->port());
  first.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.wait_for(1);
  std::vector<std::unique_ptr<Peer>> crowd;
  for (std::size_t i = 0; i < waiting_requests_max + 1; ++i) {
    crowd.push_back(std::make_unique<Peer>(server->port()));
    crowd.back()->send("GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  }
  const std::string refused = crowd.back()->read_until("\r\n");  // connections are taken in the order they came
  EXPECT_THAT(refused, StartsWith("HTTP/1.1 503"));
  gate.open();
  EXPECT_THAT(crowd.front()->read_to_end(), StartsWith("HTTP/1.1 200"));
}

TEST(Transport, says_which_address_cannot_be_had) {
  Stage stage;
  const auto server = serve(stage);
  const auto second = Server::open(*stage.site, {.port = server->port()});
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.refusal().code, "listen.failed");
  EXPECT_EQ(listening_from_text("[::1]:80")->address, "::1");
  EXPECT_EQ(listening_from_text("127.0.0.1:8600")->port, 8600);
  for (const char* wrong : {"", "8600", "localhost:8600", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:8x"}) {
    EXPECT_FALSE(listening_from_text(wrong).ok()) << wrong;
  }
}

}  // namespace
}  // namespace barnacle::http
