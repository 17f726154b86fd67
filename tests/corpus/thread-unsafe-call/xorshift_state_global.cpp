// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdint>
#include <cstdio>

namespace rng {
static std::uint64_t state = 88172645463325252ull;

inline std::uint64_t next()
{
  state ^= state << 13;
//^^^^^ unprotected-shared-update or data-race or thread-unsafe-call state write/read
//         ^^^^^ maybe: unprotected-shared-update or data-race or thread-unsafe-call state read
  state ^= state >> 7;
//^^^^^ or: unprotected-shared-update or data-race or thread-unsafe-call state write/read
//         ^^^^^ maybe: unprotected-shared-update or data-race or thread-unsafe-call state read
  state ^= state << 17;
//^^^^^ or: unprotected-shared-update or data-race or thread-unsafe-call state write/read
//         ^^^^^ maybe: unprotected-shared-update or data-race or thread-unsafe-call state read
  return state;
//       ^^^^^ maybe: unprotected-shared-update or data-race or thread-unsafe-call state read
}

inline double uniform()
{
  return double(next() >> 11) / 9007199254740992.0;
}
} // namespace rng

int main()
{
  long inside = 0;
  const long samples = 20000;
#pragma omp parallel for reduction(+ : inside)
  for (long s = 0; s < samples; ++s) {
    double x = rng::uniform(), y = rng::uniform();
    inside += x * x + y * y < 1.0;
  }
  std::printf("%d\n", inside > 0);
  return 0;
}
