// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

int main()
{
  std::vector<double> v(80, 2.0);
  double scratch = 0;
#pragma omp parallel for ordered schedule(static, 1)
  for (int i = 0; i < 80; ++i) {
    scratch = v[i] * i;
//  ^^^^^^^ ordered-misuse or missing-private or unprotected-shared-update scratch write/write
#pragma omp ordered
    {
      if (i % 20 == 0)
        std::printf("%g ", scratch);
//                         ^^^^^^^ other: ordered-misuse or missing-private or unprotected-shared-update scratch read
    }
  }
  std::printf("\n");
}
