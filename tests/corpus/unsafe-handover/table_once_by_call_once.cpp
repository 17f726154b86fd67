// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cmath>
#include <cstdio>
#include <mutex>

static double table[128];
static std::once_flag made;

static void make()
{
  for (int k = 0; k < 128; ++k)
    table[k] = std::sin(0.1 * k);
}

static double look_up(int k)
{
  std::call_once(made, make);
  return table[k % 128];
}

int main()
{
  double s = 0;
#pragma omp parallel for reduction(+ : s)
  for (int i = 0; i < 640; ++i)
    s += look_up(i);
  std::printf("%g\n", s);
  return 0;
}
