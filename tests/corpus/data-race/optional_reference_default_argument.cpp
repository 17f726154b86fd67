// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

static int probes_default = 0;

static int cube_root(int n, int &probes = probes_default)
{
  int r = 0;
  while ((r + 1) * (r + 1) * (r + 1) <= n) {
    ++r;
    ++probes;
//  ^^^^^^^^ unprotected-shared-update or missing-reduction or data-race probes|probes_default write/read
  }
  return r;
}

int main()
{
  int root[343];
#pragma omp parallel for
  for (int n = 0; n < 343; ++n)
    root[n] = cube_root(n);
//            ^^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction or data-race probes|probes_default write/read
  std::printf("%d %d\n", root[342], probes_default >= 0);
}
