// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static void visit(const std::vector<int> &w, int lo, int hi, long &sum)
{
  if (hi - lo <= 8) {
#pragma omp task in_reduction(+ : sum) shared(w)
    for (int i = lo; i < hi; ++i)
      sum += w[i];
    return;
  }
  const int mid = (lo + hi) / 2;
  visit(w, lo, mid, sum);
  visit(w, mid, hi, sum);
}

int main()
{
  std::vector<int> w(256);
  for (int i = 0; i < 256; ++i)
    w[i] = i % 5;
  long sum = 0;
#pragma omp parallel
#pragma omp single
  {
#pragma omp taskgroup task_reduction(+ : sum)
    visit(w, 0, 256, sum);
  }
  std::printf("%ld\n", sum);
}
