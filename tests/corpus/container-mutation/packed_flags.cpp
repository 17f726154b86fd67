// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int n = 700;
  std::vector<bool> sieve(n, false);
#pragma omp parallel for
  for (int i = 0; i < n; ++i)
    sieve[i] = i % 3 == 0 || i % 5 == 0;
//  ^^^^^^^^ container-mutation or data-race or loop-carried-dependence sieve write/read
  int sum = 0;
  for (int i = 0; i < n; ++i)
    if (sieve[i])
      sum += i;
  std::printf("%d\n", sum);
}
