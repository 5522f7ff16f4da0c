#include "app/search.hpp"

#include <algorithm>

#include "app/contact_file.hpp"
#include "base/letters.hpp"
#include "base/text.hpp"
#include "domain/planner/bearings.hpp"

namespace barnacle::app {

namespace {

// Plain finds beyond these are not ranked: who types two letters gets some of many and types on.
constexpr std::size_t ranked_max = 300;
// People whose notes are read for "from:", and of each so many touches.
constexpr std::size_t people_meant_max = 5;
constexpr std::size_t touches_read = 200;

struct Ranked {
  Uuid id;
  int rank = 0;
};

// Longer words sieve better; the book looks at three of them.
std::vector<std::vector<std::string>> sieve_of(const SearchQuery& query, bool with_slips) {
  std::vector<std::string> words = query.words;
  std::stable_sort(words.begin(), words.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::vector<std::vector<std::string>> sieve;
  for (const std::string& word : words) sieve.push_back(with_slips ? pieces_of(word) : std::vector{word});
  return sieve;
}

std::vector<Ranked> ranked(Desk& desk, Searched kind, const SearchQuery& query, std::size_t wanted) {
  std::vector<Ranked> found;
  const auto walk = [&](bool with_slips) {
    found.clear();
    desk.books.search().each(kind, sieve_of(query, with_slips), [&](const Uuid& id, std::string_view words) {
      if (const auto rank = rank_of(query, words)) found.push_back({id, *rank});
      return found.size() < ranked_max;
    });
  };
  if (query.words.empty()) return found;
  walk(false);
  if (found.size() < wanted) walk(true);
  std::stable_sort(found.begin(), found.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  return found;
}

bool is_hidden(const Contact& contact) { return !contact.merged_into.is_nil(); }

class Search {
 public:
  Search(Desk& desk, const SearchQuery& query, SellerId me, std::size_t limit)
      : desk_(desk), query_(query), limit_(limit) {
    const Seller* seller = desk.reference().seller(me);
    zone_ = zone_or(desk.policy(), seller != nullptr ? seller->zone : "", Zone::utc());
  }

  FoundGroup contacts() {
    FoundGroup group{FoundKind::contact, {}};
    if (query_.has && query_.words.empty()) return contacts_having();
    for (const Ranked& each : ranked(desk_, Searched::contact, query_, limit_)) {
      const auto contact = desk_.books.contacts().find(ContactId{each.id});
      if (contact && !is_hidden(*contact) && fits(*contact)) add(group, item_of(*contact));
      if (group.items.size() == limit_) break;
    }
    return group;
  }

  FoundGroup organizations() {
    FoundGroup group{FoundKind::organization, {}};
    for (const Ranked& each : ranked(desk_, Searched::organization, query_, limit_)) {
      if (group.items.size() == limit_) break;
      const auto found = desk_.books.organizations().find(OrganizationId{each.id});
      if (!found) continue;
      add(group, {.id = found->id.text(),
                  .title = found->name,
                  .detail = line_of({found->industry, found->address.city, found->address.country}),
                  .marks = {}});
    }
    return group;
  }

  FoundGroup deals() {
    FoundGroup group{FoundKind::deal, {}};
    for (const Ranked& each : ranked(desk_, Searched::deal, query_, limit_)) {
      if (group.items.size() == limit_) break;
      const auto found = desk_.books.deals().find(DealId{each.id});
      if (!found) continue;
      const std::string state(found->state == DealState::open ? std::string_view(found->stage) : word_of(found->state));
      add(group, {.id = found->id.text(),
                  .title = found->name,
                  .detail = line_of({state, found->amount ? barnacle::text_of(*found->amount) : ""}),
                  .marks = {}});
    }
    return group;
  }

  FoundGroup assets() {
    FoundGroup group{FoundKind::asset, {}};
    std::vector<std::pair<int, const Asset*>> fitting;
    for (const Asset& asset : desk_.reference().shelf.assets()) {
      if (const auto rank = rank_of(query_, plain_letters(asset.title))) fitting.emplace_back(*rank, &asset);
    }
    for (const Asset* asset : best(std::move(fitting))) {
      add(group,
          {.id = asset->id.text(), .title = asset->title, .detail = std::string(word_of(asset->form)), .marks = {}});
    }
    return group;
  }

  FoundGroup cadences() {
    FoundGroup group{FoundKind::cadence, {}};
    std::vector<std::pair<int, const Cadence*>> fitting;
    for (const auto& [name, cadence] : desk_.reference().latest_cadences) {
      if (const auto rank = rank_of(query_, plain_letters(cadence.title + " " + name))) {
        fitting.emplace_back(*rank, &cadence);
      }
    }
    for (const Cadence* cadence : best(std::move(fitting))) {
      add(group, {.id = cadence->name,
                  .title = cadence->title.empty() ? cadence->name : cadence->title,
                  .detail = counted(static_cast<long long>(cadence->steps.size()), "step"),
                  .marks = {}});
    }
    return group;
  }

  FoundGroup notes() {
    FoundGroup group{FoundKind::note, {}};
    if (!query_.from.empty()) {
      notes_from(group);
      return group;
    }
    for (const Ranked& each : ranked(desk_, Searched::note, query_, limit_)) {
      const auto contact = desk_.books.contacts().find(ContactId{each.id});
      if (contact) add_notes(group, *contact);
    }
    for (const Ranked& each : ranked(desk_, Searched::touch, query_, limit_)) {
      const auto touch = desk_.books.touches().find(TouchId{each.id});
      const auto contact = touch ? desk_.books.contacts().find(touch->contact) : std::nullopt;
      if (contact) add_touch(group, *contact, *touch);
    }
    return group;
  }

 private:
  void add(FoundGroup& group, FoundItem item) {
    if (group.items.size() >= limit_) return;
    item.marks = marks_in(query_, item.title);
    group.items.push_back(std::move(item));
  }

  static std::string line_of(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) {
      if (!part.empty()) line += (line.empty() ? "" : ", ") + part;
    }
    return line;
  }

  template <class T>
  std::vector<const T*> best(std::vector<std::pair<int, const T*>> fitting) const {
    std::vector<const T*> chosen;
    if (query_.words.empty()) return chosen;
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [rank, each] : fitting) {
      if (chosen.size() < limit_) chosen.push_back(each);
    }
    return chosen;
  }

  // "has:phone" with nothing else: whoever came last and has one.
  FoundGroup contacts_having() {
    constexpr std::size_t read_max = 1'000;
    FoundGroup group{FoundKind::contact, {}};
    for (const Contact& contact : desk_.books.contacts().page_back({}, {}, read_max)) {
      if (fits(contact)) add(group, item_of(contact));
      if (group.items.size() == limit_) break;
    }
    return group;
  }

  bool fits(const Contact& contact) const {
    if (!query_.has) return true;
    const auto planned = desk_.books.touches().planned_of(contact.id);
    const std::vector<Deal> deals = desk_.books.deals().of_contact(contact.id);
    Filter having{.kind = Filter::Kind::term, .field = FilterField::has};
    having.values.push_back({.text = "", .word = static_cast<int>(*query_.has)});
    const FilterSubject subject{.contact = contact,
                                .owner = nullptr,
                                .organization = nullptr,
                                .deals = deals,
                                .due_at = planned ? std::optional(planned->due_at) : std::nullopt};
    return matches(having, subject, {desk_.now, zone_, {}});
  }

  FoundItem item_of(const Contact& contact) {
    const auto organization = desk_.books.organizations().find(contact.organization);
    const Email* email = usable_email(contact);
    return {.id = contact.id.text(),
            .title = full_name(contact),
            .detail = line_of({contact.title, organization ? organization->name : "", email ? email->address : ""}),
            .marks = {}};
  }

  bool is_old_enough(Instant at) const { return !query_.before || local_day(at, zone_) < *query_.before; }

  void add_notes(FoundGroup& group, const Contact& contact) {
    if (is_hidden(contact) || contact.notes.empty() || !is_old_enough(contact.created_at)) return;
    add(group, {.id = contact.id.text(),
                .title = excerpt_of(query_, contact.notes),
                .detail = full_name(contact) + ", notes",
                .marks = {}});
  }

  void add_touch(FoundGroup& group, const Contact& contact, const Touch& touch) {
    const Instant at = touch.done_at.value_or(touch.due_at);
    if (is_hidden(contact) || touch.text.empty() || !is_old_enough(at)) return;
    add(group, {.id = contact.id.text(),
                .title = excerpt_of(query_, touch.text),
                .detail = full_name(contact) + ", " + std::string(word_of(touch.channel)) + " of " +
                          with_weekday(local_day(at, zone_)),
                .marks = {}});
  }

  void notes_from(FoundGroup& group) {
    SearchQuery who;
    for (const std::string_view word : words_of(query_.from)) who.words.emplace_back(word);
    std::size_t people = 0;
    for (const Ranked& each : ranked(desk_, Searched::contact, who, people_meant_max)) {
      const auto contact = desk_.books.contacts().find(ContactId{each.id});
      if (!contact || is_hidden(*contact) || people++ == people_meant_max) continue;
      if (rank_of(query_, plain_letters(contact->notes))) add_notes(group, *contact);
      for (const Touch& touch : desk_.books.touches().history(contact->id, touches_read)) {
        if (rank_of(query_, plain_letters(touch.text))) add_touch(group, *contact, touch);
      }
    }
  }

  Desk& desk_;
  const SearchQuery& query_;
  std::size_t limit_;
  Zone zone_;
};

}  // namespace

Result<std::vector<FoundGroup>> search(Desk& desk, std::string_view text, SellerId me, std::size_t limit) {
  const auto query = parse_search(text, local_day(desk.now, Zone::utc()));
  if (!query) return query.refusal();
  Search search(desk, *query, me, std::min(limit, found_max));
  std::vector<FoundGroup> groups;
  // Who asks for mails from somebody, or older than a day, asks for nothing else; who has a phone is a contact.
  if (query->from.empty() && !query->before) groups.push_back(search.contacts());
  if (query->from.empty() && !query->before && !query->has) {
    groups.push_back(search.organizations());
    groups.push_back(search.deals());
    groups.push_back(search.assets());
    groups.push_back(search.cadences());
  }
  if (!query->has) groups.push_back(search.notes());
  std::erase_if(groups, [](const FoundGroup& group) { return group.items.empty(); });
  return groups;
}

}  // namespace barnacle::app
