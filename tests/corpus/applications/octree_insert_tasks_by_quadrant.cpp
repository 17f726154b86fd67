// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
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
  if (depth == 0)
    return;
  int k = quadrant(p, cx, cy);
  if (!q.child[k])
    q.child[k] = std::make_unique<Quad>();
  half /= 2;
  insert(*q.child[k], p, cx + (k & 1 ? half : -half), cy + (k & 2 ? half : -half), half, depth - 1);
}

int main()
{
  std::vector<P> pts;
  for (int i = 0; i < 400; ++i)
    pts.push_back({(i * 37 % 100) / 100.0, (i * 53 % 100) / 100.0});
  Quad root;
#pragma omp parallel
#pragma omp single
  for (int k = 0; k < 4; ++k) {
    root.child[k] = std::make_unique<Quad>();
#pragma omp task firstprivate(k) shared(root, pts)
    for (const P &p : pts)
      if (quadrant(p, 0.5, 0.5) == k)
        insert(*root.child[k], p, k & 1 ? 0.75 : 0.25, k & 2 ? 0.75 : 0.25, 0.25, 3);
  }
  std::printf("%d\n", root.count);
  return 0;
}
