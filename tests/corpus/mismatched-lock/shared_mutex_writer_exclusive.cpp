// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <unistd.h>

static std::shared_mutex gate;
static int generation;

static int look()
{
  std::shared_lock<std::shared_mutex> r(gate);
  return generation;
}

static void bump()
{
  std::unique_lock<std::shared_mutex> w(gate);
  generation++;
  usleep(100);
}

int main()
{
  long sum = 0;
#pragma omp parallel for reduction(+ : sum) schedule(static, 1)
  for (int i = 0; i < 160; ++i) {
    if (i % 5 == 0)
      bump();
    sum += look();
  }
  std::printf("%d %d\n", generation > 0, sum > 0);
  return 0;
}
