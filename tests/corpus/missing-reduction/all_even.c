// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdbool.h>

static bool even(int v) { return (v & 1) == 0; }

int main(void)
{
  int data[640];
  for (int i = 0; i < 640; i++)
    data[i] = 2 * i;
  bool ok = true;
#pragma omp parallel for default(none) shared(data, ok)
  for (int i = 0; i < 640; i++)
    ok = ok && even(data[i]);
//  ^^ missing-reduction ok write/write
//       ^^ other: missing-reduction ok read
  puts(ok ? "all even" : "some odd");
  return 0;
}
