// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  std::vector<int> rows(500, -1);
  int filled = 0;

  auto keep = [&](int key) {
    int row;
#pragma omp atomic capture
    row = filled++;
    rows[row] = key;
  };

#pragma omp parallel for schedule(static, 3)
  for (int key = 0; key < 500; key++)
    if (key % 4)
      keep(7 * key);

  std::printf("%d %d\n", filled, rows[0] > 0);
}
