// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  const int n = 512;
  std::vector<float> score(n);
  for (int i = 0; i < n; ++i)
    score[i] = float((i * 41) % 509);
  const float *p = score.data();
  float top = -1;
#pragma omp target teams distribute parallel for map(to : p[0 : n]) reduction(max : top)
  for (int i = 0; i < n; ++i)
    if (p[i] > top) {
      top = p[i];
    }
  std::printf("%g\n", top);
}
