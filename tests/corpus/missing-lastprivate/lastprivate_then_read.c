// pcwm-label: no-race
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int last = 0, seen[8] = {0};
#pragma omp parallel num_threads(8)
  {
    int me = 0;
#pragma omp for lastprivate(last)
    for (int i = 0; i < 40; i++)
      last = i * 2;
    me = last;
#pragma omp atomic
    seen[0] += me;
  }
  printf("%d\n", seen[0]);
  return 0;
}
