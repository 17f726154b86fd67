// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  std::vector<float> d(512);
  for (int i = 0; i < 512; ++i)
    d[i] = float((i * 37) % 101);
  float best = 1e9f;
  const float *p = d.data();
#pragma omp simd reduction(min : best)
  for (int i = 0; i < 512; ++i)
    best = p[i] < best ? p[i] : best;
  std::printf("%g\n", best);
  return 0;
}
