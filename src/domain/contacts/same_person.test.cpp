#include "domain/contacts/same_person.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <random>

#include "base/text.hpp"

namespace barnacle {
namespace {

// Cards and, for each, whose it is.
struct KnownCards {
  std::vector<PersonCard> cards;
  std::vector<int> person;
};

KnownCards read_excerpt() {
  KnownCards known;
  std::ifstream file(std::string(BARNACLE_SOURCE_DIR) + "/tests/corpus/duplicates/febrl1_excerpt.csv");
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    const auto columns = split(line, ',');
    const auto text = [&](std::size_t column) { return lower(trimmed(columns.at(column))); };
    PersonCard card;
    card.given = text(1);
    card.family = text(2);
    card.street_number = text(3);
    card.street = text(4);
    card.city = text(6);
    card.postcode = text(7);
    card.born = text(9);
    known.cards.push_back(card);
    known.person.push_back(std::stoi(text(0).substr(4)));
  }
  return known;
}

// FEBRL-like records: people whose parts are drawn from the excerpt, up to five copies each (the k-th 1/k as often),
// one to four errors a copy: typing errors, blanks, another's value, swapped names.
class ErrorMaker {
 public:
  explicit ErrorMaker(std::uint64_t seed) : random_(seed), source_(read_excerpt()) {}

  KnownCards people(int number) {
    KnownCards made;
    for (int person = 0; person < number; ++person) {
      const auto card = one_person();
      made.cards.push_back(card);
      made.person.push_back(person);
      if (below(5) < 2) continue;
      for (int copy = 1; copy <= 5 && below(copy) == 0; ++copy) {
        made.cards.push_back(with_errors(card, 1 + below(4)));
        made.person.push_back(person);
      }
    }
    return made;
  }

 private:
  int below(int end) { return static_cast<int>(random_() % static_cast<std::uint64_t>(end)); }
  const PersonCard& anybody() { return source_.cards[random_() % source_.cards.size()]; }

  // Half of the names are as they are, common ones; half are spliced from two, rare ones.
  std::string name(std::string PersonCard::*field) {
    const auto& one = anybody().*field;
    const auto& other = anybody().*field;
    return below(2) == 0 ? one : one.substr(0, (one.size() + 1) / 2) + other.substr(other.size() / 2);
  }

  PersonCard one_person() {
    PersonCard card;
    card.given = name(&PersonCard::given);
    card.family = name(&PersonCard::family);
    card.street = name(&PersonCard::street);
    card.street_number = std::to_string(1 + below(150));
    card.city = name(&PersonCard::city);  // as in FEBRL, apart from the postcode
    card.postcode = std::to_string(2'000 + below(1'000));
    card.born = std::to_string(1900'01'01 + below(100) * 1'00'00 + below(12) * 1'00 + below(28));
    return card;
  }

  std::string typing_error(std::string text) {
    if (text.empty()) return text;
    const auto at = random_() % text.size();
    const bool digit = text[at] >= '0' && text[at] <= '9';
    const char wrong = static_cast<char>(digit ? '0' + below(10) : 'a' + below(26));
    switch (below(4)) {
      case 0: return text.insert(at, 1, wrong);
      case 1: return text.erase(at, 1);
      case 2: text[at] = wrong; return text;
      default: std::swap(text[at], text[at + 1 < text.size() ? at + 1 : 0]); return text;
    }
  }

  PersonCard with_errors(PersonCard card, int errors) {
    constexpr std::array<std::string PersonCard::*, 7> fields = {
        &PersonCard::given, &PersonCard::family,   &PersonCard::street_number, &PersonCard::street,
        &PersonCard::city,  &PersonCard::postcode, &PersonCard::born};
    for (; errors > 0; --errors) {
      const auto column = static_cast<std::size_t>(below(9));
      if (column >= fields.size()) continue;
      const auto field = fields[column];
      const int kind = below(100);
      if (kind < 65) {
        card.*field = typing_error(card.*field);
      } else if (kind < 75) {
        (card.*field).clear();
      } else if (kind < 90) {
        card.*field = anybody().*field;
      } else {
        std::swap(card.given, card.family);
      }
    }
    return card;
  }

