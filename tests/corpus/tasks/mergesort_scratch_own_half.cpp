// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <vector>

static void merge_sort(int *a, int *scratch, int n)
{
  if (n < 32) {
    std::sort(a, a + n);
    return;
  }
  int h = n / 2;
#pragma omp task
  merge_sort(a, scratch, h);
#pragma omp task
  merge_sort(a + h, scratch + h, n - h);
#pragma omp taskwait
  int i = 0, j = h;
  for (int k = 0; k < n; k++) {
    if (j >= n || (i < h && a[i] <= a[j]))
      scratch[k] = a[i++];
    else
      scratch[k] = a[j++];
  }
  for (int k = 0; k < n; k++)
    a[k] = scratch[k];
}

int main()
{
  std::vector<int> v(2000), s(2000);
  for (int i = 0; i < 2000; i++)
    v[i] = (i * 7919) % 2003;
#pragma omp parallel
#pragma omp single
  merge_sort(v.data(), s.data(), 2000);
  std::printf("%d %d\n", v[0], v[1999]);
  return 0;
}
