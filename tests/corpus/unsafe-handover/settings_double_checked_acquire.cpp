// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <mutex>
#include <vector>

struct Settings {
  std::vector<int> values;
};

static std::atomic<Settings *> instance{nullptr};
static std::mutex guard;

static Settings &settings()
{
  Settings *s = instance.load(std::memory_order_acquire);
  if (s == nullptr) {
    std::lock_guard<std::mutex> hold(guard);
    s = instance.load(std::memory_order_relaxed);
    if (s == nullptr) {
      s = new Settings{std::vector<int>(8, 3)};
      instance.store(s, std::memory_order_release);
    }
  }
  return *s;
}

int main()
{
  long sum = 0;
#pragma omp parallel for reduction(+ : sum)
  for (int i = 0; i < 400; ++i)
    sum += settings().values[i % 8];
  std::printf("%ld\n", sum);
  return 0;
}
