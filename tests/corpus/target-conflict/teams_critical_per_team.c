// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <omp.h>

int main(void)
{
  int high[1] = {0};
#pragma omp target teams map(tofrom : high) num_teams(4)
  {
    int mine = omp_get_team_num() * 10;
    if (mine > high[0])
//             ^^^^^^^ other: target-conflict or mismatched-lock or unprotected-shared-update high read
      high[0] = mine;
//    ^^^^^^^ target-conflict or mismatched-lock or unprotected-shared-update high write/write
  }
  printf("%d\n", high[0]);
  return 0;
}
