// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static void smooth(std::vector<int> &level, std::vector<int> &spare, int inplace)
{
  std::vector<int> &from = inplace > 0 ? level : spare;
  int *to = level.data();
#pragma omp parallel for
  for (int k = 0; k < 399; k++)
    to[k] = from[k] / 2 + from[k + 1];
//  ^^^^^ aliasing-pointers or loop-carried-dependence or data-race to|from|level write
//                        ^^^^^^^^^^^ other: aliasing-pointers or loop-carried-dependence or data-race to|from|level read
}

int main()
{
  std::vector<int> level(400, 3), spare(400, 4);
  smooth(level, spare, 1);
  std::printf("%d\n", level[398]);
}
