// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static int ready;
static int table[8];

static int lookup(int k)
{
  if (!ready) {
//     ^^^^^ unsafe-handover or unprotected-shared-update or mismatched-lock ready read
#pragma omp critical(init)
    {
      if (!ready) {
        for (int i = 0; i < 8; i++)
          table[i] = i * i;
//        ^^^^^^^^ maybe: unsafe-handover or unprotected-shared-update or mismatched-lock table write
        ready = 1;
//      ^^^^^ other: unsafe-handover or unprotected-shared-update or mismatched-lock ready write
      }
    }
  }
  return table[k];
//       ^^^^^^^^ maybe: unsafe-handover or unprotected-shared-update or mismatched-lock table read
}

int main(void)
{
  int out[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++)
    out[i] = lookup(i & 7);
  printf("%d\n", out[63]);
  return 0;
}
