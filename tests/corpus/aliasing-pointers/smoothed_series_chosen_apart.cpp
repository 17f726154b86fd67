// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static void smooth(std::vector<int> &level, std::vector<int> &spare, int round)
{
  std::vector<int> &from = round % 2 ? level : spare;
  std::vector<int> &to = round % 2 ? spare : level;
#pragma omp parallel for
  for (int k = 0; k < 399; k++)
    to[k] = from[k] / 2 + from[k + 1];
}

int main()
{
  std::vector<int> level(400, 3), spare(400, 4);
  for (int round = 0; round < 4; round++)
    smooth(level, spare, round);
  std::printf("%d\n", level[398]);
}
