// pcwm-label: race
// pcwm-unconfirmed: the tool does not instrument an atomic maximum
#include <omp.h>
#include <stdio.h>
#define N 900

int main(void)
{
  int v[N], top = -1, shown[8] = {0};

  for (int i = 0; i < N; i++)
    v[i] = (i * 101) % 887;

#pragma omp parallel num_threads(8)
  {
#pragma omp for nowait
    for (int i = 0; i < N; i++) {
#pragma omp atomic compare
      if (top < v[i]) { top = v[i]; }
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mixed-atomic or missing-barrier top write
    }
    shown[omp_get_thread_num()] = top;
//                                ^^^ mixed-atomic or missing-barrier top read
  }
  printf("%d %d\n", top, shown[0]);
  return 0;
}
