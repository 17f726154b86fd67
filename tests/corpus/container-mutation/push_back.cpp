// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> primes;
  primes.reserve(400);
#pragma omp parallel for
  for (int n = 2; n < 400; ++n) {
    bool prime = true;
    for (int d = 2; d * d <= n; ++d)
      if (n % d == 0) prime = false;
    if (prime) primes.push_back(n);
//             ^^^^^^ container-mutation primes write/read
  }
  std::printf("%d\n", primes.size() > 0);
}
