// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cmath>
#include <cstdio>
#include <mutex>

static double table[128];
static bool made = false;

static void make()
{
  for (int k = 0; k < 128; ++k)
    table[k] = std::sin(0.1 * k);
//  ^^^^^^^^ maybe: unsafe-handover or unprotected-shared-update or data-race table write/write
}

static double look_up(int k)
{
  if (!made) {
//     ^^^^ unsafe-handover or unprotected-shared-update or data-race made read
    make();
//  ^^^^^^ maybe: unsafe-handover or unprotected-shared-update or data-race table write/write
    made = true;
//  ^^^^ other: unsafe-handover or unprotected-shared-update or data-race made write/write
  }
  return table[k % 128];
//       ^^^^^^^^^^^^^^ maybe: unsafe-handover or unprotected-shared-update or data-race table read
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
