// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define BUCKETS 16
#define STRIPES 4

struct entry {
  int key;
  struct entry *next;
};

static struct entry *table[BUCKETS];
static omp_lock_t stripe[STRIPES];

static void insert(int key)
{
  struct entry *e = malloc(sizeof *e);
  int b = key % BUCKETS;
  omp_lock_t *lock = &stripe[b % STRIPES];
  e->key = key;
  omp_set_lock(lock);
  e->next = table[b];
  table[b] = e;
  usleep(20);
  omp_unset_lock(lock);
}

int main(void)
{
  for (int s = 0; s < STRIPES; s++)
    omp_init_lock(&stripe[s]);
#pragma omp parallel for
  for (int k = 0; k < 1000; k++)
    insert(k * 3);
  int count = 0;
  for (int b = 0; b < BUCKETS; b++)
    for (struct entry *e = table[b]; e; e = e->next)
      count++;
  printf("%d\n", count);
  for (int s = 0; s < STRIPES; s++)
    omp_destroy_lock(&stripe[s]);
  return 0;
}
