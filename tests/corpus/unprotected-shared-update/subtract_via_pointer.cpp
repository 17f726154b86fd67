// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main() {
  long fuel = 10000;
  long *tank = &fuel;
#pragma omp parallel for
  for (int km = 0; km < 120; ++km) {
    *tank = *tank - km % 3;
//  ^^^^^ unprotected-shared-update or missing-reduction or aliasing-pointers fuel|tank|*tank write/write
//          ^^^^^ other: unprotected-shared-update or missing-reduction or aliasing-pointers fuel|tank|*tank read
  }
  std::printf("%d\n", fuel > 0);
}
