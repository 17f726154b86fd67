// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <thread>

static int ring[64];
static std::atomic<int> head{0};

int main()
{
  int got = 0;
#pragma omp parallel sections num_threads(2) reduction(+ : got)
  {
#pragma omp section
    for (int i = 0; i < 64; ++i) {
      ring[i] = i * i;
      head.store(i + 1, std::memory_order_release);
    }
#pragma omp section
    for (int look = 0; look < 2000; ++look) {
      const int n = head.load(std::memory_order_acquire);
      if (n > 0)
        got += ring[n - 1];
    }
  }
  std::printf("%d\n", got >= 0);
}
