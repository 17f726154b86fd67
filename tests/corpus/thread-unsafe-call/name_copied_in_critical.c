// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

static const char *name_of(int k)
{
  static char name[8];
  int digits = 0;
  do {
    name[digits++] = (char)('0' + k % 10);
    k /= 10;
  } while (k > 0);
  name[digits] = '\0';
  return name;
}

static int spell(const char *p)
{
  int s = 0;
  while (*p != '\0')
    s += *p++;
  return s;
}

int main(void)
{
  int sum[400];

#pragma omp parallel for
  for (int i = 0; i < 400; i++) {
    const char *p;
    int s;
#pragma omp critical(names)
    {
      p = name_of(i);
      s = spell(p);
    }
    sum[i] = s;
  }
  printf("%d\n", sum[399] > 0);
  return 0;
}
