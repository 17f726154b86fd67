// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int filled;
static long squares[32];

static long square(int i)
{
#pragma omp critical
  {
    if (i % 10 == 0)
      filled = 0;
    if (!filled) {
      for (int k = 0; k < 32; k++)
        squares[k] = (long)k * k;
//      ^^^^^^^^^^ mismatched-lock or unsafe-handover or data-race squares write
      filled = 1;
    }
  }
  usleep(10);
  return squares[i % 32];
//       ^^^^^^^^^^^^^^^ other: mismatched-lock or unsafe-handover or data-race squares read
}

int main(void)
{
  long total = 0;
#pragma omp parallel for reduction(+ : total)
  for (int i = 0; i < 320; i++)
    total += square(i);
  printf("%ld\n", total);
  return 0;
}
