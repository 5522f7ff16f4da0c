#pragma once
// Secrets without the wait: the same promises but for their strength.

#include <atomic>
#include <functional>
#include <string>

#include "ports/secrets.hpp"

namespace barnacle {

class QuickSecrets final : public Secrets {
 public:
  std::string hash_password(std::string_view password) override { return "quick " + digest(password); }
  bool is_password(std::string_view password, std::string_view hash) override {
    ++asked;
    return !hash.empty() && hash == hash_password(password);
  }
  std::string random_text() override {
    std::string text = std::to_string(++made_);
    text.insert(0, 43 - text.size(), 'x');
    return text;
  }
  std::string digest(std::string_view text) override {
    std::string out;
    for (char turn = 'a'; turn < 'e'; ++turn) {
      const std::size_t part = std::hash<std::string>()(std::string(1, turn) + std::string(text));
      for (int byte = 0; byte < 8; ++byte) out += static_cast<char>(part >> (8 * byte) & 0x7f);
    }
    return out;
  }

  std::atomic<int> asked = 0;  ///< passwords compared

 private:
  std::atomic<int> made_ = 0;
};

}  // namespace barnacle
