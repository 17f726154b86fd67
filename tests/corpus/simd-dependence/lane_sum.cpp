// pcwm-label: race
// pcwm-unconfirmed: the lanes of one thread run in order
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
#pragma omp simd aligned(p : 4)
  for (int i = 0; i < 300; ++i)
    s += weight(p[i]) * shade(p[i]);
//  ^ simd-dependence or missing-reduction s write/read
  std::printf("%g\n", s);
}
