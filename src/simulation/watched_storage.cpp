#include "simulation/watched_storage.hpp"

#include <algorithm>
#include <utility>

namespace barnacle::simulation {

namespace {

/// What the wrappers of one transaction share.
struct Watch {
  WatchedStorage& storage;
  Books& inner;
  Written written;

  Sabotage sabotage() const { return storage.sabotage(); }
  bool planted(Sabotage one) const { return storage.sabotage() == one; }
};

LocalMinute on_the_next_sunday(LocalMinute at) {
  LocalDay day = day_of(at) + days{1};
  while (weekday_of(day) != std::chrono::Sunday) day += days{1};
  return at_minute(day, minute_of_day(at));
}

class WatchedContacts final : public ContactBook {
 public:
  explicit WatchedContacts(Watch& watch) : watch_(watch), inner_(watch.inner.contacts()) {}
  std::optional<Contact> find(ContactId id) override { return inner_.find(id); }
  std::vector<ContactId> with_email(std::string_view address) override { return inner_.with_email(address); }
  std::vector<ContactId> with_phone(std::string_view number) override { return inner_.with_phone(number); }
  std::vector<ContactId> with_external_id(std::string_view id) override { return inner_.with_external_id(id); }
  std::vector<ContactId> named(std::string_view words, std::size_t limit) override {
    return inner_.named(words, limit);
  }
  ContactId newest_of(SellerId owner) override { return inner_.newest_of(owner); }
  void put(Contact& contact) override {
    Contact copy = contact;
    spoil(copy);
    inner_.put(copy);
    contact.version = copy.version;
    watch_.written.contacts.push_back(std::move(copy));
  }
  void erase(ContactId id) override { inner_.erase(id); }
  std::vector<Contact> page(const ContactFilter& filter, ContactId after, std::size_t limit) override {
    return inner_.page(filter, after, limit);
  }
  std::int64_t count(const ContactFilter& filter) override { return inner_.count(filter); }
  std::vector<Contact> page_back(const ContactFilter& filter, ContactId before, std::size_t limit) override {
    return inner_.page_back(filter, before, limit);
  }
  std::vector<Contact> page_by_name(const ContactFilter& filter, std::string_view name, ContactId from, bool backwards,
                                    std::size_t limit) override {
    return inner_.page_by_name(filter, name, from, backwards, limit);
  }
  std::vector<ContactMoment> moments(const ContactFilter& filter, MomentOf what, std::size_t limit) override {
    return inner_.moments(filter, what, limit);
  }
  std::vector<ContactOutline> outlines(ContactId after, std::size_t limit) override {
    return inner_.outlines(after, limit);
  }

 private:
  void spoil(Contact& contact) {
    switch (watch_.sabotage()) {
      case Sabotage::forget_the_stop: contact.stops.clear(); break;
      case Sabotage::ignore_the_opt_out:
        std::erase_if(contact.stops, [](const Stop& stop) { return stop.reason == StopReason::opted_out; });
        std::erase_if(contact.permissions, [](const Permission& line) {
          return line.answer == PermissionAnswer::withdrawn || line.answer == PermissionAnswer::denied;
        });
        break;
      case Sabotage::forget_the_ladder:
        contact.standing.assets_had.clear();
        contact.standing.assets_had_prints.clear();
        break;
      case Sabotage::two_a_day: contact.standing.last_automatic_at.reset(); break;
      case Sabotage::talk_over_a_reply:
        if (!contact.reply_owed) break;
        contact.reply_owed.reset();
        if (const auto before = inner_.find(contact.id)) contact.enrollment = before->enrollment;
        break;
      case Sabotage::break_a_pause: contact.paused.reset(); break;
      case Sabotage::ignore_out_of_office: contact.out_of_office.reset(); break;
      case Sabotage::lose_the_merged: contact.merged_into = {}; break;
      case Sabotage::keep_the_firm_walking: {
        const auto before = inner_.find(contact.id);
        if (before && before->enrollment && !contact.enrollment && !contact.reply_owed && contact.stops.empty())
          contact.enrollment = before->enrollment;
        break;
      }
      default: break;
    }
  }

