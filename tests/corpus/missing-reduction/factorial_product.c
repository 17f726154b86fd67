// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

int main(int argc, char **argv)
{
  int n = 20 + argc - 1;
  unsigned long long product = 1;
  int i;
  (void)argv;
#pragma omp parallel for shared(product) private(i)
  for (i = 1; i <= n; i++) {
    product *= (unsigned long long)i;
//  ^^^^^^^ missing-reduction product write/read
  }
  printf("%llu\n", product);
  return 0;
}
