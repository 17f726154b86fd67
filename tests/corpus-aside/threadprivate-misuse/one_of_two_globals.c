// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int visited, depth;
#pragma omp threadprivate(visited)

static int descend(int n)
{
  depth++;
//^^^^^ threadprivate-misuse or unprotected-shared-update depth write/read
  visited++;
  int r = n <= 1 ? 1 : 1 + descend(n / 2);
  depth--;
//^^^^^ or: threadprivate-misuse or unprotected-shared-update depth write/read
  return r;
}

int main(void)
{
  int out[200];
#pragma omp parallel for
  for (int i = 0; i < 200; i++)
    out[i] = descend(i);
//           ^^^^^^^^^^ or: threadprivate-misuse or unprotected-shared-update depth write/read
  printf("%d %d\n", out[199], visited > 0);
  return 0;
}
