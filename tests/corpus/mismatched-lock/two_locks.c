// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
  omp_lock_t front, back;
  int length = 0;
  omp_init_lock(&front);
  omp_init_lock(&back);
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    {
      omp_set_lock(&front);
      usleep(1000);
      length++;
//    ^^^^^^ mismatched-lock or unordered-sections length write/read
      omp_unset_lock(&front);
    }
#pragma omp section
    {
      omp_set_lock(&back);
      usleep(1000);
      length--;
//    ^^^^^^ mismatched-lock or unordered-sections length write/read
      omp_unset_lock(&back);
    }
  }
  omp_destroy_lock(&front);
  omp_destroy_lock(&back);
  printf("%d\n", length);
  return 0;
}
