// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  constexpr int leaves = 64;
  std::vector<int> tree(2 * leaves, 0);
#pragma omp parallel num_threads(4)
  {
#pragma omp for schedule(static)
    for (int i = 0; i < leaves; ++i)
      tree[leaves + i] = i;
    for (int width = leaves / 2; width >= 1; width /= 2) {
#pragma omp for schedule(static)
      for (int i = width; i < 2 * width; ++i)
        tree[i] = tree[2 * i] + tree[2 * i + 1];
    }
  }
  std::printf("%d\n", tree[1]);
}
