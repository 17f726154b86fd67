// pcwm-label: race
// pcwm-unconfirmed: the copy is a call of memcpy, whose accesses the tool does not report with ignore_noninstrumented_modules
#include <stdio.h>

struct sample {
  int id;
  double value;
};

int main(void)
{
  struct sample all[60], latest = {0, 0.0};
  for (int i = 0; i < 60; i++) {
    all[i].id = i;
    all[i].value = i * 0.5;
  }
#pragma omp parallel for
  for (int i = 0; i < 60; i++)
    latest = all[i];
//  ^^^^^^ missing-lastprivate or unprotected-shared-update or missing-private or data-race latest write/write
  printf("%d\n", latest.id >= 0);
  return 0;
}
