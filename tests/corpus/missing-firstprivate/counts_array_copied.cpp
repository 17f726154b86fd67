// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main()
{
  int used[10] = {};
  int label[300];

#pragma omp parallel for firstprivate(used)
  for (int i = 0; i < 300; ++i) {
    for (int &u : used)
      u = 0;
    for (int rest = i * i; rest > 0; rest /= 10)
      used[rest % 10]++;
    label[i] = used[0] + used[5];
  }
  std::printf("%d\n", label[10]);
}
