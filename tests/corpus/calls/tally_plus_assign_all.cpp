// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Tally {
  long sum = 0;
  long times = 0;
};

static Tally &operator+=(Tally &into, long amount)
{
    into.sum += amount;
//  ^^^^^^^^ unprotected-shared-update or missing-reduction or data-race into.sum|all.sum|all|sum write/read
    ++into.times;
//    ^^^^^^^^^^ maybe: unprotected-shared-update or missing-reduction or data-race into.times|all.times|all|times write/read
    return into;
}

int main()
{
  Tally all;
#pragma omp parallel for
  for (int i = 0; i < 300; ++i)
    all += 2L * i;
//  ^^^ or: unprotected-shared-update or missing-reduction or data-race into.sum|all.sum|all|sum write/read
  std::printf("%ld %ld\n", all.sum, all.times);
}
