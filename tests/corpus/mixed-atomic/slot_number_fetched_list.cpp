// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <vector>

struct Inbox {
  std::vector<long> items;
  std::atomic<int> count{0};

  explicit Inbox(int room) : items(room) {}

  void deliver(long item)
  {
    int at = count.fetch_add(1);
    items[at] = item;
  }
};

int main()
{
  Inbox box(1000);
#pragma omp parallel for schedule(static, 1)
  for (int i = 0; i < 1000; ++i)
    box.deliver(7L * i);
  std::printf("%d\n", box.count.load() > 0);
}
