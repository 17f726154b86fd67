// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>
#include <cstdlib>

struct Buffer {
  int *data;
  int size;
};

int main() {
  Buffer work{static_cast<int *>(std::calloc(16, sizeof(int))), 16};
  int out[40];
#pragma omp parallel for firstprivate(work)
  for (int i = 0; i < 40; ++i) {
    work.data[0] = i;
//  ^^^^^^^^^^^^ unprotected-shared-update or missing-private or aliasing-pointers or loop-carried-dependence work.data|data|work write/write
    out[i] = work.data[0] * work.size;
//           ^^^^^^^^^^^^ other: unprotected-shared-update or missing-private or aliasing-pointers or loop-carried-dependence work.data|data|work read
  }
  std::printf("%d\n", out[0] >= 0);
  std::free(work.data);
}
