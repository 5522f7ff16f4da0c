#include "domain/contacts/seller.hpp"

namespace barnacle {

int Seller::block_minutes() const {
  int sum = 0;
  for (const MinuteSpan& block : blocks) sum += block.to - block.from;
  return sum;
}

}  // namespace barnacle
