// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static long tally = 0;
#pragma omp threadprivate(tally)

int main()
{
  long total = 0;
#pragma omp parallel
  {
    long *view = &tally;
#pragma omp for
    for (int i = 0; i < 256; ++i)
      *view += i;
#pragma omp critical
    total += tally;
  }
  std::printf("%ld\n", total);
}
