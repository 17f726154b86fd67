// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <bitset>
#include <cstdio>

int main()
{
  std::bitset<768> seen;
#pragma omp parallel for
  for (int i = 0; i < 768; ++i)
    seen[i] = i % 5 == 0;
//  ^^^^^^^ container-mutation or data-race or unprotected-shared-update seen write/write
  std::printf("%d\n", static_cast<bool>(seen[10]));
}
