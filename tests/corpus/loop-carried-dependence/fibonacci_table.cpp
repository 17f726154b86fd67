// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <array>
#include <cstdint>
#include <cstdio>

int main() {
  constexpr int count = 60;
  std::array<std::uint64_t, count> fib{};
  fib[0] = fib[1] = 1;
#pragma omp parallel for schedule(static, 1)
  for (int k = 2; k < count; ++k)
    fib[k] = fib[k - 1] + fib[k - 2];
//  ^^^^^^ loop-carried-dependence fib write
//           ^^^^^^^^^^ other: loop-carried-dependence fib read
//                        ^^^^^^^^^^ other: loop-carried-dependence fib read
  std::printf("%llu\n", static_cast<unsigned long long>(fib[count - 1]));
}
