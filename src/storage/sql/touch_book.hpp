#pragma once
#include "ports/books/touches.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlSettingBook;

class SqlTouchBook final : public TouchBook, public Undoable {
 public:
  SqlTouchBook(Desk& desk, SqlSettingBook& settings) : desk_(desk), settings_(settings) {}

  std::optional<Touch> find(TouchId id) override;
  std::optional<Touch> planned_of(ContactId contact) override;
  void put(const Touch& touch) override;
  void erase(TouchId id) override;
  std::vector<Touch> queue(SellerId owner, Instant until, std::size_t limit) override;
  QueuePage queue_page(SellerId owner, Instant until, std::size_t limit) override;
  std::int64_t queue_length(SellerId owner, Instant until) override;
  std::int64_t done_count(SellerId owner, Instant from, Instant until) override;
  std::optional<Touch> next_of(SellerId owner, Instant after) override;
  std::vector<QueueLine> lines_between(SellerId owner, Instant from, Instant until, std::size_t limit) override;
  KindsDone kinds_done(SellerId owner, Instant from, Instant until) override;
  std::vector<Touch> due_automatic(Instant from, Instant until, TouchId after, std::size_t limit) override;
  std::vector<Touch> history(ContactId contact, std::size_t limit) override;
  std::vector<int> load(SellerId owner, LocalDay first, int days) override;
  std::vector<Touch> page(TouchId after, std::size_t limit) override;
  std::int64_t count() override;
  std::vector<PlanOutline> plan_outlines(ContactId after, std::size_t limit) override;

  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  void save(const Touch& touch, std::optional<std::int64_t> mark);
  void drop_load(const Row& row);

  Desk& desk_;
  SqlSettingBook& settings_;
  std::string document_;
};

}  // namespace barnacle::sql
