#include "domain/touches/shelf.hpp"

#include "base/text.hpp"

namespace barnacle {

std::size_t Shelf::WordHash::operator()(std::string_view word) const {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a, 64 bits
  for (const char letter : word) {
    const auto small = static_cast<unsigned char>(letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter);
    hash = (hash ^ small) * 0x100000001b3ULL;
  }
  return static_cast<std::size_t>(hash);
}

bool Shelf::SameWord::operator()(std::string_view a, std::string_view b) const { return same_word(a, b); }

Shelf::Shelf(std::vector<Asset> assets) : assets_(std::move(assets)) {
  const std::size_t words = (assets_.size() + 63) / 64;
  on_any_issue_.resize(words);
  for (Places& places : sizes_) places.resize(words);
  for (std::size_t place = 0; place < assets_.size(); ++place) {
    const auto put = [&](Places& places) {
      places.resize(words);
      places[place / 64] |= std::uint64_t{1} << place % 64;
    };
    const Asset& asset = assets_[place];
    for (const std::string& issue : asset.issues) put(issues_[issue]);
    for (const std::string& industry : asset.industries) put(industries_[industry]);
    for (const SizeBand size : asset.sizes) put(sizes_[static_cast<std::size_t>(size)]);
    if (asset.issues.empty()) put(on_any_issue_);
  }
}

std::span<const std::uint64_t> Shelf::found(const PlacesByWord& by_word, std::string_view word) {
  if (word.empty()) return {};
  const auto at = by_word.find(word);
  return at == by_word.end() ? std::span<const std::uint64_t>() : std::span<const std::uint64_t>(at->second);
}

std::span<const std::uint64_t> Shelf::on_issue(std::string_view issue) const { return found(issues_, issue); }

std::span<const std::uint64_t> Shelf::for_industry(std::string_view industry) const {
  return found(industries_, industry);
}

std::span<const std::uint64_t> Shelf::for_size(SizeBand size) const {
  if (size == SizeBand::unknown) return {};
  return sizes_[static_cast<std::size_t>(size)];
}

}  // namespace barnacle
