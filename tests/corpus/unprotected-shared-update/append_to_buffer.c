// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <string.h>

struct log {
  char text[512];
  int length;
};

static void add(struct log *log, char c)
{
  log->text[log->length] = c;
//          ^^^^^^^^^^^ or: unprotected-shared-update or missing-reduction log->length|length read
  log->length++;
//^^^^^^^^^^^ unprotected-shared-update or missing-reduction log->length|length write/read
}

int main(void)
{
  static struct log log;
#pragma omp parallel for
  for (int i = 0; i < 100; i++)
    if (i % 10 == 0)
      add(&log, 'a');
  printf("%d\n", log.length > 0);
  return 0;
}
