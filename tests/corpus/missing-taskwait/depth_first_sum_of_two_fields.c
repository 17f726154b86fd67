// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct node {
  struct node *kid[2];
  long own, below;
};

static struct node *grow(int depth)
{
  struct node *t = calloc(1, sizeof *t);
  t->own = depth;
  if (depth > 0)
    for (int k = 0; k < 2; k++)
      t->kid[k] = grow(depth - 1);
  return t;
}

static void fell(struct node *t)
{
  if (t == NULL)
    return;
  fell(t->kid[0]);
  fell(t->kid[1]);
  free(t);
}

static void add_up(struct node *t)
{
  long sum = t->own;
  for (int k = 0; k < 2; k++)
    if (t->kid[k]) {
#pragma omp task firstprivate(t, k)
      add_up(t->kid[k]);
    }
  usleep(20);
  for (int k = 0; k < 2; k++)
    if (t->kid[k])
      sum += t->kid[k]->below;
//           ^^^^^^^^^^^^^^^^ missing-taskwait or data-race below|t->below|t|t->kid read
  t->below = sum;
//^^^^^^^^ missing-taskwait or data-race below|t->below|t|t->kid write
}

int main(void)
{
  struct node *root = grow(6);
#pragma omp parallel
#pragma omp single
  add_up(root);
  printf("%d\n", root->below > 0);
  fell(root);
  return 0;
}
