// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static int digits(long v)
{
  int n;
  for (n = 1; v >= 10; ++n)
    v /= 10;
  return n;
}

int main()
{
  std::vector<int> d(600);
  long i;
#pragma omp parallel
#pragma omp for private(i) schedule(guided)
  for (i = 0; i < 600; ++i)
    d[i] = digits(i * i * i);
  std::printf("%d\n", d[599]);
}
