// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  constexpr int rows = 30, cols = 20;
  std::vector<int> a(rows * cols), rowsum(rows, 0);
  for (int i = 0; i < rows * cols; ++i)
    a[i] = i % 6;
  int *pa = a.data(), *ps = rowsum.data();
#pragma omp target teams loop map(to : pa[0 : rows * cols]) map(tofrom : ps[0 : rows])
  for (int r = 0; r < rows; ++r) {
    int s = 0;
    for (int c = 0; c < cols; ++c)
      s += pa[r * cols + c];
    ps[r] = s;
  }
  std::printf("%d\n", rowsum[7]);
}
