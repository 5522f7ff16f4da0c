#pragma once
#include "base/id.hpp"
#include "domain/time/instant.hpp"

namespace barnacle {

/// Makes ids that were never made before; ascending within one source. Seeded in tests.
class IdSource {
 public:
  virtual ~IdSource() = default;
  virtual Uuid next(Instant now) = 0;

  template <class AnyId>
  AnyId make(Instant now) {
    return AnyId{next(now)};
  }
};

}  // namespace barnacle
