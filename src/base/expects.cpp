#include "base/expects.hpp"

#include <cstdio>
#include <cstdlib>

namespace barnacle {

void expectation_broken(const char* sentence, const char* file, int line) {
  std::fprintf(stderr, "barnacle: a bug: expected that %s (%s:%d)\n", sentence, file, line);
  std::abort();
}

}  // namespace barnacle
