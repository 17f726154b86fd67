// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <algorithm>
#include <thread>
#include <chrono>
#include <vector>

using Iter = std::vector<int>::iterator;

static void quick(Iter first, Iter last)
{
  if (last - first < 2)
    return;
  const int pivot = *(first + (last - first) / 2);
  Iter mid = std::partition(first, last, [pivot](int x) { return x < pivot; });
  Iter hi = std::partition(mid, last, [pivot](int x) { return !(pivot < x); });
#pragma omp task firstprivate(first, mid) final(mid - first < 16) mergeable
  {
    std::this_thread::sleep_for(std::chrono::microseconds(20));
    quick(first, mid);
  }
#pragma omp task firstprivate(hi, last) final(last - hi < 16) mergeable
  quick(hi, last);
}

int main()
{
  std::vector<int> v(400);
  for (int i = 0; i < 400; ++i)
    v[i] = (i * 181) % 400;
  bool sorted = false;
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskgroup
    quick(v.begin(), v.end());
    sorted = std::is_sorted(v.begin(), v.end());
  }
  std::printf("%d\n", sorted);
}
