// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdint>
#include <cstdio>
#include <omp.h>

class Lcg {
public:
  explicit Lcg(std::uint64_t seed) : state_(seed) {}
  double uniform() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<double>(state_ >> 11) / 9007199254740992.0;
  }

private:
  std::uint64_t state_;
};

int main() {
  long hits = 0;
#pragma omp parallel reduction(+ : hits)
  {
    Lcg rng(2024 + omp_get_thread_num());
#pragma omp for
    for (int s = 0; s < 300; ++s) {
      const double x = rng.uniform();
      const double y = rng.uniform();
      if (x * x + y * y <= 1.0) ++hits;
    }
  }
  std::printf("%d\n", hits > 0);
}
