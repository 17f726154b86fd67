// pcwm-label: race
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
