// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  constexpr int leaves = 64;
  std::vector<int> tree(2 * leaves, 0);
#pragma omp parallel num_threads(4)
  {
#pragma omp for nowait schedule(static)
    for (int i = 0; i < leaves; ++i)
      tree[leaves + i] = i;
//    ^^^^^^^^^^^^^^^^ or: missing-barrier heap|tree write
    for (int width = leaves / 2; width >= 1; width /= 2) {
#pragma omp for nowait schedule(static)
      for (int i = width; i < 2 * width; ++i)
        tree[i] = tree[2 * i] + tree[2 * i + 1];
//      ^^^^^^^ missing-barrier heap|tree write
//                ^^^^^^^^^^^ other: missing-barrier heap|tree read
//                              ^^^^^^^^^^^^^^^ other: missing-barrier heap|tree read
    }
  }
  std::printf("%d\n", tree[1]);
}
