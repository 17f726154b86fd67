// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  std::vector<int> v(100), best(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 47) % 100;
  int so_far = -1;
#pragma omp parallel for ordered schedule(dynamic, 2)
  for (int i = 0; i < 100; ++i) {
    const int x = v[i] * 3 % 101;
#pragma omp ordered
    {
      if (x > so_far)
        so_far = x;
      best[i] = so_far;
    }
  }
  std::printf("%d\n", best[99]);
}
