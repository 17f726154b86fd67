// pcwm-label: no-race
// pcwm-unconfirmed: not observed in 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <thread>
#include <chrono>

struct Stage {
  int level = 0;
};

static void pause_a_bit() { std::this_thread::sleep_for(std::chrono::microseconds(200)); }

int main()
{
  Stage st;
  int tokens[2] = {0, 0};
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int k = 0; k < 6; ++k) {
#pragma omp task shared(st, tokens) depend(inout : tokens[0]) priority(k)
      {
        pause_a_bit();
        st.level += k;
      }
    }
  }
  std::printf("%d %d\n", st.level, tokens[0]);
}
