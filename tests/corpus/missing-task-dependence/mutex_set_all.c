// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <unistd.h>

static void work(int k)
{
  usleep(50 * (k % 3));
}

int main(void)
{
  long energy = 0;
#pragma omp parallel
#pragma omp single
  {
    for (int k = 0; k < 30; k++) {
#pragma omp task depend(mutexinoutset : energy) shared(energy) firstprivate(k)
      {
        work(k);
        energy += k;
      }
    }
    for (int k = 0; k < 30; k++) {
#pragma omp task depend(mutexinoutset : energy) shared(energy) firstprivate(k)
      {
        work(k + 1);
        energy -= k / 2;
      }
    }
  }
  printf("%ld\n", energy);
  return 0;
}
