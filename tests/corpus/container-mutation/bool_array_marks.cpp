// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <bitset>
#include <cstdio>

int main()
{
  std::array<bool, 768> seen{};
#pragma omp parallel for
  for (int i = 0; i < 768; ++i)
    seen[i] = i % 5 == 0;
  std::printf("%d\n", static_cast<bool>(seen[10]));
}
