// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static int cost(int i) { return (i * 29 + 3) % 211; }

int main()
{
  int best = 1 << 20;
  std::vector<char> improved(300, 0);
#pragma omp parallel for
  for (int i = 0; i < 300; ++i) {
    const int c = cost(i);
    int now;
#pragma omp atomic read
    now = best;
    if (c < now) {
      improved[i] = 1;
#pragma omp atomic compare
      if (best > c) { best = c; }
    }
  }
  std::printf("%d\n", best);
}
