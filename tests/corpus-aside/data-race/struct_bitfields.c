// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

static struct {
  unsigned left : 4, right : 4;
} st;

int main(void)
{
#pragma omp parallel sections num_threads(2)
  {
#pragma omp section
    for (int i = 0; i < 40; i++)
      st.left = i & 15;
//    ^^^^^^^ data-race or unprotected-shared-update st|st.left|st.right write
#pragma omp section
    for (int i = 0; i < 40; i++)
      st.right = (i + 3) & 15;
//    ^^^^^^^^ other: data-race or unprotected-shared-update st|st.left|st.right write
  }
  printf("%u %u\n", st.left, st.right);
  return 0;
}
