// pcwm-label: race
// pcwm-confirmed: 4 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

float *samples;
int len;

static void fill(void)
{
#pragma omp parallel for
  for (int i = 0; i < len; i++)
    samples[i] = (float)((i * 7919) % 1000) / 10.0f;
}

static float mean(void)
{
  float s = 0;
#pragma omp parallel for reduction(+ : s)
  for (int i = 0; i < len; i++)
    s += samples[i];
  return s / len;
}

static float spread(float m)
{
  float widest = 0;
#pragma omp parallel for
  for (int i = 0; i < len; i++) {
    float d = samples[i] - m;
    if (d < 0)
      d = -d;
    if (d > widest)
//          ^^^^^^ other: missing-reduction or unprotected-shared-update widest read
      widest = d;
//    ^^^^^^ missing-reduction or unprotected-shared-update widest write/write
  }
  return widest;
}

int main(int argc, char **argv)
{
  len = argc > 1 ? atoi(argv[1]) : 1000;
  samples = malloc(len * sizeof(float));
  if (samples == NULL)
    return 1;
  fill();
  float m = mean();
  printf("%f %f\n", m, spread(m));
  free(samples);
  return 0;
}
