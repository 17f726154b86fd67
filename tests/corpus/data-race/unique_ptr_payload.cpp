// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <memory>

struct State {
  int epoch = 0;
};

int main() {
  auto state = std::make_unique<State>();
#pragma omp parallel num_threads(4)
  {
    for (int k = 0; k < 10; ++k) state->epoch++;
//                               ^^^^^^^^^^^^ unprotected-shared-update or missing-reduction or aliasing-pointers state->epoch|epoch|state write/read
  }
  std::printf("%d\n", state->epoch > 0);
}
