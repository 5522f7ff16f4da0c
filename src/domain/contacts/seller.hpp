#pragma once
#include <string>
#include <vector>

#include "base/id.hpp"
#include "domain/time/working_hours.hpp"

namespace barnacle {

/// Who sells: owns contacts, has a queue and two blocks a day.
struct Seller {
  SellerId id;
  std::string name;
  std::string email;
  std::string phone;  ///< for signatures and voicemail plans
  std::string company;
  std::string manager;  ///< name, as imported
  std::string team;
  std::string zone = "UTC";
  HolidayPlace place;
  WorkingHours hours = WorkingHours::office();
  std::vector<MinuteSpan> blocks = {{540, 600},
                                    {900, 960}};  ///< follow-through blocks of a working day: 9-10 and 15-16 (S44)
  std::vector<Leave> leave;
  SellerId cover;            ///< who answers while they are away; nil if nobody
  bool gone = false;         ///< left the workspace; owns nothing any more
  std::string promise_text;  ///< their published response promise (S91)
  std::string external_id;
  std::int64_t version = 0;
  bool operator==(const Seller&) const = default;

  /// Minutes of their blocks on a working day: the capacity that a day is planned for.
  int block_minutes() const;
};

}  // namespace barnacle
