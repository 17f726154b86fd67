// pcwm-label: race
// pcwm-unconfirmed: lanes of one thread are not seen
#include <cstdio>
#include <vector>

int main()
{
  std::vector<float> d(512);
  for (int i = 0; i < 512; ++i)
    d[i] = float((i * 37) % 101);
  float best = 1e9f;
  const float *p = d.data();
#pragma omp simd
  for (int i = 0; i < 512; ++i)
    best = p[i] < best ? p[i] : best;
//  ^^^^ simd-dependence or missing-reduction or data-race or loop-carried-dependence or unprotected-shared-update best write/write
//                ^^^^ maybe: simd-dependence or missing-reduction or data-race or loop-carried-dependence or unprotected-shared-update best read
//                              ^^^^ maybe: simd-dependence or missing-reduction or data-race or loop-carried-dependence or unprotected-shared-update best read
  std::printf("%g\n", best);
  return 0;
}
