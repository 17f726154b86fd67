// pcwm-label: race
#include <omp.h>
#include <stdio.h>

int main(void)
{
  omp_lock_t front, back;
  int length = 0;
  omp_init_lock(&front);
  omp_init_lock(&back);
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    for (int i = 0; i < 30; i++) {
      omp_set_lock(&front);
      length++;
//    ^^^^^^ mismatched-lock or unordered-sections length write/read
      omp_unset_lock(&front);
    }
#pragma omp section
    for (int i = 0; i < 30; i++) {
      omp_set_lock(&back);
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
