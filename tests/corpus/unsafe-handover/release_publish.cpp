// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <omp.h>
#include <thread>
#include <chrono>

struct Message {
  int payload = 0;
  std::atomic<bool> ready{false};
};

static constexpr auto kPublish = std::memory_order_release;
static constexpr auto kConsume = std::memory_order_acquire;

int main()
{
  Message msg;
  int got = -1;
#pragma omp parallel num_threads(2)
  {
#pragma omp master
    {
      msg.payload = 7;
      msg.ready.store(true, kPublish);
    }
    if (omp_get_thread_num() == 1) {
      while (!msg.ready.load(kConsume))
        std::this_thread::yield();
      got = msg.payload;
    }
  }
  std::printf("%d\n", got);
}
