// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <omp.h>
#include <vector>

struct alignas(64) Slot {
  double value = 0;
};

static double total_of(const std::vector<Slot> &slots)
{
  double t = 0;
  for (const Slot &s : slots)
    t += s.value;
//       ^^^^^^^ missing-barrier or data-race or unprotected-shared-update slots|value|s.value|s read
  return t;
}

int main()
{
  std::vector<Slot> slots(omp_get_max_threads());
  std::vector<double> seen(slots.size());

#pragma omp parallel
  {
    const int me = omp_get_thread_num();
    for (int k = me; k < 4000; k += omp_get_num_threads())
      slots[me].value += 1.0 / (k + 1);
//    ^^^^^^^^^^^^^^^ missing-barrier or data-race or unprotected-shared-update slots|value|s.value|s write
    seen[me] = total_of(slots);
//             ^^^^^^^^^^^^^^^ or: missing-barrier or data-race or unprotected-shared-update slots|value|s.value|s read
  }
  std::printf("%f\n", seen[0]);
}
