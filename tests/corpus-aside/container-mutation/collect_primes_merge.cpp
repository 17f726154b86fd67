// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static bool prime(int n)
{
  for (int d = 2; d * d <= n; ++d)
    if (n % d == 0)
      return false;
  return n > 1;
}

int main()
{
  std::vector<int> primes;
  primes.reserve(800);
#pragma omp parallel
  {
    std::vector<int> mine;
#pragma omp for nowait
    for (int n = 0; n < 800; ++n)
      if (prime(n))
        mine.push_back(n);
#pragma omp critical
    primes.insert(primes.end(), mine.begin(), mine.end());
  }
  std::printf("%zu\n", primes.size());
}
