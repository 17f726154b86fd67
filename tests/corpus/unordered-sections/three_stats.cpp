// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>
#include <algorithm>

int main()
{
  std::vector<double> v(100);
  for (int i = 0; i < 100; ++i)
    v[i] = (i * 31) % 100;
  double sum = 0, sq = 0, mx = v[0];
  int k;
#pragma omp parallel sections shared(v)
  {
#pragma omp section
    {
      for (k = 0; k < 100; ++k)
//         ^ unordered-sections or missing-private or shared-loop-index k write
//                ^ other: unordered-sections or missing-private or shared-loop-index k read
//                           ^ other: unordered-sections or missing-private or shared-loop-index k write
        sum += v[k % 100];
//               ^ other: unordered-sections or missing-private or shared-loop-index k read
    }
#pragma omp section
    {
      for (k = 0; k < 100; ++k)
//         ^ other: unordered-sections or missing-private or shared-loop-index k write
//                ^ other: unordered-sections or missing-private or shared-loop-index k read
//                           ^ other: unordered-sections or missing-private or shared-loop-index k write
        sq += v[k % 100] * v[k % 100];
//              ^ other: unordered-sections or missing-private or shared-loop-index k read
//                           ^ other: unordered-sections or missing-private or shared-loop-index k read
    }
#pragma omp section
    mx = *std::max_element(v.begin(), v.end());
  }
  std::printf("%g %g %g\n", sum, sq, mx);
}
