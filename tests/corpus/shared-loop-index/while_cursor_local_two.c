// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

int main(void)
{
  const char *lines[] = {"alpha;beta", "gamma;delta", "eps;zeta", "eta;theta", "iota;kappa", "la;mu"};
  int cut[6];
#pragma omp parallel for num_threads(6)
  for (int i = 0; i < 6; i++) {
    size_t pos = 0;
    while (lines[i][pos] && lines[i][pos] != ';')
      pos++;
    cut[i] = (int)pos;
  }
  printf("%d %d\n", cut[0], cut[5]);
  return 0;
}
