// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <vector>

class Arena {
public:
  int *grab(std::size_t n)
  {
    store_.resize(n);
    return store_.data();
  }

private:
  std::vector<int> store_;
};

static thread_local Arena arena;

static int distinct(int seed)
{
  int *seen = arena.grab(16);
  for (int k = 0; k < 16; ++k)
    seen[k] = 0;
  for (int k = 0; k < 8; ++k)
    seen[(seed * k + 3) % 16] = 1;
  int n = 0;
  for (int k = 0; k < 16; ++k)
    n += seen[k];
  return n;
}

int main()
{
  std::vector<int> d(150);
#pragma omp parallel for schedule(runtime)
  for (int i = 0; i < 150; ++i)
    d[i] = distinct(i);
  std::printf("%d\n", d[77]);
}