  Watch& watch_;
  ContactBook& inner_;
};

class WatchedTouches final : public TouchBook {
 public:
  explicit WatchedTouches(Watch& watch) : watch_(watch), inner_(watch.inner.touches()) {}
  std::optional<Touch> find(TouchId id) override { return inner_.find(id); }
  std::optional<Touch> planned_of(ContactId contact) override { return inner_.planned_of(contact); }
  void put(const Touch& touch) override {
    Touch copy = touch;
    if (!spoil(copy)) return;
    inner_.put(copy);
    watch_.written.touches.push_back(std::move(copy));
  }
  void erase(TouchId id) override { inner_.erase(id); }
  std::vector<Touch> queue(SellerId owner, Instant until, std::size_t limit) override {
    auto rows = inner_.queue(owner, until, limit);
    if (watch_.planted(Sabotage::lose_the_overdue)) rows.clear();
    return rows;
  }
  QueuePage queue_page(SellerId owner, Instant until, std::size_t limit) override {
    QueuePage page = inner_.queue_page(owner, until, limit);
    if (watch_.planted(Sabotage::lose_the_overdue)) page.lines.clear();
    return page;
  }
  std::int64_t queue_length(SellerId owner, Instant until) override { return inner_.queue_length(owner, until); }
  std::int64_t done_count(SellerId owner, Instant from, Instant until) override {
    return inner_.done_count(owner, from, until);
  }
  std::optional<Touch> next_of(SellerId owner, Instant after) override { return inner_.next_of(owner, after); }
  std::vector<QueueLine> lines_between(SellerId owner, Instant from, Instant until, std::size_t limit) override {
    return inner_.lines_between(owner, from, until, limit);
  }
  KindsDone kinds_done(SellerId owner, Instant from, Instant until) override {
    return inner_.kinds_done(owner, from, until);
  }
  std::vector<Touch> due_automatic(Instant from, Instant until, TouchId after, std::size_t limit) override {
    return inner_.due_automatic(from, until, after, limit);
  }
  std::vector<Touch> history(ContactId contact, std::size_t limit) override { return inner_.history(contact, limit); }
  std::vector<int> load(SellerId owner, LocalDay first, int days) override { return inner_.load(owner, first, days); }
  std::vector<Touch> page(TouchId after, std::size_t limit) override { return inner_.page(after, limit); }
  std::int64_t count() override { return inner_.count(); }
  std::vector<PlanOutline> plan_outlines(ContactId after, std::size_t limit) override {
    return inner_.plan_outlines(after, limit);
  }

 private:
  // False if the touch is not written at all.
  bool spoil(Touch& touch) {
    const Sabotage planted = watch_.sabotage();
    if (planted == Sabotage::skip_the_stop && touch.state == TouchState::cancelled) return false;
    if (planted == Sabotage::lose_the_merged && touch.state == TouchState::cancelled) return true;
    if (touch.state != TouchState::planned) return true;
    const auto zone = watch_.storage.zones().find(touch.zone);
    const Zone here = zone ? *zone : Zone();
    const auto move_to = [&](LocalMinute at) {
      const auto window = touch.window_end - touch.due_at;
      touch.at = at;
      touch.due_at = to_instant(at, here);
      touch.window_end = touch.due_at + window;
    };
    switch (planted) {
      case Sabotage::plan_in_utc: touch.due_at = to_instant(touch.at, Zone()); break;
      case Sabotage::forget_summer_time: {
        const Instant winter = to_instant(at_minute(make_day(2025, 1, 8), 720), here);
        if (here.offset_seconds_at(touch.due_at) != here.offset_seconds_at(winter))
          touch.due_at += std::chrono::hours{1};
        break;
      }
      case Sabotage::send_on_days_off:
        if (touch.mode == Mode::automatic && touch.choice != Choice::inquiry) move_to(on_the_next_sunday(touch.at));
        break;
      case Sabotage::send_at_night:
        if (touch.mode == Mode::automatic && touch.choice != Choice::inquiry)
          move_to(at_minute(day_of(touch.at) + days{1}, 180));
        break;
      case Sabotage::two_a_day: {
        const auto done =
            std::find_if(watch_.written.touches.rbegin(), watch_.written.touches.rend(), [&](const Touch& each) {
              return each.contact == touch.contact && each.state == TouchState::done && each.mode == Mode::automatic;
            });
        if (done == watch_.written.touches.rend()) break;
        touch.mode = Mode::automatic;
        move_to(wall_time(*done->done_at, here) + minutes{20});
        break;
      }
      case Sabotage::repeat_an_asset:
        if (const auto contact = watch_.inner.contacts().find(touch.contact);
            contact && !touch.asset.is_nil() && !contact->standing.assets_had.empty())
          touch.asset = contact->standing.assets_had.front();
        break;
      case Sabotage::ask_twice:
        if (touch.kind == Kind::value) touch.kind = Kind::ask;
        break;
      case Sabotage::drop_the_next_touch:
        if (watch_.storage.every(40)) return false;
        break;
      case Sabotage::plan_twice:
        if (watch_.storage.every(40)) {
          Touch second = touch;
          second.id.uuid.bytes[15] ^= 1;
          inner_.put(second);
        }
        break;
      case Sabotage::lose_an_inquiry: return touch.choice != Choice::inquiry || !inner_.planned_of(touch.contact);
      case Sabotage::talk_over_a_reply: return touch.choice != Choice::reply_owed;
      case Sabotage::no_why: touch.why.clear(); break;
      case Sabotage::undo_an_override:
        if (touch.choice == Choice::by_hand) move_to(touch.at + days{1});
        break;
      case Sabotage::owner_who_left:
        if (const auto before = inner_.planned_of(touch.contact)) touch.owner = before->owner;
        break;
      default: break;
    }
    return true;
  }

