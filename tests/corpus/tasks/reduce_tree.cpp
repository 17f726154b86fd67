// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static long sum(const std::vector<int> &v, int lo, int hi) {
  if (hi - lo < 16) {
    long s = 0;
    for (int i = lo; i < hi; ++i) s += v[i];
    return s;
  }
  long a, b;
  const int mid = (lo + hi) / 2;
#pragma omp task shared(a, v)
  a = sum(v, lo, mid);
  b = sum(v, mid, hi);
#pragma omp taskwait
  return a + b;
}

int main() {
  std::vector<int> v(160, 2);
  long total = 0;
#pragma omp parallel
#pragma omp single
  total = sum(v, 0, 160);
  std::printf("%ld\n", total);
}
