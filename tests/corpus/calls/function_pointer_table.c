// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

typedef int (*op_t)(int);

static int calls;

static int twice(int x)
{
  calls++;
//^^^^^ unprotected-shared-update or thread-unsafe-call calls write/read
  return 2 * x;
}

static int half(int x) { return x / 2; }

int main(void)
{
  op_t ops[2] = {twice, half};
  int out[300];
#pragma omp parallel for
  for (int i = 0; i < 300; i++)
    out[i] = ops[i & 1](i);
//           ^^^^^^^^^^^^^ or: unprotected-shared-update or thread-unsafe-call calls write/read
  printf("%d %d\n", out[4], calls);
  return 0;
}
