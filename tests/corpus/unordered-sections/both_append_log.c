// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static int used;
static char line[64];

static void put(char c)
{
  line[used] = c;
//     ^^^^ or: unprotected-shared-update or unordered-sections used read
//^^^^^^^^^^ maybe: unprotected-shared-update or unordered-sections or indirect-index line write/write
  used = used + 1;
//^^^^ unprotected-shared-update or unordered-sections used write/write
}

int main(void)
{
#pragma omp parallel sections num_threads(2)
  {
    {
      for (int i = 0; i < 10; i++) {
        put('a');
        usleep(100);
      }
    }
#pragma omp section
    {
      for (int i = 0; i < 10; i++) {
        put('b');
        usleep(100);
      }
    }
  }
  printf("%d\n", used);
  return 0;
}
