#pragma once
#include <optional>
#include <vector>

#include "domain/touches/touch.hpp"
#include "ports/books/outlines.hpp"

namespace barnacle {

/// One line of a queue: what is shown of a planned touch, its contact and their organization, and no more.
struct QueueLine {
  TouchId touch;
  ContactId contact;
  std::string name;          ///< the contact's full name
  std::string organization;  ///< its name, or empty
  Band band = Band::keep_in_touch;
  Channel channel = Channel::email;
  Kind kind = Kind::neither;
  Mode mode = Mode::by_person;
  Choice choice = Choice::rhythm;
  LocalMinute at{};
  std::string zone;
  Instant due_at{};
  std::string subject;
  std::string why_now;  ///< the first sentence of its why, or the subject
};

/// What a seller gave and asked for in a time: the 70/30 balance of a month (S58).
struct KindsDone {
  std::int64_t value = 0;
  std::int64_t ask = 0;
};

struct QueuePage {
  std::vector<QueueLine> lines;
  std::int64_t length = 0;  ///< of the whole queue
};

class TouchBook {
 public:
  virtual ~TouchBook() = default;
  virtual std::optional<Touch> find(TouchId id) = 0;
  virtual std::optional<Touch> planned_of(ContactId contact) = 0;

  /// Inserts or replaces. The database itself refuses a second planned touch of a contact.
  virtual void put(const Touch& touch) = 0;
  virtual void erase(TouchId id) = 0;

  /// The queue: planned touches of the owner with due_at <= until, by band; in `now`, `replies` and `commitments` the
  /// earliest due first, in the others the highest worth_per_minute; then by id. Found by index.
  virtual std::vector<Touch> queue(SellerId owner, Instant until, std::size_t limit) = 0;
  /// The queue's first lines and its length, read without the rest of the records.
  virtual QueuePage queue_page(SellerId owner, Instant until, std::size_t limit) = 0;
  virtual std::int64_t queue_length(SellerId owner, Instant until) = 0;

  /// How many touches the owner finished by hand (state done) in [from, until]; what went out by itself is no work
  /// done.
  virtual std::int64_t done_count(SellerId owner, Instant from, Instant until) = 0;

  /// The owner's planned touch with the earliest due_at after `after`.
  virtual std::optional<Touch> next_of(SellerId owner, Instant after) = 0;

  /// The lines of the owner's planned touches with from < due_at <= until, earliest first; at most `limit`.
  virtual std::vector<QueueLine> lines_between(SellerId owner, Instant from, Instant until, std::size_t limit) = 0;

  /// How many touches of value and asks of the owner were done in [from, until], by hand or by themselves.
  virtual KindsDone kinds_done(SellerId owner, Instant from, Instant until) = 0;

  /// What the machine does by itself: planned automatic touches of everybody in order of due_at, due in [from, until],
  /// after the touch `after`; at most `limit`. Sellers' own are found by their queues.
  virtual std::vector<Touch> due_automatic(Instant from, Instant until, TouchId after, std::size_t limit) = 0;

  /// Touches of a contact that are not planned, newest first.
  virtual std::vector<Touch> history(ContactId contact, std::size_t limit) = 0;

  /// Minutes planned for the owner's own hands on each of `days` days from `first` (days of `at`, i.e. of the contact's
  /// wall).
  virtual std::vector<int> load(SellerId owner, LocalDay first, int days) = 0;

  /// All touches in order of id, for export.
  virtual std::vector<Touch> page(TouchId after, std::size_t limit) = 0;
  virtual std::int64_t count() = 0;

  /// Planned touches in order of their contacts, of those after `after`: read beside `ContactBook::outlines`, which
  /// have the same order.
  virtual std::vector<PlanOutline> plan_outlines(ContactId after, std::size_t limit) = 0;
};

}  // namespace barnacle
