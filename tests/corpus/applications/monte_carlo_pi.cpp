// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdint>
#include <cstdio>

class Lcg {
public:
  explicit Lcg(std::uint64_t seed) : state_(seed) {}
  double uniform() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
//  ^^^^^^ unprotected-shared-update or missing-private or missing-firstprivate or loop-carried-dependence state_|rng write/write
//           ^^^^^^ other: unprotected-shared-update or missing-private or missing-firstprivate or loop-carried-dependence state_|rng read
    return static_cast<double>(state_ >> 11) / 9007199254740992.0;
//                             ^^^^^^ other: unprotected-shared-update or missing-private or missing-firstprivate or loop-carried-dependence state_|rng read
  }

private:
  std::uint64_t state_;
};

int main() {
  Lcg rng(2024);
  long hits = 0;
#pragma omp parallel for reduction(+ : hits)
  for (int s = 0; s < 300; ++s) {
    const double x = rng.uniform();
//                   ^^^ or: unprotected-shared-update or missing-private or missing-firstprivate or loop-carried-dependence state_|rng write/read
    const double y = rng.uniform();
//                   ^^^ or: unprotected-shared-update or missing-private or missing-firstprivate or loop-carried-dependence state_|rng write/read
    if (x * x + y * y <= 1.0) ++hits;
  }
  std::printf("%d\n", hits > 0);
}
