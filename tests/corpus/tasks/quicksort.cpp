// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

void quicksort(int *a, int lo, int hi) {
  if (lo >= hi) return;
  int pivot = a[(lo + hi) / 2], i = lo, j = hi;
  while (i <= j) {
    while (a[i] < pivot) ++i;
    while (a[j] > pivot) --j;
    if (i <= j) std::swap(a[i++], a[j--]);
  }
#pragma omp task firstprivate(a, lo, j) if (j - lo > 16)
  quicksort(a, lo, j);
#pragma omp task firstprivate(a, i, hi) if (hi - i > 16)
  quicksort(a, i, hi);
#pragma omp taskwait
}

int main() {
  std::vector<int> v(120);
  for (int k = 0; k < 120; ++k) v[k] = (k * 77) % 121;
#pragma omp parallel
#pragma omp single
  quicksort(v.data(), 0, 119);
  std::printf("%d\n", v[0] <= v[1]);
}
