// pcwm-label: no-race
#include <cstdio>
#include <vector>

int main() {
  std::vector<int> where(100), from(100), to(100);
  for (int i = 0; i < 100; ++i) {
    where[i] = (i * i) % 100;
    from[i] = i;
  }
#pragma omp parallel for
  for (int i = 0; i < 100; ++i) to[i] = from[where[i]];
  std::printf("%d\n", to[99]);
}
