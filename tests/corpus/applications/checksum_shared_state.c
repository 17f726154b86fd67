// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdint.h>
#include <stdio.h>
#define BLOCKS 12
#define SIZE 20

static uint32_t a = 1, b;

static void feed(const uint8_t *p, int n)
{
  for (int i = 0; i < n; i++) {
    a = (a + p[i]) % 65521u;
//  ^ unprotected-shared-update or loop-carried-dependence a write/write
//       ^ other: unprotected-shared-update or loop-carried-dependence a read
    b = (b + a) % 65521u;
//  ^ unprotected-shared-update or loop-carried-dependence b write/write
//       ^ other: unprotected-shared-update or loop-carried-dependence b read
//           ^ other: unprotected-shared-update or loop-carried-dependence a read
  }
}

int main(void)
{
  static uint8_t data[BLOCKS * SIZE];
  for (int i = 0; i < BLOCKS * SIZE; i++)
    data[i] = (uint8_t)(i * 5);
#pragma omp parallel for schedule(static, 1)
  for (int k = 0; k < BLOCKS; k++)
    feed(data + k * SIZE, SIZE);
  printf("%d\n", (b << 16 | a) != 0);
  return 0;
}
