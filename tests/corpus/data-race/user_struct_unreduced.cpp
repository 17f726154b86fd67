// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

struct Box {
  int low = 1 << 20;
  int high = -(1 << 20);
};

int main() {
  Box box;
#pragma omp parallel for
  for (int i = 0; i < 120; ++i) {
    const int v = (i * 37) % 101;
    if (v < box.low) box.low = v;
//          ^^^^^^^ other: missing-reduction or unprotected-shared-update box.low read
//                   ^^^^^^^ missing-reduction or unprotected-shared-update box.low write/write
    if (v > box.high) box.high = v;
//          ^^^^^^^^ other: missing-reduction or unprotected-shared-update box.high read
//                    ^^^^^^^^ missing-reduction or unprotected-shared-update box.high write/write
  }
  std::printf("%d\n", box.low < box.high);
}
