// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct ticket {
  int serial;
  double price;
};

static int next_serial(int key)
{
  int last = 1000;
  last += 1 + 3 * key;
  return last;
}

int main(void)
{
  struct ticket sold[256];
#pragma omp parallel for schedule(static)
  for (int k = 0; k < 256; k++) {
    sold[k].serial = next_serial(k);
    sold[k].price = 9.5 * (k % 4);
  }
  printf("%d %g\n", sold[10].serial, sold[255].price);
  return 0;
}
