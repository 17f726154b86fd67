// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>
#include <algorithm>
#include <memory>

struct Node {
  std::unique_ptr<Node> left, right;
  int left_depth = 0, right_depth = 0;
};

static std::unique_ptr<Node> grow(int d)
{
  if (d == 0)
    return nullptr;
  std::unique_ptr<Node> n(new Node);
  n->left = grow(d - 1);
  n->right = d > 2 ? grow(d - 2) : nullptr;
  return n;
}

static int depth(Node *n)
{
  if (n == nullptr)
    return 0;
  std::this_thread::sleep_for(std::chrono::microseconds(20));
#pragma omp task
  n->left_depth = depth(n->left.get());
//^^^^^^^^^^^^^ missing-taskwait n->left_depth|left_depth|n write
#pragma omp task
  n->right_depth = depth(n->right.get());
//^^^^^^^^^^^^^^ missing-taskwait n->right_depth|right_depth|n write
  return 1 + std::max(n->left_depth, n->right_depth);
//                    ^^^^^^^^^^^^^ other: missing-taskwait n->left_depth|left_depth|n read
//                                   ^^^^^^^^^^^^^^ other: missing-taskwait n->right_depth|right_depth|n read
}

int main()
{
  auto root = grow(7);
  int d = 0;
#pragma omp parallel
#pragma omp single
  d = depth(root.get());
  std::printf("%d\n", d);
}
