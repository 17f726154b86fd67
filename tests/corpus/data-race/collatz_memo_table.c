// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define LIMIT 3000

static int memo[LIMIT];

static int length(long n)
{
  int steps = 0;
  long start = n;
  while (n != 1) {
    if (n < LIMIT && memo[n]) {
//                   ^^^^^^^ other: data-race or unprotected-shared-update or loop-carried-dependence or indirect-index or threadprivate-misuse memo read
      steps += memo[n];
//             ^^^^^^^ other: data-race or unprotected-shared-update or loop-carried-dependence or indirect-index or threadprivate-misuse memo read
      break;
    }
    n = n % 2 ? 3 * n + 1 : n / 2;
    steps++;
  }
  memo[start] = steps;
//^^^^^^^^^^^ data-race or unprotected-shared-update or loop-carried-dependence or indirect-index or threadprivate-misuse memo write
  return steps;
}

int main(void)
{
  int longest = 0;
#pragma omp parallel for reduction(max : longest)
  for (int i = 1; i < LIMIT; i++) {
    int l = length(i);
//          ^^^^^^^^^ maybe: data-race or unprotected-shared-update or loop-carried-dependence or indirect-index or threadprivate-misuse memo read
    if (l > longest)
      longest = l;
  }
  printf("%d\n", longest);
  return 0;
}
