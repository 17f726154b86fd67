// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <stdio.h>
#include <stdlib.h>

static int partition(int *v, int lo, int hi)
{
  int p = v[hi], i = lo;
//        ^^^^^ maybe: task-captures-shared or data-race or missing-taskwait v read
  for (int j = lo; j < hi; j++)
    if (v[j] < p) {
//      ^^^^ maybe: task-captures-shared or data-race or missing-taskwait v read
      int t = v[i];
//            ^^^^ maybe: task-captures-shared or data-race or missing-taskwait v read
      v[i] = v[j];
//    ^^^^ maybe: task-captures-shared or data-race or missing-taskwait v write/write
//           ^^^^ maybe: task-captures-shared or data-race or missing-taskwait v read
      v[j] = t;
//    ^^^^ maybe: task-captures-shared or data-race or missing-taskwait v write/write
      i++;
    }
  v[hi] = v[i];
//^^^^^ maybe: task-captures-shared or data-race or missing-taskwait v write/write
//        ^^^^ maybe: task-captures-shared or data-race or missing-taskwait v read
  v[i] = p;
//^^^^ maybe: task-captures-shared or data-race or missing-taskwait v write/write
  return i;
}

static void sort(int *v, int lo, int hi)
{
  if (lo >= hi)
    return;
  int m = partition(v, lo, hi);
  int from = lo, to = m - 1;
#pragma omp task shared(from, to)
  sort(v, from, to);
//        ^^^^ task-captures-shared or data-race or missing-taskwait from read
//              ^^^ task-captures-shared or data-race or missing-taskwait to read
  from = m + 1;
//^^^^ other: task-captures-shared or data-race or missing-taskwait from write
  to = hi;
//^^ other: task-captures-shared or data-race or missing-taskwait to write
#pragma omp task shared(from, to)
  sort(v, from, to);
#pragma omp taskwait
}

int main(void)
{
  enum { N = 600 };
  int *v = malloc(N * sizeof *v);
  for (int i = 0; i < N; i++)
    v[i] = (i * 7919) % 1009;
#pragma omp parallel
#pragma omp single nowait
  sort(v, 0, N - 1);
  printf("%d %d\n", v[0], v[N - 1]);
  free(v);
  return 0;
}
