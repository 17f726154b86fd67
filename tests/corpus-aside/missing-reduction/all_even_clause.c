// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdbool.h>

static bool even(int v) { return (v & 1) == 0; }

int main(void)
{
  int data[640];
  for (int i = 0; i < 640; i++)
    data[i] = 2 * i;
  bool ok = true;
#pragma omp parallel for default(none) shared(data) reduction(&& : ok)
  for (int i = 0; i < 640; i++)
    ok = ok && even(data[i]);
  puts(ok ? "all even" : "some odd");
  return 0;
}
