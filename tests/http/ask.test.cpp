// The other side of HTTP, against servers that say whatever they like.

#include "http/ask.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

namespace barnacle::http {
namespace {

// Takes one connection, reads until the request's fields end, says its piece and closes.
class OneAnswer {
 public:
  explicit OneAnswer(std::string piece) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&here), sizeof here), 0);
    EXPECT_EQ(::listen(socket_, 1), 0);
    socklen_t size = sizeof here;
    ::getsockname(socket_, reinterpret_cast<sockaddr*>(&here), &size);
    port_ = ntohs(here.sin_port);
    thread_ = std::thread([this, piece = std::move(piece)] {
      const int peer = ::accept(socket_, nullptr, nullptr);
      char one = 0;
      while (!request.ends_with("\r\n\r\n") && ::recv(peer, &one, 1, 0) == 1) request += one;
      ::send(peer, piece.data(), piece.size(), MSG_NOSIGNAL);
      ::close(peer);
    });
  }
  OneAnswer(const OneAnswer&) = delete;
  OneAnswer& operator=(const OneAnswer&) = delete;
  ~OneAnswer() {
    wait();
    ::close(socket_);
  }
  std::string address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }
  void wait() {
    if (thread_.joinable()) thread_.join();
  }

  std::string request;

 private:
  int socket_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

Result<Response> told(const std::string& piece) {
  OneAnswer server(piece);
  return ask({.server = server.address(), .path = "/x"});
}

TEST(Ask, sends_what_it_is_given_and_reads_what_comes) {
  OneAnswer server("HTTP/1.1 201 Made\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
  const auto answer = ask({.server = server.address(),
                           .method = Method::get,
                           .path = "/api/v1/queue?limit=1",
                           .fields = {{"authorization", "Bearer 1.x"}}});
  server.wait();
  ASSERT_TRUE(answer.ok()) << answer.refusal().text;
  EXPECT_EQ(answer->status, 201);
  EXPECT_EQ(answer->body, "{}");
  EXPECT_EQ(answer->field("content-type"), "application/json");
  EXPECT_TRUE(server.request.starts_with("GET /api/v1/queue?limit=1 HTTP/1.1\r\nHost: 127.0.0.1:")) << server.request;
  EXPECT_NE(server.request.find("\r\nauthorization: Bearer 1.x\r\n"), std::string::npos);
}

TEST(Ask, puts_chunks_together) {
  const auto answer = told("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
  ASSERT_TRUE(answer.ok()) << answer.refusal().text;
  EXPECT_EQ(answer->body, "abcde");
}

TEST(Ask, takes_no_answer_that_was_cut_off_for_a_whole_one) {
  for (const char* piece : {"", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc",
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
                            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc\r\n",
                            "220 mail.example ESMTP\r\n"}) {
    const auto answer = told(piece);
    ASSERT_FALSE(answer.ok()) << piece;
    EXPECT_EQ(answer.refusal().code, "server.unreachable") << piece;
  }
}

TEST(Ask, says_who_does_not_answer) {
  std::string address;
  {
    OneAnswer gone("HTTP/1.1 204 No Content\r\n\r\n");
    address = gone.address();
    EXPECT_EQ(ask({.server = address, .path = "/"})->status, 204);
  }
  EXPECT_EQ(ask({.server = address, .path = "/"}).refusal().code, "server.unreachable");
  for (const char* wrong : {"", "ftp://x", "http://", "http://a b", "http://x:y", "http://user@x", "sales.example"}) {
    EXPECT_EQ(ask({.server = wrong, .path = "/"}).refusal().code, "server.unreadable") << wrong;
  }
}

TEST(Ask, sends_nothing_that_would_be_a_second_request) {
  const std::string server = "http://127.0.0.1:9";
  EXPECT_EQ(ask({.server = server, .path = "/ HTTP/1.1\r\nX: y"}).refusal().code, "request.unreadable");
  EXPECT_EQ(ask({.server = server, .path = "/", .fields = {{"authorization", "x\r\ny: z"}}}).refusal().code,
            "request.unreadable");
}

}  // namespace
}  // namespace barnacle::http
