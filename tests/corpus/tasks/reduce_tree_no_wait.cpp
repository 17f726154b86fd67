// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <unistd.h>
#include <vector>

int main() {
  std::vector<int> v(64, 2);
  long half[2] = {0, 0}, total = 0;
#pragma omp parallel num_threads(4)
#pragma omp single
  {
    for (int h = 0; h < 2; ++h) {
#pragma omp task shared(half, v) firstprivate(h)
      {
        usleep(300);
        for (int i = 32 * h; i < 32 * h + 32; ++i) half[h] += v[i];
//                                                 ^^^^^^^ missing-taskwait half write/read
      }
    }
    total = half[0] + half[1];
//          ^^^^^^^ or: missing-taskwait half read
//                    ^^^^^^^ other: missing-taskwait half read
  }
  std::printf("%d\n", total >= 0);
}
