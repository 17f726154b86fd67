"""Programs that between them use everything the reader has to cope with, for edits, truncations and comparisons."""

from __future__ import annotations

KERNELS = """\
#include <omp.h>
#include <vector>
#define N 100

// a comment with { and " in it
static double smooth(int n, double *a, const double *b, std::vector<int> &idx)
{
    double sum = 0.0;   /* accumulated } */
    int i, j;
    #pragma omp parallel for private(j) shared(a, b) reduction(+:sum) \\
            schedule(static, 16) // trailing
    for (i = 0; i < n; i++) {
        for (j = 0; j < N; j++) {
            a[i * N + j] = b[(i + 1) * N + j - 1] * 0.5;
            if (a[j] > sum && j % 2 == 0) {
                sum += b[j];
            } else if (a[j] < 0) {
                sum -= 1.0;
            }
        }
    }
    #pragma omp parallel
    {
        int tid = omp_get_thread_num();
        #pragma omp for nowait
        for (int k = 0; k < n; ++k)
            a[k] = b[k] + tid * sum;
        #pragma omp single
        {
            printf("done %d %f\\n", tid, sum);
        }
        #pragma omp barrier
        #pragma omp critical
        sum = sum > a[tid] ? sum : a[tid];
    }
    for (const auto &v : idx) {
        apply(v, &a[v], [&](int x) { return x + v; });
    }
    return sum;
}

int main() { return smooth(3, x, y, z) > 0 ? 0 : 1; }
"""

FORMS = r"""
#ifndef GUARD_H
#define GUARD_H
#define PFOR _Pragma("omp parallel for")
#define DO(x) _Pragma(#x)
#define OMP_SUM(op, v) DO(omp parallel for reduction(op:v))
#ifdef __cplusplus
extern "C" {
#endif
int ext(int);
#ifdef __cplusplus
}
#endif
namespace ns { namespace in {
template <class T, int K = 3>
class Grid : public Base<T> {
 public:
  Grid(int n) : data_(n), n_{n} {
#pragma omp parallel for
    for (int i = 0; i < n; ++i) data_[i] = 0;
  }
  T &at(int i) const { return data_[i]; }
 private:
  std::vector<T> data_; int n_ = 0;
};
enum Color { RED, GREEN = 4, BLUE };
}}  // namespace
static int tls;
#pragma omp threadprivate(tls)
int f(int a, double *b[10], int (*cb)(int)) {
  const char *s = "str { \" } // no"; char c = '{'; auto r = R"x(raw } ) " )x";
  int big = 1'000'000;
  PFOR for (int j = 0; j < a; ++j) { b[j][0]++; }
  OMP_SUM(+, big) for (int j = 0; j < a; ++j) big += j;
  DO(omp parallel num_threads(4)) { int x = 3;
#pragma omp barrier
  }
#if defined(_OPENMP) && _OPENMP >= 201511
#pragma omp target map(tofrom: b[0:10]) \
    if(a > 3)
#pragma omp teams
#else
  broken {
#endif
  ext(3);
  _Pragma("omp parallel") _Pragma("omp for") for (int k = 0; k < 3; k++) cb(k);
  [[omp::sequence(directive(parallel), directive(for))]] for (int q = 0; q < 3; q++) ;
  if (a)
#pragma omp critical (lock)
    a = 1;
  else if (b) { a = 2; }
  else
    a = 3;
#pragma omp sections
  {
    ext(1); ext(2);
    #pragma omp section
    { ext(3); }
  }
  #pragma omp taskwait
  auto l = [&, z = 3](int k) mutable {
    #pragma omp task
    return k + z; };
  switch (a) { case 1: ext(1); break; default: ext(2); }
  try { throw 3; } catch (const std::exception &e) { ext(0); }
lab:
  return a ? b[0][1] : sizeof(int) + (int)c;
}
#endif
"""

PLAIN_C = r"""
typedef struct Node_ { struct Node_ *next; double w[8]; } Node, *NodeP;
double dot(a, b, n) double *a; double *b; int n; {
  double s = 0; int i;
#pragma omp parallel for reduction(+:s)
  for (i = 0; i < n; i++) s += a[i] * b[i];
  return s;
}
__attribute__((noinline)) static inline void *make(size_t n) { return malloc(n * sizeof(Node)); }
void walk(Node *__restrict__ head) {
  #pragma omp parallel
  #pragma omp single nowait
  for (Node *p = head; p != NULL; p = p->next) {
    #pragma omp task firstprivate(p) depend(inout: p->w[0:8])
    { p->w[0] += 1; process(p); }
  }
}
int main(void) { Node *h = (Node *)make(3); walk(h); int y[3] = {1,2,3}; struct P q = {.a = 1}; return 0; }
"""

PROGRAMS = {"kernels": KERNELS, "forms": FORMS, "plain C": PLAIN_C}
