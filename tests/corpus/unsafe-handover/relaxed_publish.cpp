// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <atomic>
#include <cstdio>
#include <omp.h>
#include <thread>
#include <chrono>

struct Message {
  int payload = 0;
  std::atomic<bool> ready{false};
};

static constexpr auto kPublish = std::memory_order_relaxed;
static constexpr auto kConsume = std::memory_order_relaxed;

int main()
{
  Message msg;
  int got = -1;
#pragma omp parallel num_threads(2)
  {
#pragma omp master
    {
      msg.payload = 7;
//    ^^^^^^^^^^^ unsafe-handover payload|msg.payload|msg write
      msg.ready.store(true, kPublish);
    }
    if (omp_get_thread_num() == 1) {
      while (!msg.ready.load(kConsume))
        std::this_thread::yield();
      got = msg.payload;
//          ^^^^^^^^^^^ other: unsafe-handover payload|msg.payload|msg read
    }
  }
  std::printf("%d\n", got);
}
