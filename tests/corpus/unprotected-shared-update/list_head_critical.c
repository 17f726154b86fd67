// pcwm-label: no-race
#include <stdio.h>
#include <stdlib.h>

struct cell {
  int value;
  struct cell *next;
};

static struct cell *head;

int main(void)
{
  struct cell pool[64];
#pragma omp parallel for
  for (int i = 0; i < 64; i++) {
    pool[i].value = i;
#pragma omp critical(push)
    {
      pool[i].next = head;
      head = &pool[i];
    }
  }
  printf("%d\n", head->value);
  return 0;
}
