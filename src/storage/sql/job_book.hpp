#pragma once
#include "ports/books/jobs.hpp"
#include "storage/sql/desk.hpp"

namespace barnacle::sql {

class SqlJobBook final : public JobBook {
 public:
  explicit SqlJobBook(Desk& desk) : desk_(desk) {}
  void add(const Job& job) override;
  std::optional<Job> find(JobId id) override;
  std::vector<Job> latest(std::size_t limit) override;
  bool has_open(Instant now, bool quick) override;
  std::optional<Job> claim(Instant now, Instant until, bool quick) override;
  bool keep(const Job& job, Instant until) override;
  void forget_finished(Instant before) override;
  std::optional<ChoreTurn> claim_chore(std::string_view name, Instant now, Instant turn, Instant until) override;
  void end_chore(const ChoreTurn& chore, Instant now, bool done) override;

 private:
  Desk& desk_;
};

}  // namespace barnacle::sql
