// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static int max2(int a, int b)
{
  return a > b ? a : b;
}

static int lcs(const char *s, int m, const char *t, int n)
{
  int w = n + 1;
  int *best = calloc((size_t)(m + 1) * w, sizeof(int));
  for (int d = 2; d <= m + n; d++) {
    int from = d - n > 1 ? d - n : 1;
    int to = d - 1 < m ? d - 1 : m;
#pragma omp parallel for
    for (int i = from; i <= to; i++) {
      int j = d - i;
      if (s[i - 1] == t[j - 1])
        best[i * w + j] = best[(i - 1) * w + j - 1] + 1;
      else
        best[i * w + j] = max2(best[(i - 1) * w + j], best[i * w + j - 1]);
    }
  }
  int r = best[m * w + n];
  free(best);
  return r;
}

int main(void)
{
  char s[161], t[201];
  for (int i = 0; i < 160; i++)
    s[i] = (char)('a' + i * 7 % 11);
  for (int i = 0; i < 200; i++)
    t[i] = (char)('a' + i * 5 % 13);
  printf("%d\n", lcs(s, 160, t, 200));
  return 0;
}
