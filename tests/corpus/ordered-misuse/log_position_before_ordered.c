// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct log {
  int used;
  int line[400];
};

static struct log journal;

static void append(int v)
{
  journal.line[journal.used] = v;
//             ^^^^^^^^^^^^ maybe: ordered-misuse or data-race or unprotected-shared-update used|journal|journal.used read
  journal.used++;
//^^^^^^^^^^^^ other: ordered-misuse or data-race or unprotected-shared-update used|journal|journal.used write
}

int main(void)
{
  int early = 0;
#pragma omp parallel for ordered reduction(+ : early) schedule(static, 2)
  for (int i = 0; i < 200; i++) {
    early += journal.used < i;
//           ^^^^^^^^^^^^ ordered-misuse or data-race or unprotected-shared-update used|journal|journal.used read
#pragma omp ordered
    {
      append(i);
//    ^^^^^^^^^ other: ordered-misuse or data-race or unprotected-shared-update used|journal|journal.used write
    }
  }
  printf("%d %d\n", journal.used, early);
  return 0;
}
