// pcwm-label: race
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
