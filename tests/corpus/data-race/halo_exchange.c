// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>
#define T 4
#define L 32

typedef struct {
  double cell[L];
  double ghost[2];
} slab;

int main(void)
{
  static slab field[T];
#pragma omp parallel num_threads(T)
  {
    int me = omp_get_thread_num();
    slab *mine = &field[me];
    for (int i = 0; i < L; i++)
      mine->cell[i] = me + 0.01 * i;
//    ^^^^^^^^^^^^^ missing-barrier or data-race halo|field write
    mine->ghost[0] = me > 0 ? field[me - 1].cell[L - 1] : 0.0;
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^ other: missing-barrier or data-race halo|field read
    mine->ghost[1] = me < omp_get_num_threads() - 1 ? field[me + 1].cell[0] : 0.0;
//                                                    ^^^^^^^^^^^^^^^^^^^^^ other: missing-barrier or data-race halo|field read
  }
  printf("%g\n", field[1].ghost[0]);
  return 0;
}
