// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <list>
#include <unistd.h>

int main()
{
  std::list<int> values;
  for (int i = 0; i < 120; ++i)
    values.push_back(i);
#pragma omp parallel
  {
#pragma omp single
    {
      for (auto it = values.begin(); it != values.end(); ++it) {
#pragma omp task
        {
          usleep(20);
          *it = *it * 2 + 1;
        }
      }
    }
  }
  std::printf("%d\n", values.front());
  return 0;
}
