#pragma once
// gen(N, seed): the people whom the benchmarks work with. The same N and seed give the same people, one by one, so that
// a million of them never stand in memory.

#include <cstdint>
#include <string>
#include <vector>

#include "app/add_contact.hpp"
#include "domain/cadences/cadence.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/touches/asset.hpp"

namespace barnacle::bench {

/// The moment at which every benchmark begins: a Monday morning six days before the clocks of Europe go forward and
/// thirteen before Lord Howe's go back.
Instant first_morning();

/// What the world looks like around the contacts: 50 sellers, of whom 5 hold 40 % of the contacts; 30 cadences of 5 to
/// 12 steps with branches; 200 assets. Sellers' names are unique; ids are nil.
std::vector<Seller> sellers();
std::vector<Cadence> cadences();
std::vector<Asset> assets();

/// Where a generated contact stands.
enum class Story { in_cadence, in_rhythm, replied, stopped, deal_closed };

/// One organization among N/4; the k-th largest has about 1/sqrt(k) of the largest one's people (a Pareto tail).
struct Firm {
  std::uint64_t number = 0;
  std::string name;
  std::string domain;
  std::string industry;
  SizeBand size = SizeBand::unknown;
  std::string zone;
  PostalAddress address;
};

/// One contact as the generator made it up. Done touches: geometric with mean 4, cut at 12; mail 60, call 25, social
/// 10, card 5 %. Stories: 55 % in a cadence, 20 % in a rhythm, 10 % replied, 5 % stopped, 10 % won or lost.
struct Person {
  std::uint64_t number = 0;
  std::string given_name;
  std::string family_name;
  std::string title;
  std::string email;
  std::string phone;
  std::string issue;
  std::uint64_t firm = 0;
  std::size_t seller = 0;   ///< index into sellers()
  std::size_t cadence = 0;  ///< index into cadences()
  Story story = Story::in_cadence;
  bool won = false;              ///< of a closed deal
  std::vector<Channel> touches;  ///< done, oldest first
  int days_since_touch = 0;
};

class People {
 public:
  People(std::uint64_t number, std::uint64_t seed) : number_(number), seed_(seed) {}

  std::uint64_t size() const { return number_; }
  std::uint64_t firms() const { return number_ / 4 + 1; }
  Person person(std::uint64_t index) const;  ///< index < size()
  Firm firm(std::uint64_t index) const;      ///< index < firms()

  /// The CSV header, and the row of a person: 3 % repeat an earlier person's address, 1 % are broken (a row without a
  /// name or address, or with a torn quote's worth of cells too many).
  static std::string csv_header();
  std::string csv_row(std::uint64_t index) const;

 private:
  std::uint64_t number_;
  std::uint64_t seed_;
};

}  // namespace barnacle::bench
