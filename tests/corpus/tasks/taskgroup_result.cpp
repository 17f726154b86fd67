// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static int part(int lo, int hi) {
  int s = 0;
  for (int i = lo; i < hi; ++i) s += i;
  return s;
}

int main() {
  int a = 0, b = 0, sum = 0;
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskgroup
    {
#pragma omp task shared(a)
      a = part(0, 50);
#pragma omp task shared(b)
      b = part(50, 100);
    }
    sum = a + b;
  }
  std::printf("%d\n", sum);
}
