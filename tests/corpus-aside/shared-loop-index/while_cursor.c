// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

int main(void)
{
  const char *lines[] = {"alpha;beta", "gamma;delta", "eps;zeta", "eta;theta", "iota;kappa", "la;mu"};
  int cut[6];
  size_t pos;
#pragma omp parallel for num_threads(6)
  for (int i = 0; i < 6; i++) {
    pos = 0;
//  ^^^ shared-loop-index or missing-private pos write/write
    while (lines[i][pos] && lines[i][pos] != ';')
//                  ^^^ other: shared-loop-index or missing-private pos read
//                                   ^^^ other: shared-loop-index or missing-private pos read
      pos++;
//    ^^^ or: shared-loop-index or missing-private pos write/read
    cut[i] = (int)pos;
//                ^^^ other: shared-loop-index or missing-private pos read
  }
  printf("%d %d\n", cut[0], cut[5]);
  return 0;
}
