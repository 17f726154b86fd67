// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <atomic>
#include <mutex>

class Table {
public:
  static Table &get();
  int cell(int i) const { return row[i & 7]; }

private:
  Table()
  {
    for (int i = 0; i < 8; ++i)
      row[i] = i * i;
  }
  int row[8];
  static std::atomic<Table *> instance_;
  static std::mutex m_;
};

std::atomic<Table *> Table::instance_{nullptr};
std::mutex Table::m_;

Table &Table::get()
{
  Table *t = instance_.load(std::memory_order_acquire);
  if (t == nullptr) {
    std::lock_guard<std::mutex> hold(m_);
    t = instance_.load(std::memory_order_relaxed);
    if (t == nullptr) {
      t = new Table;
      instance_.store(t, std::memory_order_release);
    }
  }
  return *t;
}

int main()
{
  long s = 0;
#pragma omp parallel reduction(+ : s)
  for (int i = 0; i < 50; ++i)
    s += Table::get().cell(i);
  std::printf("%d\n", s > 0);
}
