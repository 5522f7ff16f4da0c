#include "storage/sql/setting_book.hpp"

#include "storage/sql/queries.hpp"

namespace barnacle::sql {

namespace {
constexpr std::string_view policy_name = "policy";
constexpr std::int64_t tally_mark = 0;  // counts only add up, so an entry's can be taken back at any time

TallyLine line_of(const Row& row) {
  TallyLine line;
  line.factor = row.word<Factor>(0);
  line.level = row.text(1);
  line.month = static_cast<int>(row.integer(2));
  line.touches = row.integer(3);
  line.answers = row.integer(4);
  line.expected = row.real(5);
  return line;
}
}  // namespace

Policy SqlSettingBook::policy() {
  Policy policy;
  desk_.session.each(
      setting_find, [&](const Row& row) { policy = read_document<Policy>(row.text(2), "policy"); }, desk_.workspace,
      policy_name);
  policy.zones = &ZoneTable::system();
  return policy;
}

void SqlSettingBook::put_policy(const Policy& policy) { save(policy_name, stored_text(policy), std::nullopt); }

std::int64_t SqlSettingBook::reference_version() {
  std::int64_t version = 0;
  desk_.session.each(
      setting_reference_version, [&](const Row& row) { version = row.integer(0); }, desk_.workspace);
  return version;
}

void SqlSettingBook::raise_reference_version() { desk_.session.exec(setting_raise_reference, desk_.workspace); }

const std::array<int, 9>& SqlSettingBook::minutes_per_channel() {
  Kept::Minutes& kept = desk_.kept.minutes[desk_.workspace.number];
  const std::int64_t version = reference_version();
  if (kept.reference_version != version) {
    Policy policy;
    desk_.session.each(
        setting_find, [&](const Row& row) { policy = read_document<Policy>(row.text(2), "policy"); }, desk_.workspace,
        policy_name);
    kept = {version, policy.minutes_per_channel};
  }
  return kept.per_channel;
}

std::optional<std::string> SqlSettingBook::text(std::string_view name) {
  std::optional<std::string> found;
  desk_.session.each(
      setting_find, [&](const Row& row) { found = row.text(2); }, desk_.workspace, name);
  return found;
}

void SqlSettingBook::put_text(std::string_view name, std::string_view value) {
  expects(name != policy_name, "the policy is put as a policy");
  save(name, value, std::nullopt);
}

void SqlSettingBook::save(std::string_view name, std::string_view value, std::optional<std::int64_t> mark) {
  desk_.for_writing();
  bool there = false;
  std::int64_t new_mark = mark.value_or(1);
  desk_.session.each(
      setting_find,
      [&](const Row& row) {
        there = true;
        new_mark = mark.value_or(row.integer(1) + 1);
        desk_.images.remember(Book::setting, name, &row, new_mark);
      },
      desk_.workspace, name);
  if (!there) desk_.images.remember(Book::setting, name, nullptr, new_mark);
  desk_.session.exec(setting_put, desk_.workspace, name, new_mark, value);
  if (name == policy_name) raise_reference_version();
}

std::vector<std::pair<std::string, std::string>> SqlSettingBook::texts() {
  std::vector<std::pair<std::string, std::string>> all;
  desk_.session.each(
      setting_texts, [&](const Row& row) { all.emplace_back(row.text(0), row.text(2)); }, desk_.workspace);
  return all;
}

std::int64_t SqlSettingBook::mark_of(std::string_view key) {
  std::int64_t mark = absent_mark;
  desk_.session.each(
      setting_find, [&](const Row& row) { mark = row.integer(1); }, desk_.workspace, key);
  return mark;
}

void SqlSettingBook::restore(std::string_view key, const Row* before) {
  if (before != nullptr) return save(key, before->text(2), before->integer(1));
  desk_.session.each(
      setting_find, [&](const Row& row) { desk_.images.remember(Book::setting, key, &row, absent_mark); },
      desk_.workspace, key);
  desk_.session.exec(setting_erase, desk_.workspace, key);
  if (key == policy_name) raise_reference_version();
}

void SqlTallyBook::add(const TallyLine& line) {
  desk_.for_writing();
  const Argument cells[] = {line.factor, line.level, line.month, line.touches, line.answers, line.expected};
  desk_.images.remember(Book::tally, {}, packed(cells), tally_mark);
  // A touch counts in about 15 rows, the same few for everybody: a batch of a hundred writes each row once.
  const auto [sum, is_first] = added_.try_emplace({line.factor, line.level, line.month}, line);
  if (is_first) return;
  sum->second.touches += line.touches;
  sum->second.answers += line.answers;
  sum->second.expected += line.expected;
}

void SqlTallyBook::flush() {
  for (const auto& [key, sum] : added_) {
    desk_.session.exec(tally_add, desk_.workspace, sum.factor, sum.level, sum.month, sum.touches, sum.answers,
                       sum.expected);
  }
  added_.clear();
}

std::vector<TallyLine> SqlTallyBook::all() {
  flush();
  std::vector<TallyLine> lines;
  desk_.session.each(
      tally_all, [&](const Row& row) { lines.push_back(line_of(row)); }, desk_.workspace);
  return lines;
}

std::int64_t SqlTallyBook::mark_of(std::string_view) { return tally_mark; }

void SqlTallyBook::restore(std::string_view, const Row* before) {
  expects(before != nullptr, "counts are taken back by what was added");
  TallyLine line = line_of(*before);
  line.touches = -line.touches;
  line.answers = -line.answers;
  line.expected = -line.expected;
  add(line);
}

}  // namespace barnacle::sql
