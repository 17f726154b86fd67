// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int n = 400;
  std::vector<double> x(n, 2.0), y(n, 0.0);
  double *px = x.data(), *py = y.data();
#pragma omp parallel
#pragma omp single
  {
#pragma omp target teams distribute parallel for map(to : px[0 : n]) map(tofrom : py[0 : n]) nowait depend(out : py[0])
    for (int i = 0; i < n; ++i)
      py[i] = 0.5 * px[i];
#pragma omp target teams distribute parallel for map(tofrom : py[0 : n]) nowait depend(inout : py[0])
    for (int i = 0; i < n; ++i)
      py[i] += 1.0;
#pragma omp taskwait
  }
  std::printf("%g\n", y[3]);
}
