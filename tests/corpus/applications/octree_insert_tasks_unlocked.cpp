// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>
#include <unistd.h>
#include <vector>

struct P {
  double x, y;
};

struct Quad {
  int count = 0;
  std::unique_ptr<Quad> child[4];
};

static int quadrant(const P &p, double cx, double cy)
{
  return (p.x >= cx) + 2 * (p.y >= cy);
}

static void insert(Quad &q, const P &p, double cx, double cy, double half, int depth)
{
  q.count++;
//^^^^^^^ missing-task-dependence or data-race or unprotected-shared-update or task-captures-shared count|q.count|root write/read
  if (depth == 0)
    return;
  int k = quadrant(p, cx, cy);
  if (!q.child[k])
//     ^^^^^^^^^^ maybe: missing-task-dependence or data-race or unprotected-shared-update or task-captures-shared or unsafe-handover child|q.child|root read
    q.child[k] = std::make_unique<Quad>();
//  ^^^^^^^^^^ maybe: missing-task-dependence or data-race or unprotected-shared-update or task-captures-shared or unsafe-handover child|q.child|root write/write
  half /= 2;
  insert(*q.child[k], p, cx + (k & 1 ? half : -half), cy + (k & 2 ? half : -half), half, depth - 1);
//       ^^^^^^^^^^^ maybe: missing-task-dependence or data-race or unprotected-shared-update or task-captures-shared or unsafe-handover child|q.child|root read
}

int main()
{
  std::vector<P> pts;
  for (int i = 0; i < 400; ++i)
    pts.push_back({(i * 37 % 100) / 100.0, (i * 53 % 100) / 100.0});
  Quad root;
  const int depth = 0;
#pragma omp parallel
#pragma omp single
  for (int b = 0; b < 400; b += 50) {
#pragma omp task firstprivate(b) shared(root, pts)
    for (int i = b; i < b + 50; ++i) {
      if (i % 10 == 0)
        usleep(50);
      insert(root, pts[i], 0.5, 0.5, 0.5, depth);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ or: missing-task-dependence or data-race or unprotected-shared-update or task-captures-shared count|q.count|root write/write
    }
  }
  std::printf("%d\n", root.count);
  return 0;
}
