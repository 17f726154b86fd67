// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define CAP 2048

typedef struct {
  int item[CAP];
  int head, tail;
} queue;

static queue q;

static void push(int v)
{
#pragma omp critical(queue)
  {
    q.item[q.tail % CAP] = v;
    q.tail++;
  }
}

static int pop(int *v)
{
  int ok = 0;
#pragma omp critical(queue)
  if (q.head < q.tail) {
    *v = q.item[q.head % CAP];
    q.head++;
    ok = 1;
  }
  return ok;
}

int main(void)
{
  long done = 0;
#pragma omp parallel for reduction(+ : done)
  for (int i = 0; i < 1000; i++) {
    int v = 0;
    push(i);
    if (i % 2 && pop(&v))
      done += v;
  }
  printf("%d\n", done >= 0);
  return 0;
}
