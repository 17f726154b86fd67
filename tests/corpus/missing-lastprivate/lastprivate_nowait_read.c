// pcwm-label: race
// pcwm-unconfirmed: clang puts a barrier after a worksharing loop with lastprivate even when nowait is given (OpenMP 5.2, 5.4.5 asks for none)
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  int last = 0, seen[8] = {0};
#pragma omp parallel num_threads(8)
  {
    int me = 0;
#pragma omp for lastprivate(last) nowait
//                          ^^^^ or: missing-barrier last write
    for (int i = 0; i < 40; i++)
      last = i * 2;
//    ^^^^ other: missing-barrier last write
    me = last;
//       ^^^^ missing-barrier last read
#pragma omp atomic
    seen[0] += me;
  }
  printf("%d\n", seen[0] >= 0);
  return 0;
}
