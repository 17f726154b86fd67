// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static int probes_default = 0;

static int cube_root(int n, int *probes = nullptr)
{
  int r = 0;
  while ((r + 1) * (r + 1) * (r + 1) <= n) {
    ++r;
    if (probes)
      ++*probes;
  }
  return r;
}

int main()
{
  int root[343];
#pragma omp parallel for
  for (int n = 0; n < 343; ++n)
    root[n] = cube_root(n);
  std::printf("%d %d\n", root[342], probes_default >= 0);
}
