// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#define BLOCKS 12
#define SIZE 20

static uint32_t fletcher(const uint8_t *p, int n)
{
  uint32_t a = 1, b = 0;
  for (int i = 0; i < n; i++) {
    a = (a + p[i]) % 65521u;
    b = (b + a) % 65521u;
  }
  return b << 16 | a;
}

int main(void)
{
  static uint8_t data[BLOCKS * SIZE];
  uint32_t sum[BLOCKS], all = 0;
  for (int i = 0; i < BLOCKS * SIZE; i++)
    data[i] = (uint8_t)(i * 5);
#pragma omp parallel for schedule(dynamic) reduction(^ : all)
  for (int b = 0; b < BLOCKS; b++) {
    sum[b] = fletcher(data + b * SIZE, SIZE);
    all ^= sum[b];
  }
  printf("%u\n", all);
  return 0;
}
