// pcwm-label: race
// pcwm-unconfirmed: the tool does not instrument an atomic minimum
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
    if (c < best) {
//          ^^^^ mixed-atomic best read
      improved[i] = 1;
#pragma omp atomic compare
      if (best > c) { best = c; }
//        ^^^^ other: mixed-atomic best write
    }
  }
  std::printf("%d\n", best);
}
