// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

static float weight(float x) { return x * x + 1.0f; }
#pragma omp declare simd
static float shade(float x) { return x > 2 ? x - 2 : 0.0f; }

int main()
{
  std::vector<float> x(300, 2.5f);
  const float *p = x.data();
  float s = 0;
#pragma omp simd reduction(+ : s)
  for (int i = 0; i < 300; ++i)
    s += weight(p[i]) * shade(p[i]);
  std::printf("%g\n", s);
}
