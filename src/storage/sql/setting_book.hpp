#pragma once
#include <map>
#include <tuple>

#include "ports/books/settings.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlSettingBook final : public SettingBook, public Undoable {
 public:
  explicit SqlSettingBook(Desk& desk) : desk_(desk) {}

  Policy policy() override;
  void put_policy(const Policy& policy) override;
  std::int64_t reference_version() override;
  std::optional<std::string> text(std::string_view name) override;
  void put_text(std::string_view name, std::string_view value) override;
  std::vector<std::pair<std::string, std::string>> texts() override;

  /// To be called by every put of what readers keep.
  void raise_reference_version();
  /// Of the policy; read anew only when the reference version has moved.
  const std::array<int, 9>& minutes_per_channel();

  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

 private:
  void save(std::string_view name, std::string_view value, std::optional<std::int64_t> mark);
  Desk& desk_;
};

class SqlTallyBook final : public TallyBook, public Undoable {
 public:
  explicit SqlTallyBook(Desk& desk) : desk_(desk) {}
  void add(const TallyLine& line) override;
  std::vector<TallyLine> all() override;

  std::int64_t mark_of(std::string_view key) override;
  void restore(std::string_view key, const Row* before) override;

  /// Writes what was added. Called before a commit.
  void flush();

 private:
  Desk& desk_;
  std::map<std::tuple<Factor, std::string, int>, TallyLine> added_;  // sums of this transaction, not yet written
};

}  // namespace barnacle::sql
