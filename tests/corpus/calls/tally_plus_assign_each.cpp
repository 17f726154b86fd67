// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Tally {
  long sum = 0;
  long times = 0;
};

static Tally &operator+=(Tally &into, long amount)
{
  into.sum += amount;
  ++into.times;
  return into;
}

int main()
{
  Tally per[300];
#pragma omp parallel for
  for (int i = 0; i < 300; ++i) {
    per[i] += 2L * i;
    per[i] += 1;
  }
  std::printf("%ld %ld\n", per[299].sum, per[0].times);
}
