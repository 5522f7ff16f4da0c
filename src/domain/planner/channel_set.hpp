#pragma once
#include <cstdint>

#include "domain/touches/touch.hpp"

namespace barnacle {

inline constexpr std::size_t channel_count = 9;

/// Some of the nine channels.
class ChannelSet {
 public:
  bool has(Channel channel) const { return (bits_ & bit(channel)) != 0; }
  bool none() const { return bits_ == 0; }
  void add(Channel channel) { bits_ = static_cast<std::uint16_t>(bits_ | bit(channel)); }
  void remove(ChannelSet others) { bits_ = static_cast<std::uint16_t>(bits_ & ~others.bits_); }
  bool operator==(const ChannelSet&) const = default;

 private:
  static std::uint16_t bit(Channel channel) { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(channel)); }
  std::uint16_t bits_ = 0;
};

}  // namespace barnacle
