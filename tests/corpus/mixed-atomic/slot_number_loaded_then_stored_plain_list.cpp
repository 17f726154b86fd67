// pcwm-label: race
// pcwm-unconfirmed: two threads seldom take one number in so short a window (seen in 1 of 10 runs)
#include <atomic>
#include <cstdio>
#include <vector>

struct Inbox {
  std::vector<long> items;
  std::atomic<int> count{0};

  explicit Inbox(int room) : items(room) {}

  void deliver(long item)
  {
    int at = count.load();
    count.store(at + 1);
    items[at] = item;
//  ^^^^^^^^^ data-race or indirect-index or unprotected-shared-update or mixed-atomic or loop-carried-dependence or container-mutation items|box.items write/write
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
