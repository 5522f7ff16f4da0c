#include "domain/identity/user.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace barnacle {

bool is_in_force(const Credential& credential, Instant now) {
  return credential.made_at <= now && now < credential.ends_at;
}

Scope widest_scope(Role role) {
  switch (role) {
    case Role::seller: return Scope::write;
    case Role::admin: return Scope::admin;
  }
  expects(false, "each role has its scope");
}

Scope allowed(const Credential& credential, const User& user) {
  return std::min(credential.scope, widest_scope(user.role));
}

Result<Done> check_password(std::string_view password, const User& user) {
  if (password.size() < password_bytes_min) {
    return invalid("password.too_short", "A password needs at least " + std::to_string(password_bytes_min) +
                                             " characters. Four words in a row are good.");
  }
  if (password.size() > password_bytes_max) {
    return invalid("password.too_long",
                   "A password has at most " + std::to_string(password_bytes_max) + " bytes. Take a shorter one.");
  }
  const bool one_letter = password.find_first_not_of(password.front()) == std::string_view::npos;
  if (one_letter || same_word(password, user.email) || same_word(password, user.name)) {
    return invalid("password.too_plain",
                   "That password would be guessed first: it is your name, your address or one letter. "
                   "Take another.");
  }
  return Done{};
}

std::string secret_text(WorkspaceId workspace, std::string_view random) {
  return std::to_string(workspace.number) + "." + std::string(random);
}

std::optional<WorkspaceId> workspace_of_secret(std::string_view secret) {
  constexpr std::size_t secret_bytes_max = 100;
  if (secret.size() > secret_bytes_max) return std::nullopt;
  WorkspaceId workspace;
  const char* end = secret.data() + secret.size();
  const auto read = std::from_chars(secret.data(), end, workspace.number);
  if (read.ec != std::errc() || read.ptr == end || *read.ptr != '.' || workspace.number <= 0) return std::nullopt;
  return workspace;
}

Attempts tried_again(Attempts attempts, Instant now) {
  if (attempts.count == 0 || now - attempts.since >= minutes{attempts_minutes} || now < attempts.since) return {1, now};
  return {attempts.count + 1, attempts.since};
}

std::string network_of(std::string_view address) {
  constexpr std::string_view mapped = "::ffff:";  // an IPv4 caller at an IPv6 socket
  if (address.starts_with(mapped) && address.find('.') != std::string_view::npos) address.remove_prefix(mapped.size());
  if (address.find(':') == std::string_view::npos) {
    return std::string(address.substr(0, address.rfind('.') + 1));
  }
  std::size_t groups = 0;
  for (std::size_t at = 0; at < address.size(); ++at) {
    if (address[at] == ':' && ++groups == 4) return std::string(address.substr(0, at + 1));
  }
  return std::string(address);
}

}  // namespace barnacle
