// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <mutex>
#include <vector>

static int next_serial()
{
  static std::mutex guard;
  static int serial = 100;
  const std::lock_guard<std::mutex> hold(guard);
  return serial++;
}

int main()
{
  std::vector<int> ids(200);
#pragma omp parallel for
  for (int i = 0; i < 200; ++i)
    ids[i] = next_serial();
  std::printf("%d\n", ids[0] >= 100);
}
