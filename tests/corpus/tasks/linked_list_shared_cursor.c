// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct item {
  int value;
  struct item *next;
};

int main(void)
{
  struct item *head = NULL, *p;
  for (int i = 0; i < 30; i++) {
    p = malloc(sizeof *p);
    p->value = i;
    p->next = head;
    head = p;
  }
#pragma omp parallel num_threads(4) shared(p)
#pragma omp single
  {
    p = head;
//  ^ maybe: task-captures-shared or missing-firstprivate p write
    while (p->next) {
#pragma omp task shared(p)
      {
        struct item *mine = p;
//                          ^ task-captures-shared or missing-firstprivate p read
        usleep(30);
#pragma omp atomic
        mine->value++;
      }
      p = p->next;
//    ^ other: task-captures-shared or missing-firstprivate p write
      usleep(30);
    }
  }
  printf("%d\n", head->value > 0);
  return 0;
}
