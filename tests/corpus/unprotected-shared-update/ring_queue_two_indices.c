// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>

#define CAP 2048

typedef struct {
  int item[CAP];
  int head, tail;
} queue;

static queue q;

static void push(int v)
{
  {
    q.item[q.tail % CAP] = v;
//  ^^^^^^^^^^^^^^^^^^^^ maybe: unprotected-shared-update or data-race or indirect-index or loop-carried-dependence or mismatched-lock item|q|q.item write/write
//         ^^^^^^ maybe: unprotected-shared-update or data-race or mismatched-lock tail|q.tail read
    q.tail++;
//  ^^^^^^ unprotected-shared-update or data-race or mismatched-lock tail|q.tail write/read
  }
}

static int pop(int *v)
{
  int ok = 0;
#pragma omp critical(queue)
  if (q.head < q.tail) {
//             ^^^^^^ maybe: unprotected-shared-update or data-race or mismatched-lock tail|q.tail read
    *v = q.item[q.head % CAP];
//       ^^^^^^^^^^^^^^^^^^^^ maybe: unprotected-shared-update or data-race or indirect-index or loop-carried-dependence or mismatched-lock item|q|q.item read
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
//  ^^^^^^^ maybe: unprotected-shared-update or data-race or mismatched-lock tail|q.tail write/write
    if (i % 2 && pop(&v))
      done += v;
  }
  printf("%d\n", done >= 0);
  return 0;
}
