// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <deque>

int main() {
  std::deque<int> pending;
  for (int i = 0; i < 400; ++i) pending.push_back(i);
  long sum = 0;
#pragma omp parallel num_threads(2) reduction(+ : sum)
  {
    for (int k = 0; k < 50; ++k) {
      sum += pending.front();
//           ^^^^^^^ maybe: container-mutation pending read
      pending.pop_front();
//    ^^^^^^^ container-mutation pending write/read
    }
  }
  std::printf("%d\n", sum > 0);
}