  Watch& watch_;
  TouchBook& inner_;
};

class WatchedTimeline final : public Timeline {
 public:
  explicit WatchedTimeline(Watch& watch) : watch_(watch), inner_(watch.inner.timeline()) {}
  void add(const Entry& entry) override {
    inner_.add(entry);
    watch_.written.entries.push_back(entry);
  }
  std::optional<Entry> find(EntryId id) override { return inner_.find(id); }
  std::vector<Entry> of_contact(ContactId contact, std::size_t limit) override {
    return inner_.of_contact(contact, limit);
  }
  std::vector<Entry> latest(std::size_t limit) override { return inner_.latest(limit); }
  std::vector<Entry> of_import(ImportId import, EntryId before, std::size_t limit) override {
    return inner_.of_import(import, before, limit);
  }
  std::vector<Entry> page(EntryId after, std::size_t limit) override { return inner_.page(after, limit); }
  Result<Done> undo(EntryId id, Instant now) override {
    watch_.written.undid = true;
    return inner_.undo(id, now);
  }
  void forget_images(Instant before) override { inner_.forget_images(before); }

 private:
  Watch& watch_;
  Timeline& inner_;
};

class WatchedOrganizations final : public OrganizationBook {
 public:
  explicit WatchedOrganizations(Watch& watch) : watch_(watch), inner_(watch.inner.organizations()) {}
  std::optional<Organization> find(OrganizationId id) override { return inner_.find(id); }
  std::optional<OrganizationId> with_domain(std::string_view domain) override { return inner_.with_domain(domain); }
  std::optional<OrganizationId> with_plain_name(std::string_view name) override { return inner_.with_plain_name(name); }
  std::optional<OrganizationId> with_external_id(std::string_view id) override { return inner_.with_external_id(id); }
  void put(Organization& organization) override {
    if (watch_.planted(Sabotage::two_a_day_at_one_firm)) organization.last_automatic_at.reset();
    if (watch_.planted(Sabotage::break_a_pause)) organization.paused.reset();
    inner_.put(organization);
    watch_.written.organizations.push_back(organization);
  }
  void erase(OrganizationId id) override { inner_.erase(id); }
  std::vector<Organization> page(OrganizationId after, std::size_t limit) override { return inner_.page(after, limit); }

 private:
  Watch& watch_;
  OrganizationBook& inner_;
};

class WatchedDeals final : public DealBook {
 public:
  explicit WatchedDeals(Watch& watch) : watch_(watch), inner_(watch.inner.deals()) {}
  std::optional<Deal> find(DealId id) override { return inner_.find(id); }
  std::optional<DealId> with_external_id(std::string_view id) override { return inner_.with_external_id(id); }
  std::vector<Deal> of_contact(ContactId contact) override { return inner_.of_contact(contact); }
  std::vector<Deal> of_organization(OrganizationId organization) override {
    return inner_.of_organization(organization);
  }
  void put(Deal& deal) override {
    inner_.put(deal);
    watch_.written.deals.push_back(deal);
  }
  void erase(DealId id) override { inner_.erase(id); }
  std::vector<Deal> page(const DealFilter& filter, DealId after, std::size_t limit) override {
    return inner_.page(filter, after, limit);
  }

