#pragma once
// The library, laid out so that a plan finds what fits without reading every piece.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/touches/asset.hpp"

namespace barnacle {

/// Some of a shelf's places, a bit each: bit `i % 64` of word `i / 64` is place `i`. As many words as the shelf needs.
using Places = std::vector<std::uint64_t>;

/// The assets in their order, and for each issue, industry and size the places of those that name it. Made when the
/// library changes and handed in; never changes.
class Shelf {
 public:
  Shelf() = default;
  explicit Shelf(std::vector<Asset> assets);

  std::span<const Asset> assets() const { return assets_; }
  const Asset& at(std::size_t place) const { return assets_.at(place); }
  std::size_t size() const { return assets_.size(); }
  auto begin() const { return assets_.begin(); }
  auto end() const { return assets_.end(); }

  /// Those that name the word, ASCII letters taken alike. An empty or unknown word is named by none, and so is an
  /// unknown size. An empty span is none.
  std::span<const std::uint64_t> on_issue(std::string_view issue) const;
  std::span<const std::uint64_t> for_industry(std::string_view industry) const;
  std::span<const std::uint64_t> for_size(SizeBand size) const;
  /// Those that name no issue: they suit any.
  std::span<const std::uint64_t> on_any_issue() const { return on_any_issue_; }

 private:
  struct WordHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const;
  };
  struct SameWord {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const;
  };
  using PlacesByWord = std::unordered_map<std::string, Places, WordHash, SameWord>;
  static std::span<const std::uint64_t> found(const PlacesByWord& by_word, std::string_view word);

  std::vector<Asset> assets_;
  PlacesByWord issues_;
  PlacesByWord industries_;
  std::array<Places, 6> sizes_;
  Places on_any_issue_;
};

}  // namespace barnacle
