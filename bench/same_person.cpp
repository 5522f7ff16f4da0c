// Finding duplicates in a list of contacts, and learning its weights. Target: 100,000 contacts in 5 s on one core.

#include "domain/contacts/same_person.hpp"

#include <benchmark/benchmark.h>

#include <cmath>
#include <random>

namespace barnacle {
namespace {

class ListMaker {
 public:
  // Names as frequent as names are: the k-th most common 1/k as often. Seven people to an organization, who share its
  // address, domain and switchboard; every twentieth card is a copy with a typing error and another phone.
  std::vector<PersonCard> contacts(std::size_t number) {
    std::vector<PersonCard> cards;
    cards.reserve(number);
    PersonCard office;
    while (cards.size() < number) {
      const auto at = cards.size();
      if (at % 7 == 0) office = organization();
      if (at % 20 == 19) {
        auto copy = cards[random_() % at];
        copy.family.back() = 'x';
        copy.phones = {"+47" + std::to_string(20'000'000 + random_() % 70'000'000)};
        cards.push_back(copy);
        continue;
      }
      auto card = office;
      card.given = word(common(2'000));
      card.family = word(7 * common(20'000) + 1);
      card.emails = {card.given + "." + card.family + "@" + card.domain};
      cards.push_back(card);
    }
    return cards;
  }

 private:
  // A rank in 1..most, the k-th about 1/k as often.
  std::uint64_t common(double most) {
    const double share = static_cast<double>(random_() >> 11) * 0x1p-53;
    return static_cast<std::uint64_t>(std::exp(share * std::log(most)));
  }

  // A pronounceable word for a number.
  static std::string word(std::uint64_t number) {
    std::string text;
    for (number = number * 2'654'435'761 % 4'294'967'296; number > 0 && text.size() < 8; number /= 85) {
      text += "bcdfghklmnprstvwz"[number % 17];
      text += "aeiou"[number / 17 % 5];
    }
    return text;
  }

  PersonCard organization() {
    PersonCard office;
    const auto number = random_() % 1'000'000;
    office.organization = word(number) + " as";
    office.domain = word(number) + ".example";
    office.phones = {"+47" + std::to_string(20'000'000 + number)};
    office.street = word(common(5'000)) + " street";
    office.street_number = std::to_string(1 + random_() % 150);
    const auto place = common(3'000);
    office.city = word(place);
    office.postcode = std::to_string(1'000 + place);
    return office;
  }

  std::mt19937_64 random_{1};
};

void find(benchmark::State& state) {
  const auto cards = ListMaker().contacts(static_cast<std::size_t>(state.range(0)));
  std::size_t found = 0;
  for (auto _ : state) found = find_duplicates(cards).size();
  state.counters["pairs"] = static_cast<double>(found);
}
BENCHMARK(find)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void learn(benchmark::State& state) {
  const auto cards = ListMaker().contacts(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(learn_weights(cards));
}
BENCHMARK(learn)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace barnacle