 private:
  Watch& watch_;
  DealBook& inner_;
};

class WatchedSellers final : public SellerBook {
 public:
  explicit WatchedSellers(Watch& watch) : watch_(watch), inner_(watch.inner.sellers()) {}
  std::optional<Seller> find(SellerId id) override { return inner_.find(id); }
  std::optional<SellerId> with_name(std::string_view name) override { return inner_.with_name(name); }
  void put(Seller& seller) override {
    inner_.put(seller);
    watch_.written.sellers.push_back(seller);
  }
  std::vector<Seller> all() override { return inner_.all(); }

 private:
  Watch& watch_;
  SellerBook& inner_;
};

class WatchedAssets final : public AssetBook {
 public:
  explicit WatchedAssets(Watch& watch) : watch_(watch), inner_(watch.inner.assets()) {}
  std::optional<Asset> find(AssetId id) override { return inner_.find(id); }
  void put(Asset& asset) override {
    inner_.put(asset);
    watch_.written.assets.push_back(asset);
  }
  void erase(AssetId id) override { inner_.erase(id); }
  std::vector<Asset> all() override { return inner_.all(); }

 private:
  Watch& watch_;
  AssetBook& inner_;
};

class WatchedCadences final : public CadenceBook {
 public:
  explicit WatchedCadences(Watch& watch) : watch_(watch), inner_(watch.inner.cadences()) {}
  std::optional<Cadence> latest(std::string_view name) override { return inner_.latest(name); }
  std::optional<Cadence> version(CadenceId id, int version) override { return inner_.version(id, version); }
  void add(const Cadence& cadence) override {
    inner_.add(cadence);
    watch_.written.cadences.push_back(cadence);
  }
  std::vector<Cadence> all_latest() override { return inner_.all_latest(); }

 private:
  Watch& watch_;
  CadenceBook& inner_;
};

class WatchedBooks final : public Books {
 public:
  WatchedBooks(WatchedStorage& storage, std::unique_ptr<Books> inner)
      : inner_(std::move(inner)),
        watch_{storage, *inner_, {}},
        contacts_(watch_),
        touches_(watch_),
        timeline_(watch_),
        organizations_(watch_),
        deals_(watch_),
        sellers_(watch_),
        assets_(watch_),
        cadences_(watch_) {}

  ContactBook& contacts() override { return contacts_; }
  OrganizationBook& organizations() override { return organizations_; }
  DealBook& deals() override { return deals_; }
  SellerBook& sellers() override { return sellers_; }
  AssetBook& assets() override { return assets_; }
  CadenceBook& cadences() override { return cadences_; }
  TouchBook& touches() override { return touches_; }
  Timeline& timeline() override { return timeline_; }
  ImportBook& imports() override { return inner_->imports(); }
  SettingBook& settings() override { return inner_->settings(); }
  TallyBook& tallies() override { return inner_->tallies(); }
  UserBook& users() override { return inner_->users(); }
  ViewBook& views() override { return inner_->views(); }
  SearchBook& search() override { return inner_->search(); }
  JobBook& jobs() override { return inner_->jobs(); }
  FileBook& files() override { return inner_->files(); }
  AnswerBook& answers() override { return inner_->answers(); }

  void commit() override {
    // Whoever dies in the middle of this does not know whether it lasted.
    watch_.storage.unconfirmed = std::move(watch_.written);
    inner_->commit();
    const Written lasted = std::exchange(watch_.storage.unconfirmed, {});
    if (watch_.storage.on_commit) watch_.storage.on_commit(lasted);
  }

 private:
  std::unique_ptr<Books> inner_;
  Watch watch_;
  WatchedContacts contacts_;
  WatchedTouches touches_;
  WatchedTimeline timeline_;
  WatchedOrganizations organizations_;
  WatchedDeals deals_;
  WatchedSellers sellers_;
  WatchedAssets assets_;
  WatchedCadences cadences_;
};

}  // namespace

std::unique_ptr<Books> WatchedStorage::open(WorkspaceId workspace, Access access) {
  auto books = inner_->open(workspace, access);
  if (access == Access::read) return books;
  unconfirmed = {};
  return std::make_unique<WatchedBooks>(*this, std::move(books));
}

}  // namespace barnacle::simulation
