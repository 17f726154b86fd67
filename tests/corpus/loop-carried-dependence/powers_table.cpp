// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdint>
#include <cstdio>

int main() {
  constexpr int count = 60;
  std::array<std::uint64_t, count> power{};
#pragma omp parallel for schedule(static, 1)
  for (int k = 0; k < count; ++k)
    power[k] = std::uint64_t{1} << k;
  std::printf("%llu\n", static_cast<unsigned long long>(power[count - 1]));
}
