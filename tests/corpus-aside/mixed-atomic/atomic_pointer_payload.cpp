// pcwm-label: race
// pcwm-confirmed: 1 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <vector>

int main()
{
  std::atomic<int> visits{0};
  std::vector<int> sums(4, 0);
#pragma omp parallel for
  for (int i = 0; i < 240; ++i) {
    const int k = visits.fetch_add(1) % 4;
    if (i & 1) {
#pragma omp atomic
      sums[k] += i;
//    ^^^^^^^ other: mixed-atomic or unprotected-shared-update sums write
    } else {
      sums[k] += i;
//    ^^^^^^^ mixed-atomic or unprotected-shared-update sums write/read
    }
  }
  std::printf("%d %d\n", sums[0], visits.load());
}
