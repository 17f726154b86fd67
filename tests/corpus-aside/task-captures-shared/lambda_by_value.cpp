// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <functional>
#include <vector>

int main()
{
  std::vector<long> res(32, 0);
  long *r = res.data();
#pragma omp parallel
#pragma omp single
  for (int i = 0; i < 32; ++i) {
    auto job = [i, r] { r[i] = long(i) * i; };
#pragma omp task firstprivate(job)
    job();
  }
  std::printf("%ld\n", res[31]);
}