  std::mt19937_64 random_;  // its sequence is fixed by the standard
  KnownCards source_;
};

struct Figures {
  double kept = 0;  // by blocking
  double alone_precision = 0;
  double alone_recall = 0;
  double suggested_precision = 0;
  double suggested_recall = 0;
};

Figures figures_of(const KnownCards& known, const DuplicateWeights& weights, const MergeRule& rule) {
  const auto same = [&](std::uint32_t a, std::uint32_t b) { return known.person[a] == known.person[b]; };
  std::map<int, int> cards_of;
  for (const int person : known.person) ++cards_of[person];
  double truth = 0;
  for (const auto& [person, cards] : cards_of) truth += cards * (cards - 1) / 2.;
  Figures figures;
  const Blocks blocks(known.cards);
  for (std::uint32_t first = 0; first < known.cards.size(); ++first) {
    for (const auto second : blocks.later_partners(first)) figures.kept += same(first, second) ? 1 / truth : 0;
  }
  double alone = 0;
  double alone_right = 0;
  double suggested = 0;
  double suggested_right = 0;
  for (const auto& pair : find_duplicates(known.cards, weights, rule)) {
    const double right = same(pair.first, pair.second) ? 1 : 0;
    suggested += 1;
    suggested_right += right;
    if (pair.verdict != DuplicateVerdict::alone) continue;
    alone += 1;
    alone_right += right;
  }
  figures.alone_precision = alone_right / alone;
  figures.alone_recall = alone_right / truth;
  figures.suggested_precision = suggested_right / suggested;
  figures.suggested_recall = suggested_right / truth;
  return figures;
}

// FEBRL has neither e-mail nor phone: bits alone decide.
const MergeRule without_keys{.exact_keys = {}};

PersonCard anna() {
  PersonCard card;
  card.given = "anna";
  card.family = "waller";
  card.city = "oslo";
  card.organization = "nordlys";
  card.emails = {"anna.waller@nordlys.example"};
  card.phones = {"+4722334455"};
  return card;
}

// What becomes of two cards of a list of so many.
DuplicateVerdict verdict_among(std::size_t cards, const PersonCard& a, const PersonCard& b) {
  const auto comparison = compare(a, b);
  return verdict_on(comparison, weight_bits(shipped_weights(), comparison, cards));
}

TEST(SamePerson, FindsTheDuplicatesOfTheExcerptAndNobodyElse) {
  const auto known = read_excerpt();
  ASSERT_EQ(known.cards.size(), 200U);
  const auto figures = figures_of(known, shipped_weights(), without_keys);
  EXPECT_GE(figures.kept, .98);
  EXPECT_EQ(figures.alone_precision, 1);
  EXPECT_GE(figures.alone_recall, .95);
  EXPECT_EQ(figures.suggested_precision, 1);
  EXPECT_GE(figures.suggested_recall, .98);
}

TEST(SamePerson, KeepsItsTargetsOnErrorsItHasNotSeen) {
  for (const std::uint64_t seed : {1, 2, 3}) {
    const auto figures = figures_of(ErrorMaker(seed).people(1'000), shipped_weights(), without_keys);
    EXPECT_GE(figures.kept, .98) << seed;
    EXPECT_GE(figures.alone_precision, .999) << seed;
    EXPECT_GE(figures.alone_recall, .87) << seed;
    EXPECT_GE(figures.suggested_precision, .995) << seed;
    EXPECT_GE(figures.suggested_recall, .97) << seed;
  }
}

TEST(SamePerson, LearnsWithoutLabelsWhatTheTruthWouldTeach) {
  const auto known = ErrorMaker(4).people(1'000);
  DuplicateWeights guess = shipped_weights();
  for (auto& chances : guess.fields) chances = {{.1, .2, .7}, {.98, .01, .01}};
  guess.pairs_per_card = .1;
  const auto learned = learn_weights(known.cards, guess);
  // The truth, of the birth date: by [same person][likeness].
  std::array<std::array<double, 4>, 2> seen{};
  for (std::size_t a = 0; a < known.cards.size(); ++a) {
    for (std::size_t b = a + 1; b < known.cards.size(); ++b) {
      const auto likeness = compare(known.cards[a], known.cards[b])[CardField::born];
      seen[known.person[a] == known.person[b] ? 1 : 0][static_cast<std::size_t>(likeness)] += 1;
    }
  }
  const auto& [others, same] = seen;
  const auto& born = learned.fields[index_of(CardField::born)];
  EXPECT_NEAR(learned.pairs_per_card, (same[0] + same[1] + same[2] + same[3]) / static_cast<double>(known.cards.size()),
              .02);
  EXPECT_NEAR(born.same[2], same[3] / (same[1] + same[2] + same[3]), .02);
  EXPECT_NEAR(born.other[2] * (others[1] + others[2] + others[3]) / others[3], 1, .1);
  EXPECT_NEAR(learned.bits(CardField::email, Likeness::equal), guess.bits(CardField::email, Likeness::equal), 1e-9)
      << "a field nobody has keeps its start";
  const auto figures = figures_of(ErrorMaker(5).people(1'000), learned, without_keys);
  EXPECT_GE(figures.suggested_precision, .99);
  EXPECT_GE(figures.suggested_recall, .97);
}

TEST(SamePerson, TooFewCardsTeachNothing) {
  const auto known = ErrorMaker(6).people(10);
  EXPECT_EQ(learn_weights(known.cards).pairs_per_card, shipped_weights().pairs_per_card);
}

TEST(SamePerson, AMisspeltNameWithTheSameMailIsMergedAlone) {
  auto typed = anna();
  typed.family = "wallar";
  typed.phones.clear();
  EXPECT_EQ(verdict_among(1'000, anna(), typed), DuplicateVerdict::alone);
  EXPECT_EQ(verdict_among(100'000, anna(), typed), DuplicateVerdict::alone);
}

TEST(SamePerson, WithoutAnEqualMailOrPhoneTheSellerIsAsked) {
  auto at_home = anna();
  at_home.emails = {"awaller@home.example"};
  at_home.phones.clear();
  EXPECT_EQ(verdict_among(1'000, anna(), at_home), DuplicateVerdict::suggest);
}

TEST(SamePerson, ACoupleThatSharesMailPhoneAndAddressIsNeverMergedAlone) {
  auto paul = anna();
  paul.given = "paul";
  EXPECT_EQ(verdict_among(1'000, anna(), paul), DuplicateVerdict::suggest);
}

TEST(SamePerson, ColleaguesWhoShareOfficeAndSwitchboardStayApart) {
  auto a = anna();
  a.street = "storgata";
  a.street_number = "6";
  a.postcode = "0155";
  auto b = a;
  b.given = "ole";
  b.family = "dahl";
  b.emails = {"ole.dahl@nordlys.example"};
  EXPECT_EQ(verdict_among(1'000, a, b), DuplicateVerdict::apart);
  EXPECT_EQ(verdict_among(100'000, a, b), DuplicateVerdict::apart);
}

TEST(SamePerson, TheLongerTheListTheMoreNamesakes) {
  PersonCard card;
  card.given = "anna";
  card.family = "waller";
  EXPECT_EQ(verdict_among(1'000, card, card), DuplicateVerdict::suggest);
  EXPECT_EQ(verdict_among(100'000, card, card), DuplicateVerdict::apart);
}

TEST(SamePerson, NamesakesInOneOrganizationAreWorthAQuestion) {
  PersonCard card;
  card.given = "anna";
  card.family = "waller";
  card.organization = "nordlys";
  EXPECT_EQ(verdict_among(100'000, card, card), DuplicateVerdict::suggest);
}

TEST(SamePerson, PairsComeInOrderWithTheirReasons) {
  auto typed = anna();
  typed.family = "wallar";
  typed.organization.clear();
  typed.phones = {"+4799887766"};
  const std::vector<PersonCard> cards = {typed, PersonCard{}, anna(), typed};
  const auto pairs = find_duplicates(cards);
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_EQ(pairs[0].first, 0U);
  EXPECT_EQ(pairs[0].second, 2U);
  EXPECT_EQ(pairs[1].second, 3U);
  EXPECT_EQ(pairs[2].first, 2U);
  EXPECT_EQ(
      explain(cards[0], cards[2], pairs[0].comparison, 14.16),
      "same e-mail; phone differs (+4799887766 / +4722334455); given name equal; family name near (wallar / waller); "
      "city equal; +14.2 bits");
}

TEST(SamePerson, ExplainsSwappedNames) {
  PersonCard a;
  a.given = "anna";
  a.family = "berg";
  PersonCard b;
  b.given = "berg";
  b.family = "anna";
  EXPECT_EQ(explain(a, b, compare(a, b), -1), "names swapped (anna berg / berg anna); -1.0 bits");
}

}  // namespace
}  // namespace barnacle
