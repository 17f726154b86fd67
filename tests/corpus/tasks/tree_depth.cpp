// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <algorithm>
#include <cstdio>
#include <memory>

struct Node {
  std::unique_ptr<Node> left, right;
};

std::unique_ptr<Node> build(int n) {
  auto node = std::make_unique<Node>();
  if (n > 1) {
    node->left = build(n - 1);
    node->right = build(n - 2);
  }
  return node;
}

int depth(const Node *node) {
  if (!node) return 0;
  int l = 0, r = 0;
#pragma omp task shared(l)
  l = depth(node->left.get());
#pragma omp task shared(r)
  r = depth(node->right.get());
#pragma omp taskwait
  return 1 + std::max(l, r);
}

int main() {
  auto root = build(7);
  int d = 0;
#pragma omp parallel
#pragma omp single
  d = depth(root.get());
  std::printf("%d\n", d);
}
