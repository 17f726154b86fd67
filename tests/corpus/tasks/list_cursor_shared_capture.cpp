// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
      auto it = values.begin();
      for (; it != values.end(); ++it) {
//                               ^^^^ task-captures-shared or data-race or missing-firstprivate it write
#pragma omp task shared(it)
        {
          usleep(20);
          int v = it != values.end() ? 1 : 0;
//                ^^ other: task-captures-shared or data-race or missing-firstprivate it read
          usleep(v);
        }
      }
    }
  }
  std::printf("%d\n", values.front());
  return 0;
}
