// pcwm-label: race
// pcwm-unconfirmed: clang 19 does not compile the scope construct
#include <omp.h>
#include <stdio.h>

int main(void)
{
  int sum = 0, mine = 0, count[8] = {0};

#pragma omp parallel num_threads(8)
  {
#pragma omp scope reduction(+ : sum)
    {
      mine = omp_get_thread_num() + 1;
//    ^^^^ missing-private mine write/write
      count[omp_get_thread_num()] = mine * 2;
//                                  ^^^^ other: missing-private mine read
      sum += mine;
//           ^^^^ other: missing-private mine read
    }
  }
  printf("%d %d\n", sum, count[0]);
  return 0;
}
