// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#define K 4
#define POINTS 300

static int nearest(double p, const double *c)
{
  int best = 0;
  for (int k = 1; k < K; k++)
    if ((p - c[k]) * (p - c[k]) < (p - c[best]) * (p - c[best]))
      best = k;
  return best;
}

int main(void)
{
  double *p = malloc(POINTS * sizeof *p);
  int *label = malloc(POINTS * sizeof *label);
  double centre[K] = {0, 30, 60, 90};
  if (!p || !label) {
    free(p);
    free(label);
    return 1;
  }
  for (int i = 0; i < POINTS; i++)
    p[i] = (i * 37) % 100;
  for (int it = 0; it < 4; it++) {
    double sum[K] = {0};
    int cnt[K] = {0};
#pragma omp parallel for reduction(+ : sum[:K], cnt[:K])
    for (int i = 0; i < POINTS; i++) {
      label[i] = nearest(p[i], centre);
      sum[label[i]] += p[i];
      cnt[label[i]]++;
    }
    for (int k = 0; k < K; k++)
      if (cnt[k])
        centre[k] = sum[k] / cnt[k];
  }
  printf("%g %g\n", centre[0], centre[3]);
  free(p);
  free(label);
  return 0;
}
