// pcwm-label: race
// pcwm-confirmed: 5 of 5 runs (clang 19.1, -O0, Archer, 8, 8, 8, 3 and 64 threads)
#include <cstdio>

int main()
{
  int used[10] = {};
  int label[300];

#pragma omp parallel for
  for (int i = 0; i < 300; ++i) {
    for (int &u : used)
      u = 0;
//    ^ missing-private or missing-firstprivate or unprotected-shared-update or data-race or aliasing-pointers or indirect-index or loop-carried-dependence used|u write/write
    for (int rest = i * i; rest > 0; rest /= 10)
      used[rest % 10]++;
//    ^^^^^^^^^^^^^^^ or: missing-private or missing-firstprivate or unprotected-shared-update or data-race or aliasing-pointers or indirect-index or loop-carried-dependence used|u write/read
    label[i] = used[0] + used[5];
//             ^^^^^^^ or: missing-private or missing-firstprivate or unprotected-shared-update or data-race or aliasing-pointers or indirect-index or loop-carried-dependence used|u read
//                       ^^^^^^^ or: missing-private or missing-firstprivate or unprotected-shared-update or data-race or aliasing-pointers or indirect-index or loop-carried-dependence used|u read
  }
  std::printf("%d\n", label[10]);
}
