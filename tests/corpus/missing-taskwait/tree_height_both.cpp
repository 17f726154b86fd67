// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <memory>

struct Node {
  int height = 0;
  std::unique_ptr<Node> left, right;
};

static std::unique_ptr<Node> build(int lo, int hi)
{
  if (lo >= hi)
    return nullptr;
  int mid = lo + (hi - lo) / 3;
  auto n = std::make_unique<Node>();
  n->left = build(lo, mid);
  n->right = build(mid + 1, hi);
  return n;
}

static int height_of(const Node *n)
{
  return n ? n->height : 0;
}

static void measure(Node *n)
{
  if (!n)
    return;
#pragma omp task
  measure(n->left.get());
#pragma omp task
  measure(n->right.get());
#pragma omp taskwait
  n->height = 1 + std::max(height_of(n->left.get()), height_of(n->right.get()));
}

int main()
{
  auto root = build(0, 300);
#pragma omp parallel
#pragma omp single
  measure(root.get());
  std::printf("%d\n", root->height);
  return 0;
}
