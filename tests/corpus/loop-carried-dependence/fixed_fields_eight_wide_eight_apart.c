// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define WIDE 8
#define APART 8
#define FIELDS 150

static char page[FIELDS * WIDE + 1];

static void print_right(char *field, unsigned v)
{
  for (int k = WIDE - 1; k >= 0; k--) {
    field[k] = v || k == WIDE - 1 ? (char)('0' + v % 10) : ' ';
    v /= 10;
  }
}

int main(void)
{
  #pragma omp parallel for
  for (int i = 0; i < FIELDS; i++)
    print_right(page + i * APART, 31u * i);
  puts(page);
  return 0;
}
