// pcwm-label: race
#include <stdio.h>

int main(void)
{
  int raw[50], clean[50];
  for (int i = 0; i < 50; i++)
    raw[i] = i - 25;
#pragma omp parallel sections
  {
#pragma omp section
    {
      for (int i = 0; i < 50; i++)
        clean[i] = raw[i] < 0 ? 0 : raw[i];
//      ^^^^^^^^ unordered-sections clean write
    }
#pragma omp section
    {
      int sum = 0;
      for (int i = 0; i < 50; i++)
        sum += clean[i];
//             ^^^^^^^^ other: unordered-sections clean read
      printf("%d\n", sum);
    }
  }
  return 0;
}
