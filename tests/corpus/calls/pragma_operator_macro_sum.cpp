// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>
#define DO_PRAGMA(x) _Pragma(#x)
#define PARALLEL_LOOP DO_PRAGMA(omp parallel for schedule(static) reduction(+ : acc))

int main()
{
  std::vector<int> v(300, 2);
  long acc = 0;
  PARALLEL_LOOP
  for (int i = 0; i < 300; ++i)
    acc += v[i];
  std::printf("%ld\n", acc);
}
