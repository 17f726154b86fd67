// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static long tally = 0;
#pragma omp threadprivate(tally)

int main()
{
  long total = 0;
  long *view = &tally;
#pragma omp parallel
  {
#pragma omp for
    for (int i = 0; i < 256; ++i)
      *view += i;
//    ^^^^^ threadprivate-misuse or aliasing-pointers or unprotected-shared-update tally|shared_view|view write/read
#pragma omp critical
    total += tally;
  }
  std::printf("%ld\n", total);
}
