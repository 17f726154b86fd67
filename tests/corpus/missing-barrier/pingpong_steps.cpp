// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <vector>

int main()
{
  const int n = 96;
  std::vector<double> a(n, 1.0), b(n, 0.0);
  double *cur = a.data(), *nxt = b.data();
#pragma omp parallel num_threads(4) firstprivate(cur, nxt)
  {
    for (int step = 0; step < 6; ++step) {
#pragma omp for schedule(static) nowait
      for (int i = 1; i < n - 1; ++i)
        nxt[i] = 0.5 * cur[i] + 0.25 * (cur[i - 1] + cur[i + 1]);
//      ^^^^^^ missing-barrier buf|cur|nxt|a|b write
//                                      ^^^^^^^^^^ other: missing-barrier buf|cur|nxt|a|b read
//                                                   ^^^^^^^^^^ other: missing-barrier buf|cur|nxt|a|b read
      double *t = cur;
      cur = nxt;
      nxt = t;
    }
  }
  std::printf("%g\n", a[5]);
}
