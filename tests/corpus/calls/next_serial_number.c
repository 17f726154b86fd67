// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

struct ticket {
  int serial;
  double price;
};

static int next_serial(int key)
{
  static int last = 1000;
  last += 1 + key % 3;
//^^^^ unprotected-shared-update or data-race or missing-reduction or thread-unsafe-call last write/read
  return last;
//       ^^^^ maybe: unprotected-shared-update or data-race or missing-reduction or thread-unsafe-call last read
}

int main(void)
{
  struct ticket sold[256];
#pragma omp parallel for schedule(static)
  for (int k = 0; k < 256; k++) {
    sold[k].serial = next_serial(k);
//                   ^^^^^^^^^^^^^^ maybe: unprotected-shared-update or data-race or missing-reduction or thread-unsafe-call last write/write
    sold[k].price = 9.5 * (k % 4);
  }
  printf("%d %g\n", sold[10].serial, sold[255].price);
  return 0;
}
