// pcwm-label: no-race
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int id, seen[64] = {0};
#pragma omp parallel private(id)
  {
    id = omp_get_thread_num();
    seen[id]++;
  }
  printf("%d\n", seen[0]);
  return 0;
}
